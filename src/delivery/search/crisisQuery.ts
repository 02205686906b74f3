/** Whether the words somebody searches for may be a call for help. */
import SearchableMap from 'minisearch/SearchableMap'
import { foldedViewOf, words } from '../../screening/folded.js'
import { ABOUT_SUICIDE } from '../../screening/language/rules/suicide.js'
import { foldedWords } from './words.js'

/** What people write of themselves; what texts say of others is in the rules of the screen. */
const OF_ONESELF = [
  words(
    "(?:want|wanting|wanna|wish|going|ready|need) (?:to )?(?:die|be dead|disappear)|i(?:'m| am)? (?:was|were) dead|better off (?:dead|without me)|no reason to live|(?:don't|dont|do not) want to (?:live|be alive|be here|wake up|exist)|end it all|(?:hurt|hurting|cut|cutting|harm|harming) (?:my|your|him|her|them)sel(?:f|ves)|overdos\\w+|hang myself",
    'i',
  ),
  words(
    '(?:quiero|quisiera|deseo|ganas de|prefiero) (?:morir(?:me)?|morirse|estar muert[oa]|desaparecer)|matarme|suicidarme|no quiero (?:vivir|seguir viviendo|despertar)|sin ganas de vivir|no (?:vale|merece) la pena vivir|terminar con todo|acabar con todo|hacerme dano|cortarme|cortarse|sobredosis|autolesion\\w*',
    'i',
  ),
]

/** The words themselves, for those who mistype them; so long that nothing harmless is near. */
const ALONE = ['suicide', 'suicidal', 'suicidio', 'suicidarse', 'suicidarme', 'autolesion']
const TYPO_LENGTH = 6

const alone = SearchableMap.from<true>(ALONE.map((word) => [word, true]))

const isMistyped = (text: string): boolean =>
  foldedWords(text).some((word) => word.length >= TYPO_LENGTH && alone.fuzzyGet(word, 2).size > 0)

/**
 * Whether a query is about suicide or self-harm, in either language whatever was asked for, and with
 * a typing error too. Rather once too often than once too rarely.
 */
export const isCallForHelp = (query: string): boolean => {
  const { text } = foldedViewOf(query)
  const patterns = [ABOUT_SUICIDE.en, ABOUT_SUICIDE.es, ...OF_ONESELF]
  return patterns.some((pattern) => pattern.test(text)) || isMistyped(query)
}

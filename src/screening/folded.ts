/** A text as word rules read it: hidden and look-alike characters made plain, accents taken off. */
import type { View } from './identifiers/view.js'
import { viewOf } from './identifiers/view.js'

const bare = (letter: string): string => letter.normalize('NFD').charAt(0)

/** Every letter stays one letter, so that places in the folded text are places in the view. */
const fold = (text: string): string => text.replace(/[\u00c0-\u024f]/g, bare).replace(/[«»„]/g, '"')

/** The folded text, and the way back from its places to those of the original. */
export const foldedViewOf = (original: string): View => {
  const { text, toOriginal } = viewOf(original)
  return { text: fold(text), toOriginal }
}

const SPACE = '[\\s_-]'

/**
 * A pattern of whole words for a folded text, in any case. A space in it stands for any white space,
 * hyphen or underscore, so that it also fits addresses and file names; ` ?` is a space or none.
 */
export const words = (source: string, flags = 'gi'): RegExp => {
  const spaced = source.replaceAll(' ?', `${SPACE}*`).replaceAll(' ', `${SPACE}+`)
  return new RegExp(`(?<![A-Za-z0-9])(?:${spaced})(?![A-Za-z0-9])`, flags)
}

/** A pattern of words that stand alone, as a sentence or a line of their own. */
export const alone = (source: string): RegExp =>
  new RegExp(`(?<=(?:^|[.!?\\n])\\s{0,3})${words(source).source}(?=\\s{0,3}(?:[.!\\n]|$))`, 'gi')

/** Up to `count` words of any kind, but none that would turn the meaning round. */
export const upTo = (count: number): string =>
  `(?:(?!(?:no|not|never|neither|nor|nunca|ni|sin|jamas|nothing|nada|nobody|nadie) )[a-z0-9'%]+,? ){0,${count}}`

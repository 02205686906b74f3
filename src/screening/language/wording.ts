/** Finds the words that rules name. */
import type { Locale } from '../../slugs.js'
import type { Finding } from '../finding.js'
import { isExcused } from './excuses.js'
import { isAddress, isCitation, isTitle } from './places.js'
import type { Reading } from './reading.js'
import type { Span } from './report.js'
import { report } from './report.js'
import type { LanguageRule, Near } from './rule.js'
import { LANGUAGE_RULES } from './rules.js'
import { surroundingsOf } from './surroundings.js'

/** A pattern found more often in one text is not looked for further: whoever mends these sees the next. */
export const MOST_OF_ONE_RULE = 100

type Place = { rule: LanguageRule; text: string; locale: Locale }

/** Whether what must, or must not, stand near by does; asked of a sentence, or once of a whole text. */
const isRightCompany = (
  { rule: { only, unless }, text, locale }: Place,
  within: Near['within'],
): boolean =>
  (only?.within !== within || only.words[locale].test(text)) &&
  (unless?.within !== within || !unless.words[locale].test(text))

const applies = ({ rule, text, locale }: Place, span: Span): boolean => {
  const around = surroundingsOf({ text, ...span })
  return (
    isRightCompany({ rule, text: around.sentence, locale }, 'sentence') &&
    !isExcused({ around, locale, excuses: rule.excuses })
  )
}

const spansOf = (place: Place, pattern: RegExp): Span[] => {
  const spans: Span[] = []
  for (const { 0: found, index } of place.text.matchAll(pattern)) {
    const span = { start: index, end: index + found.length }
    if (applies(place, span)) spans.push(span)
    if (spans.length === MOST_OF_ONE_RULE) break
  }
  return spans
}

type Hit = { rule: LanguageRule; span: Span }

const hitsOf = (rule: LanguageRule, { view: { text }, locales }: Reading): Hit[] =>
  locales.flatMap((locale) => {
    const place = { rule, text, locale }
    if (!isRightCompany(place, 'text')) return []
    return rule.patterns[locale].flatMap((pattern) =>
      spansOf(place, pattern).map((span) => ({ rule, span })),
    )
  })

const lengthOf = ({ span }: Hit): number => span.end - span.start

/** Of hits of one rule on the same words, the one that shows the most of them. */
const withoutOverlaps = (hits: Hit[]): Hit[] => {
  const last = new Map<string, Hit>()
  const kept = new Set<Hit>()
  for (const hit of [...hits].sort((one, other) => one.span.start - other.span.start)) {
    const before = last.get(hit.rule.name)
    const isSame = before !== undefined && hit.span.start < before.span.end
    if (isSame && lengthOf(hit) <= lengthOf(before)) continue
    if (isSame) kept.delete(before)
    kept.add(hit)
    last.set(hit.rule.name, hit)
  }
  return [...kept]
}

/** Every rule about words that a text breaks. What others wrote is only warned of. */
export const findWordings = (reading: Reading): Finding[] => {
  const { placed, view } = reading
  if (isAddress(placed)) return []
  const rules = LANGUAGE_RULES.filter(({ inTitles }) => inTitles === undefined || isTitle(placed))
  const hits = rules.flatMap((rule) => hitsOf(rule, reading))
  return withoutOverlaps(hits).map(({ rule, span }) =>
    report({
      name: rule.name,
      severity: isCitation(placed) ? 'warn' : rule.severity,
      confidence: rule.confidence,
      message: rule.message,
      source: rule.source,
      placed,
      span: view.toOriginal(span),
    }),
  )
}

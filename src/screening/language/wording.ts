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

const standsNear = (
  { within, words }: Near,
  { locale, sentence, text }: { locale: Locale; sentence: string; text: string },
): boolean => words[locale].test(within === 'sentence' ? sentence : text)

const applies = ({
  rule,
  text,
  locale,
  span,
}: {
  rule: LanguageRule
  text: string
  locale: Locale
  span: Span
}): boolean => {
  const around = surroundingsOf({ text, ...span })
  const where = { locale, sentence: around.sentence, text }
  if (rule.only !== undefined && !standsNear(rule.only, where)) return false
  if (rule.unless !== undefined && standsNear(rule.unless, where)) return false
  return !isExcused({ around, locale, excuses: rule.excuses })
}

type Hit = { rule: LanguageRule; span: Span }

const hitsOf = (rule: LanguageRule, { view: { text }, locales }: Reading): Hit[] =>
  locales.flatMap((locale) =>
    rule.patterns[locale].flatMap((pattern) =>
      Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({
        start: index,
        end: index + found.length,
      }))
        .filter((span) => applies({ rule, text, locale, span }))
        .map((span) => ({ rule, span })),
    ),
  )

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

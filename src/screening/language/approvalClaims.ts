/** Finds "FDA-approved" said of a treatment for a use that the FDA has not approved. */
import type { Locale } from '../../slugs.js'
import type { Named, Treatment } from '../../workflow/regulatedTreatments.js'
import { treatmentsInFolded } from '../../workflow/regulatedTreatments.js'
import type { Finding } from '../finding.js'
import type { Phrases } from './approvalPhrases.js'
import { PHRASES } from './approvalPhrases.js'
import { APPROVALS_CHECKED_ON, approvalsOf, approvalSourceOf } from './approvals.js'
import { isExcused } from './excuses.js'
import { lastNamedBefore, namedBetween } from './mentions.js'
import { isAddress, isCitation } from './places.js'
import type { Reading } from './reading.js'
import type { Span } from './report.js'
import { report } from './report.js'
import { surroundingsOf } from './surroundings.js'
import { MOST_OF_ONE_RULE } from './wording.js'

const LIST_GAP = /^[\s,(/)-]*(?:and|or|y|e|o|u)?[\s,(/)-]*$/

type Claim = {
  /** The treatments the whole text names. */
  named: Named[]
  span: Span
  before: string
  after: string
  phrases: Phrases
}

/** The treatment a claim is about, with those named in one list with it. */
const withItsList = (named: Named[], at: number, { before, phrases }: Claim): Named[] => {
  let from = at
  const isListed = (index: number): boolean => {
    const one = named[index - 1]
    return (
      one !== undefined &&
      LIST_GAP.test(before.slice(one.end, named[index]?.start)) &&
      !phrases.setAside.test(before.slice(0, one.start))
    )
  }
  while (isListed(from)) from -= 1
  return named.slice(from, at + 1)
}

/** The treatments that a claim says are approved: named after it, before it, or earlier in the text. */
const subjectsOf = (claim: Claim, inDocument: readonly Treatment[]): Treatment[] => {
  const { named, span, before, after, phrases } = claim
  const sentence = { from: span.start - before.length, to: span.end + after.length }
  const following = namedBetween({ named, from: span.end, to: sentence.to })
  const [next] = following
  const lead = next === undefined ? undefined : after.slice(0, next.start)
  const isAttribute =
    lead !== undefined &&
    /^[\s-]*(?:[a-z']+[\s-]+){0,3}$/i.test(lead) &&
    !/\b(?:for|to|as|against|para|como|contra|by|por)\b/i.test(lead) &&
    !phrases.turnsAway.test(lead)
  if (isAttribute && next !== undefined) {
    let last = 0
    while (
      following[last + 1] !== undefined &&
      LIST_GAP.test(after.slice(following[last]?.end, following[last + 1]?.start))
    )
      last += 1
    return following.slice(0, last + 1).map(({ treatment }) => treatment)
  }
  const preceding = namedBetween({ named, from: sentence.from, to: span.start })
  for (let at = preceding.length - 1; at >= 0; at -= 1) {
    const one = preceding[at]
    if (one === undefined || phrases.setAside.test(before.slice(0, one.start))) continue
    if (phrases.otherSubject.test(before.slice(one.end))) return []
    return withItsList(preceding, at, claim).map(({ treatment }) => treatment)
  }
  if (phrases.otherSubject.test(before)) return []
  if (next !== undefined && lead !== undefined && !phrases.turnsAway.test(lead))
    return [next.treatment]
  if (phrases.pronoun.test(before)) {
    const earlier = lastNamedBefore({ named, to: sentence.from })
    if (earlier !== undefined) return [earlier.treatment]
  }
  return phrases.own.test(before) ? [...inDocument] : []
}

/** Whether a treatment has an approval for what a claim says. */
const isApproved = (treatment: Treatment, { before, after, phrases }: Claim): boolean => {
  const approvals = approvalsOf(treatment)
  if (approvals.length === 0) return false
  const stop = phrases.cut.exec(after.replace(/^[\s-]+/, ''))
  const said =
    stop === null
      ? after
      : after.slice(0, after.length - after.replace(/^[\s-]+/, '').length + stop.index)
  const isCovered = (use: string) => approvals.some(({ wording }) => wording.test(use))
  const uses = Array.from(said.matchAll(phrases.condition), ([use]) => use)
  const earlier = phrases.conditionBefore.exec(before)?.[0]
  if (uses.length > 0) return uses.every(isCovered)
  if (isCovered(said)) return true
  if (earlier !== undefined) return isCovered(earlier)
  const isLimited = stop !== null && /\b(?:not|never|off|no|nunca|fuera)\b/i.test(stop[0])
  return (
    isLimited || approvals.some(({ isPsychiatric }) => isPsychiatric) || isCovered(before + after)
  )
}

const MESSAGE = {
  en: `Says that the FDA approved a treatment for a use it has not approved, as far as was known on ${APPROVALS_CHECKED_ON}. Say that the use is off-label or experimental.`,
  es: `Dice que la FDA aprobó un tratamiento para un uso que no ha aprobado, según lo conocido el ${APPROVALS_CHECKED_ON}. Diga que el uso es fuera de indicación o experimental.`,
}

/**
 * Every false claim of an approval in a text.
 *
 * @param inDocument the treatments that the whole document names, for a sentence that names none
 */
export const findApprovalClaims = (
  { placed, view, locales }: Reading,
  inDocument: readonly Treatment[],
): Finding[] => {
  if (isAddress(placed)) return []
  const { text } = view
  const named = treatmentsInFolded(text)
  if (inDocument.length === 0 && named.length === 0) return []
  const wronglyApproved = (span: Span, locale: Locale): Treatment | undefined => {
    const phrases = PHRASES[locale]
    const around = surroundingsOf({ text, ...span })
    const { before, after, sentence } = around
    const isExempt =
      phrases.notYet.test(before) ||
      phrases.elsewhere.test(sentence) ||
      isExcused({ around, locale, excuses: ['denied', 'asked', 'mentioned'] })
    if (isExempt) return undefined
    const claim = { named, span, before, after, phrases }
    return subjectsOf(claim, inDocument).find((one) => !isApproved(one, claim))
  }
  const findings: Finding[] = []
  for (const locale of locales)
    for (const pattern of PHRASES[locale].claims)
      for (const { 0: found, index } of text.matchAll(pattern)) {
        if (findings.length === MOST_OF_ONE_RULE) return findings
        const span = { start: index, end: index + found.length }
        const wrong = wronglyApproved(span, locale)
        if (wrong === undefined) continue
        findings.push(
          report({
            name: 'fda-approval',
            severity: isCitation(placed) ? 'warn' : 'block',
            confidence: 0.85,
            message: MESSAGE,
            source: approvalSourceOf(wrong),
            placed,
            span: view.toOriginal(span),
          }),
        )
      }
  return findings
}

/** Finds "FDA-approved" said of a treatment for a use that the FDA has not approved. */
import type { Locale } from '../../slugs.js'
import type { Named, Treatment } from '../../workflow/regulatedTreatments.js'
import { treatmentsInFolded } from '../../workflow/regulatedTreatments.js'
import type { Finding } from '../finding.js'
import { words } from '../folded.js'
import { APPROVALS_CHECKED_ON, approvalsOf, approvalSourceOf } from './approvals.js'
import { CONDITIONS } from './conditions.js'
import { isExcused } from './excuses.js'
import { isAddress, isCitation } from './places.js'
import type { Reading } from './reading.js'
import type { Span } from './report.js'
import { report } from './report.js'
import { surroundingsOf } from './surroundings.js'

type Phrases = {
  /** Says that something is approved. */
  claims: readonly RegExp[]
  /** Right before a claim: it is not one yet. */
  notYet: RegExp
  /** After a claim: what follows is no longer what is said to be approved. */
  cut: RegExp
  /** Before the name of a treatment: another one is meant. */
  setAside: RegExp
  /** Between a claim and the name of a treatment: another one is meant. */
  turnsAway: RegExp
  /** Between a treatment and a claim: something else is said to be approved. */
  otherSubject: RegExp
  /** A sentence whose subject was named before. */
  pronoun: RegExp
  /** A sentence about what this publisher offers. */
  own: RegExp
  /** Whose approval is not the FDA's, or is no approval of a use. */
  elsewhere: RegExp
  condition: RegExp
  conditionBefore: RegExp
}

const AGENCY = '(?:us |u\\.s\\. |american )?(?:fda|food and drug administration)'
const AGENCIA =
  '(?:fda|agencia (?:reguladora )?(?:de |del )?(?:medicamentos |alimentos y medicamentos )?(?:de )?(?:estados unidos|estadounidense|americana))'

const PHRASES: Record<Locale, Phrases> = {
  en: {
    claims: [
      words(
        `${AGENCY} (?:has |have |had )?(?:recently |now |also |already |fully |just |finally )?(?:approved|approves|cleared|licensed|authori[sz]ed|endorsed|certified)`,
      ),
      words(
        `(?:approved|cleared|licensed|authori[sz]ed|endorsed|certified) (?:\\w+ ){0,2}by (?:the )?${AGENCY}`,
      ),
      words(
        `(?:has|have|had|with|received|receives|won|got|gained|earned|obtained|holds?|carries) (?:\\w+ ){0,2}${AGENCY} (?:approval|clearance)`,
      ),
      words(`${AGENCY} (?:has )?(?:granted|gave|given) (?:\\w+ ){0,2}approval`),
      words(
        '(?:is|are) (?:now |fully |already |officially )?approved (?:for|to treat|as a treatment for)',
      ),
    ],
    notYet:
      /\b(?:if(?! you)|once|until|unless|may|might|could|would|should|seek\w*|await\w*|pending|toward|hop(?:e|es|ing) (?:to|for|that)|before|expected to)(?: \w+){0,4} $/i,
    cut: /,? (?:but|and (?:is |are |it is |was |we |now |often |also )*(?:used|prescribed|given|offered|taken|studied)|not (?:for|as|to)|never for|while|although|though|whereas|yet|off[\s-]label|its use)\b|, (?:can|may|might|is|are|has|have|and|it|we|which|that|our|can|helps)\b|[()]/i,
    setAside:
      /\b(?:unlike|than|not|relative of|cousin of|related to|derived from|derivative of|made from|part of|version of|form of|compared (?:to|with)|instead of|besides|other than|similar to|like|alternatives? to|before)(?: (?:the|plain|generic|racemic|ordinary|iv|intravenous))* $/i,
    turnsAway:
      /\b(?:before|instead of|unlike|alternatives?|other than|rather than|than|not|besides|without)\b/i,
    otherSubject:
      /\b(?:sertraline|paroxetine|fluoxetine|zoloft|paxil|prozac|ssris?|antidepressants?|tms|(?:other|these|those|several|two|some) (?:\w+ ){0,2}(?:medicines?|medications?|drugs?|treatments?|therapies))\b/i,
    pronoun:
      /^["'(\s]*(?:(?:yes|no|and|but|so|also|today|now|in fact)[,\s]+)*(?:it|this|(?:the|this) (?:\w+ )?(?:medicine|drug|treatment|medication|therapy))\b/i,
    own: /\b(?:our|we offer|we use|we provide)\b/i,
    elsewhere:
      /\b(?:australia|canada|europe|european|ema|tga|switzerland|ethics|irb|insur\w+|medicare|medicaid|trials?|stud(?:y|ies)|protocol|investigational|designation)\b/i,
    condition: words(CONDITIONS.en),
    conditionBefore: words(
      `(?:for|treats?|treating|against|to treat|with) (?:\\w+ ){0,2}(?:${CONDITIONS.en})`,
      'i',
    ),
  },
  es: {
    claims: [
      words(`(?:aprobad|autorizad|avalad|certificad)[oa]s? (?:\\w+ ){0,2}por (?:la )?${AGENCIA}`),
      words(
        `(?:la )?${AGENCIA} (?:ya |tambien |por fin |recientemente )?(?:ha )?(?:aprobado|autorizado|aprobo|aprueba|autorizo|avala)`,
      ),
      words(
        `(?:tiene|tienen|con|recibio|recibido|obtuvo|obtenido|cuenta con|cuentan con|logro) (?:la )?(?:aprobacion|autorizacion) (?:\\w+ )?de la ${AGENCIA}`,
      ),
      words('(?:esta|estan) (?:ya |oficialmente )?aprobad[oa]s? (?:para|como tratamiento)'),
    ],
    notYet:
      /\b(?:si|cuando|una vez|hasta que|podria|podrian|puede que|quiza|quizas|tal vez|espera\w*|busca\w*|pendiente|antes de)(?: \w+){0,4} $/i,
    cut: /,? (?:pero|y (?:se |la |lo )*(?:usa|usan|receta|utiliza|ofrece|emplea|usamos|estudia)|no (?:para|como)|nunca para|mientras|aunque|fuera de indicacion|su uso)\b|, (?:puede|es|esta|ha|y|que|nuestr[oa]|ayuda)\b|[()]/i,
    setAside:
      /\b(?:a diferencia de|(?:mas|menos|mejor|peor) (?:\w+ )?que|no|derivad[oa] de|pariente de|relacionad[oa] con|forma de|version de|parte de|comparad[oa] con|en lugar de|en vez de|ademas de|similar a|frente a|como|alternativas? a|antes de)(?: (?:la|el|los|las))* $/i,
    turnsAway:
      /\b(?:antes de|en lugar de|en vez de|a diferencia de|alternativas?|que no|no|ademas de|sin)\b/i,
    otherSubject:
      /\b(?:sertralina|paroxetina|fluoxetina|antidepresivos?|emt|(?:otr[oa]s|est[oa]s|es[oa]s|vari[oa]s|algun[oa]s) (?:\w+ )?(?:medicamentos?|farmacos?|tratamientos?|terapias?))\b/i,
    pronoun:
      /^["'(\s]*(?:(?:si|no|y|pero|ademas|hoy|ya|ahora)[,\s]+)*(?:est[aeo]|es|fue|ha sido|(?:la|esta) (?:\w+ )?(?:medicina|terapia|medicacion)|(?:el|este) (?:\w+ )?(?:medicamento|farmaco|tratamiento))\b|^["'(\s]*$/i,
    own: /\b(?:nuestr[oa]s?|ofrecemos|usamos)\b/i,
    elsewhere:
      /\b(?:australia|canada|europa|europe[ao]|ema|aemps|suiza|comite|seguro|ensayos?|estudios?|protocolo|designacion)\b/i,
    condition: words(CONDITIONS.es),
    conditionBefore: words(`(?:para|contra|trata|tratar) (?:\\w+ ){0,2}(?:${CONDITIONS.es})`, 'i'),
  },
}

const LIST_GAP = /^[\s,(/)-]*(?:and|or|y|e|o|u)?[\s,(/)-]*$/

type Claim = { text: string; span: Span; before: string; after: string; phrases: Phrases }

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

const namedIn = (text: string): Named[] => treatmentsInFolded(text)

/** The treatments that a claim says are approved: named after it, before it, or earlier in the text. */
const subjectsOf = (claim: Claim, inDocument: readonly Treatment[]): Treatment[] => {
  const { text, span, before, after, phrases } = claim
  const following = namedIn(after)
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
  const preceding = namedIn(before)
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
    const earlier = namedIn(text.slice(0, Math.max(0, span.start - before.length))).at(-1)
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
  if (inDocument.length === 0 && namedIn(text).length === 0) return []
  return locales.flatMap((locale) => {
    const phrases = PHRASES[locale]
    return phrases.claims.flatMap((pattern) =>
      Array.from(text.matchAll(pattern)).flatMap(({ 0: found, index }) => {
        const span = { start: index, end: index + found.length }
        const around = surroundingsOf({ text, ...span })
        const { before, after, sentence } = around
        const isExempt =
          phrases.notYet.test(before) ||
          phrases.elsewhere.test(sentence) ||
          isExcused({ around, locale, excuses: ['denied', 'asked', 'mentioned'] })
        if (isExempt) return []
        const claim = { text, span, before, after, phrases }
        const wrong = subjectsOf(claim, inDocument).find((one) => !isApproved(one, claim))
        if (wrong === undefined) return []
        return [
          report({
            name: 'fda-approval',
            severity: isCitation(placed) ? 'warn' : 'block',
            confidence: 0.85,
            message: MESSAGE,
            source: approvalSourceOf(wrong),
            placed,
            span: view.toOriginal(span),
          }),
        ]
      }),
    )
  })
}

/** How an approval is claimed in words, and what makes such words no claim. Data for folded text. */
import type { Locale } from '../../slugs.js'
import { words } from '../folded.js'
import { CONDITIONS } from './conditions.js'

export type Phrases = {
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

export const PHRASES: Record<Locale, Phrases> = {
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

/**
 * What stands around harmful words and takes the harm out of them. Text is folded: no accents. Written
 * for the way these things are usually said, not as a grammar: where it is in doubt the words count.
 */
import type { Locale } from '../../slugs.js'
import type { Excuse } from './rule.js'
import type { Surroundings } from './surroundings.js'

type Excuses = {
  /** Where a new clause begins, which what was said before does not reach. */
  clause: RegExp
  /** A negation close before the words. */
  negation: RegExp
  /** A negation that reaches over a whole clause. */
  farNegation: RegExp
  /** Words after it that deny it. */
  deniedAfter: RegExp
  /** Doubt, anywhere in the sentence. */
  doubt: RegExp
  /** What others are said to claim. */
  reported: RegExp
  question: RegExp
  /** A question that sells. */
  pitch: RegExp
  hope: RegExp
  /** Speaks of words, anywhere before quoted ones. */
  ofWords: RegExp
  /** Speaks of words, right before ones that are not quoted. */
  ofNextWords: RegExp
  /** Says after it why the words are not used. */
  faulted: RegExp
}

const EXCUSES: Record<Locale, Excuses> = {
  en: {
    clause:
      /^[\s"'(]*(?:if|when|as|since|while)\b[^,]*,|[:\u2014]|\s-+\s|\b(?:but|however|instead(?! of)|although|though|whereas|until|(?<!not )because)\b|,\s(?:yet|so|while)\b|,\s(?=(?:we|it|this|our|they|these|those|he|she|you|i|ketamine|esketamine|mdma|psilocybin)\b)/gi,
    negation:
      /(?:(?<!why )\b(?:not|never|cannot|neither|nor|hardly)\b|\b[a-z]+n't\b)(?! (?:only|just|merely|simply|least|wait|worry|suffer|hesitate)\b)(?:(?!\b(?:less than|anything but)\b)[^a-z0-9']+[a-z0-9']+){0,6}[^a-z0-9']*$|\bno(?! (?:doubt|wonder|longer|matter|surprise|more)\b)(?:[^a-z0-9']+[a-z0-9']+){0,3}[^a-z0-9']*$|\bwithout(?:[^a-z0-9']+[a-z0-9']+){0,2}[^a-z0-9']*$|\b(?:instead of|rather than|far from|short of|as opposed to)(?:[^a-z0-9']+[a-z0-9']+){0,3}[^a-z0-9']*$/i,
    farNegation:
      /\b(?:whether|wish (?:i|we|it|that) could|nobody|no one|none|nothing|no (?:\w+ ){0,2}(?:evidence|proof|study|studies|trials?|research|data|guarantees?|promises?|way|treatments?|therap(?:y|ies)|medicines?|medications?|drugs?|pills?|programs?|clinics?|clinicians?|therapists?|doctors?|claims?|reason|basis|such thing))\b|(?:\bnot\b|n't|\bnever\b|\bcannot\b)(?: (?:yet|been|be|ever|to|clearly|reliably))* (?:shown|proven|proved|prove|established|known|know|clear|claim|promise|say|mean|imply|suggest|believe|think|expect|demonstrated|approved|tell|offer)\b/i,
    deniedAfter:
      /^ (?:would|might) |^[^.!?]{0,40}?(?:\b(?:is|are|was|were|be) (?:not|never)|(?:is|are|was|were)n't|\bcannot be|can't be) (?:possible|real|realistic|promised|guaranteed|offered|implied|claimed|expected|known|true|what|the (?:goal|aim|point)|a goal|our goal|something)\b|^[^.!?]{0,30}?\b(?:do not|does not|don't|doesn't) exist\b|^ (?:nothing|no one|nobody)\b/i,
    doubt:
      /\b(?:beware|be wary|wary of|sceptical|skeptical|suspicious|distrust|myths?|scams?|quack\w*|red flags?|warning signs?|walk away|misleading|untrue|false|unproven|prohibited|forbidden|too good to be true|so called)\b/i,
    reported:
      /\b(?:anyone|anybody|somebody|(?:some|many|other|certain) (?:\w+ )?(?:clinics?|websites?|sites?|ads?|adverts?|advertisements?|sellers?|companies|providers?|influencers?|people online)|clinics|websites|ads|advertisements|influencers|sellers)(?: (?:who|that|which))?(?: (?:\w+ly|may|will|still|even|sometimes))? (?:promis|claim|guarantee|advertis|say|tell|offer|sell)\w*\b/i,
    question:
      /^["'(\s]*(?:(?:so|and|but),? )?(?:is|are|was|were|do|does|did|can|could|will|would|should|has|have|may|might|what|how|why|who|whose|when|where|which)\b[^?]*\?["')]*$/i,
    pitch:
      /^["'(\s]*(?:are you ready|ready|want|wants|looking for|searching for|tired of|do you want|would you like|did you know|do you know|have you heard|have you had enough|what if|why not|why wait)\b/i,
    hope: /\b(?:tr(?:y|ies|ied|ying)|hop(?:e|es|ed|ing)|look(?:s|ed|ing)?|search(?:es|ed|ing)?|seek(?:s|ing)?|sought|want(?:s|ed|ing)?|wish(?:es|ed|ing)?|long(?:s|ed|ing)?|ask(?:s|ed|ing)|quest|wait(?:s|ed|ing)?|expect(?:s|ed|ing)?|demand(?:s|ed|ing)?|dream(?:s|ed|ing|t)?|imagin\w+|idea|fantasy)(?: \w+){0,3} $/i,
    ofWords:
      /\b(?:avoid(?:s|ed|ing)?|rather than|instead of|phrases?|terms?|words?|wordings?|expressions?|language|(?:not|never|n't|stop|no longer) (?:to )?(?:say|saying|write|use|using)|saying|replace)\b/i,
    ofNextWords:
      /(?:\b(?:avoid(?:ing)?|rather than|instead of|replace)|\b(?:say|write|use)\b[^.!?]{0,60}\bnot|\b(?:not|never|stop|no longer)(?: to)? (?:say|saying|write|writing|use|using|speak of)|n't (?:say|write|use|speak of)|\b(?:the|like|as) (?:phrases?|terms?|words?|expressions?))(?:[\s:,]+(?:say|saying|using|writing|the|a|words?|phrases?|terms?|expressions?|such as|like|old|older|that|someone|somebody|a person|people|he|she|they|has|have|or|of))*[\s:,]*$/i,
    faulted:
      /\b(?:stigma\w*|judg\w+|blam\w+|outdated|harmful|hurtful|crimes?|criminal|sins?|discouraged|avoid(?:ed)?|not used|misleading)\b/i,
  },
  es: {
    clause:
      /^[\s"'(]*(?:si|cuando|como|mientras)\b[^,]*,|[:\u2014]|\s-+\s|\b(?:pero|sino|aunque|mientras que|sin embargo|hasta que|(?<!no )porque)\b|,\s(?=(?:est[aeo]s?|nuestr[ao]s?|nosotr[ao]s|el|los|las|usted|tu|curamos|garantizamos|prometemos|aseguramos)\b)/gi,
    negation:
      /\b(?:no|nunca|jamas|tampoco|ni|ningun[ao]?)\b(?!,)(?! (?:solo|solamente|unicamente|obstante|dude|lo dude|espere|esperes|sufra|sufras|se preocupe|te preocupes)\b)(?:(?!\bmenos que\b)[^a-z0-9]+[a-z0-9]+){0,6}[^a-z0-9]*$|\bsin(?! (?:duda|embargo)\b)(?:[^a-z0-9]+[a-z0-9]+){0,2}[^a-z0-9]*$|\b(?:en lugar de|en vez de|lejos de|mas que)(?:[^a-z0-9]+[a-z0-9]+){0,3}[^a-z0-9]*$/i,
    farNegation:
      /\b(?:nadie|nada|ningun[ao]? (?:\w+ )?(?:tratamiento|terapia|medicamento|medicina|farmaco|pastilla|programa|clinica|terapeuta|estudio|prueba|ensayo)|no hay (?:\w+ )?(?:pruebas?|evidencias?|estudios?|datos|garantias?|forma|manera|tratamientos?|terapias?|medicamentos?|farmacos?)|no (?:se )?(?:ha|han|he|hemos|esta|estan|sabemos|creemos|prometemos|podemos|puede|pueden|afirmamos|decimos|sabe|significa|quiere decir|existen?|existe)|sin (?:pruebas?|evidencia))\b/i,
    deniedAfter:
      /^[^.!?]{0,40}?\b(?:no|nunca) (?:existen?|(?:es|son) (?:posibles?|reales?|realistas?|ciert[oa]s?|verdad|el objetivo|la meta|lo que)|estan? garantizad[oa]s?|se (?:puede|pueden|promete|prometen|garantiza|ofrece|ofrecen))\b/i,
    doubt:
      /\b(?:desconfi\w+|mitos?|fals[oa]s?|engano\w*|enganan|estafas?|ojo con|cuidado con|senal(?:es)? de (?:alarma|alerta)|prohibid[oa]s?|no es (?:cierto|verdad)|demasiado buen[oa]s?|supuest[oa]s?|charlatan\w*)\b/i,
    reported:
      /\b(?:quien(?:es)?|cualquiera|alguien|(?:algun[ao]s?|much[ao]s|otr[ao]s|ciert[ao]s) (?:clinicas?|paginas?|webs?|anuncios?|empresas?|sitios?)|clinicas|paginas web|webs|anuncios)(?: que)?(?: (?:le|les|te|os))? (?:promet|asegur|afirm|anunci|garantiz|dice|diga|vend|ofre)\w*\b/i,
    question: /(?:\?["')]*$)/,
    pitch:
      /\u00bf\s*(?:sab(?:ia|ias|ian|e|es) (?:usted |ustedes )?que|y si|quier\w+|dese\w+|busc\w+|list[oa]s?|esta(?:s|n)? list[oa]s?|harto|cansad[oa]|preparad[oa]s?|por que (?:no|esperar))\b/i,
    hope: /\b(?:intent(?:a|an|ar|o|aron|aba|ando|e)|trat(?:a|an|ar|o|aron|aba|ando|e) de|esper(?:a|an|aba|aban|ar|anza|anzas|o|aron)|busc\w+|busqueda|quer(?:ia|ian|er)|quier(?:o|e|en)|dese\w+|pid\w+|pedi\w+|son(?:ar|aba|aban)|anhel\w+|imagin\w+|idea|fantasia)(?: \w+){0,3} $/i,
    ofWords:
      /\b(?:evit\w+|en lugar de|en vez de|palabras?|expresi(?:on|ones)|terminos?|frases?|lenguaje|no (?:diga\w*|decimos|decir|escrib\w+|use\w*|usar|utilic\w+|(?:deben?|deberian?|hay que|conviene) (?:decir|escribir|usar|utilizar))|ya no (?:decimos|se dice)|decir|sustitu\w+)\b/i,
    ofNextWords:
      /\b(?:evit(?:e|ar|a|emos|en|amos)|en (?:lugar|vez) de|no (?:diga|digas|digan|digamos|decimos|decir|escriba|use|usar|utilice)|ya no (?:decimos|se dice)|(?:las?|el|los|como) (?:palabras?|expresi(?:on|ones)|terminos?|frases?))(?:[\s:,]+(?:decir|usar|la|las|el|los|palabras?|expresi(?:on|ones)|terminos?|frases?|como|que|alguien|una|persona|de|o|y|ha))*[\s:,]*$/i,
    faulted:
      /\b(?:estigma\w*|culpa\w*|delitos?|crimen|crimenes|pecados?|juicio|danin[oa]s?|evita\w*|desaconseja\w*)\b/i,
  },
}

const lastClause = (before: string, clause: RegExp): string => {
  let from = 0
  for (const { 0: mark, index } of before.matchAll(clause)) from = index + mark.length
  return before.slice(from)
}

const isDenied = (
  { before, after, sentence }: Surroundings,
  { clause, negation, farNegation, deniedAfter, doubt, reported }: Excuses,
): boolean => {
  const own = lastClause(before, clause)
  return (
    negation.test(own) ||
    farNegation.test(own) ||
    deniedAfter.test(after) ||
    reported.test(own) ||
    doubt.test(sentence)
  )
}

const isAsked = ({ sentence }: Surroundings, { question, pitch }: Excuses): boolean =>
  question.test(sentence) && !pitch.test(sentence)

/** Inside a pair of double quotes, or right after a single one. */
const isQuoted = ({ before, after }: Surroundings): boolean =>
  (before.split('"').length % 2 === 0 && after.includes('"')) || /(?:^|[\s(])'$/.test(before)

const isMentioned = (around: Surroundings, { ofWords, ofNextWords, faulted }: Excuses): boolean => {
  const { before, after } = around
  if (ofNextWords.test(before.replace(/["'(]+$/, ''))) return true
  return isQuoted(around)
    ? ofWords.test(before) || /\b(?:not|no) ["']$/i.test(before) || faulted.test(after)
    : /\b(?:saying|decir)\b/i.test(before) && faulted.test(after)
}

const TESTS: Record<Excuse, (around: Surroundings, excuses: Excuses) => boolean> = {
  denied: isDenied,
  asked: isAsked,
  hoped: ({ before, sentence }, { hope, pitch }) => hope.test(before) && !pitch.test(sentence),
  mentioned: isMentioned,
}

/** Whether one of the excuses takes the harm out of words with these surroundings. */
export const isExcused = ({
  around,
  locale,
  excuses,
}: {
  around: Surroundings
  locale: Locale
  excuses: readonly Excuse[]
}): boolean => excuses.some((excuse) => TESTS[excuse](around, EXCUSES[locale]))

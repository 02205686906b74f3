/** One person's story told as what everybody may expect. */
import { upTo, words } from '../../folded.js'
import type { LanguageRule } from '../rule.js'

const GAIN =
  '(?:heal|recover|overcome|get better|improve|be (?:free|happy|healed|well)|feel (?:better|free|whole|happy|alive|like yourself|at peace|normal|joy)|find (?:love|relief|peace|freedom|happiness)|save your (?:marriage|relationship)|beat (?:depression|anxiety)|get your life|live without|have (?:the same|these|similar) results?|see (?:the same|these|similar) results?|transform)'
const LOGRO =
  '(?:sanar\\w*|curar\\w*|recuperar\\w*|superar\\w*|lograr\\w*|conseguir\\w*|mejorar\\w*|ser(?:a|as|an)? (?:feliz|felices|libres?)|sentir(?:se|te|a|as|an) (?:bien|mejor|libres?|feliz)|salvar\\w*|vivir(?:a|as|an)? sin|vencer\\w*)'

export const TESTIMONIAL_RULES: readonly LanguageRule[] = [
  {
    name: 'typical-result',
    severity: 'warn',
    excuses: ['denied', 'asked', 'mentioned'],
    confidence: 0.6,
    patterns: {
      en: [
        words(`you(?: will|'ll) (?:also|too|soon) ${GAIN}`),
        words(`you(?: will|'ll| can) ${GAIN} ${upTo(4)}(?:too|as well)`),
        words(`you,? too,? (?:can|will) ${GAIN}`),
        words(
          '(?:if|what|that) (?:we|i|they|he|she|it) (?:can|could|did)[^.!?;]{0,30}(?:so can you|you can too|you can,? too)',
        ),
        words('so (?:can|will) you(?= ?[.!]|$)'),
        words(
          `(?:it|this|ketamine|therapy|the program|our program)(?: will|'ll) work for you(?: too)?`,
        ),
        words('same (?:results?|outcomes?|change) (?:will|can) (?:happen|come) (?:to|for) you'),
        words(
          '(?:anyone|everyone|everybody|any couple|every couple|all couples) (?:can|will) (?:get|have|see|achieve|expect|reach) (?:the same|these|such|similar)',
        ),
        words(
          '(?:results?|outcomes?|stories) like (?:this|these|theirs|hers|his|ours) (?:is|are) (?:typical|usual|normal|the norm|common)',
        ),
        words('you can expect (?:the same|these|similar)'),
      ],
      es: [
        words(
          `(?:usted|ustedes|tu|vosotros|te|se) tambien (?:puedes?|pueden|podra|podras|podran|va a|vas a|te|se|lo )? ?${LOGRO}`,
        ),
        words(`tambien (?:usted|tu) (?:puedes?|podra|podras|va a|vas a|te|se|lo )? ?${LOGRO}`),
        words(
          'si (?:yo|nosotros|nosotras|ellos|ellas|ella|el) (?:pude|pudimos|pudieron|pudo)[^.!?;]{0,15}(?:tu|usted|ustedes|vosotros) tambien',
        ),
        words(
          '(?:a (?:usted|ti) )?tambien (?:te|le|les|os) (?:funcionara|ocurrira|pasara|servira)',
        ),
        words(
          '(?:tendr|obtendr|conseguir|lograr|ver)(?:a|as|an) (?:los |estos )?mismos resultados',
        ),
        words('(?:le|te) funcionara (?:tambien )?(?:a (?:usted|ti))'),
        words(
          '(?:cualquiera|todo el mundo|cualquier pareja|todas las parejas) (?:puede|pueden) (?:lograr|conseguir|tener|obtener) (?:lo mismo|los mismos|estos|resultados)',
        ),
        words(
          'resultados como (?:este|estos|los suyos|los nuestros) son (?:habituales|normales|tipicos|lo normal)',
        ),
        words(
          '(?:puede|puedes|pueden) esperar (?:los |unos )?(?:mismos|resultados (?:similares|parecidos|como))',
        ),
      ],
    },
    message: {
      en: 'Tells the reader to expect what somebody else had. A testimonial implies a typical result: say what people generally experience, or leave it out.',
      es: 'Invita a esperar lo que vivió otra persona. Un testimonio da a entender un resultado típico: diga qué es lo habitual, o quítelo.',
    },
    source: '16 CFR 255.2 (Guides Concerning the Use of Endorsements and Testimonials, 2023)',
  },
]

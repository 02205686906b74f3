/** Promises no treatment can keep: cures, guarantees, certainty, and the absence of risk. */
import { alone, upTo, words } from '../../folded.js'
import { CONDITIONS } from '../conditions.js'
import type { LanguageRule } from '../rule.js'

const FTC = 'FTC, Health Products Compliance Guidance (December 2022); FTC Act, section 5'
const COMPOUNDED =
  'FDA alert on compounded ketamine products, 10 October 2023; FTC, Health Products Compliance Guidance (December 2022)'

const PEOPLE = {
  en: '(?:you|him|her|me|us|them|your|his|their|my|our|people(?! say)|patients|clients|couples|everyone|everybody|veterans|children|thousands|hundreds|marriages?|relationships?)',
  es: '(?:(?:a )?(?:los |las |sus |tus |nuestr[oa]s |miles de |muchos |muchas |todos los |todas las )?(?:pacientes|parejas|personas|clientes|veteranos)|(?:su|tu|nuestr[oa]) (?:relacion|matrimonio|pareja|vida|mente))',
}
const THING = {
  en: '(?:ketamine|esketamine|mdma|psilocybin|treatments?|therapy|medicines?|medications?|drugs?|programs?|programmes?|sessions?|infusions?|methods?|techniques?|approach|emdr|it|this|they|these)',
  es: '(?:ketamina|esketamina|mdma|psilocibina|tratamientos?|terapias?|medicamentos?|medicinas?|farmacos?|programas?|sesion|sesiones|infusiones|metodos?|tecnicas?|emdr)',
}
const RESULT = {
  en: '(?:results?|success|outcomes?|recovery|relief|healing|improvements?|remission|cures?|happiness|transformation)',
  es: '(?:resultados?|exito|curacion|recuperacion|mejorias?|alivio|sanacion|felicidad|remision|cura)',
}
const BETTER = {
  en: '(?:feel|heal|recover|improve|get better|be (?:free|healed|cured|happy|better)|overcome|never)',
  es: '(?:mejorara|mejoraras|sanara|sanaras|se curara|te curaras|se recuperara|te recuperaras|se sentira|te sentiras|funcionara|sera feliz|seras feliz|superara|superaras)',
}
const FOREVER = {
  en: '(?:forever|for good|permanently|once and for all|for life)',
  es: '(?:para siempre|definitivamente|de forma (?:definitiva|permanente)|permanentemente|de una vez por todas|de por vida)',
}

const WORST = {
  en: '(?:known |serious |negative |real )?(?:side|adverse) effects',
  es: 'efectos? (?:secundarios?|adversos?)',
}

const HEDGED = ['denied', 'asked', 'mentioned'] as const

export const CLAIM_RULES: readonly LanguageRule[] = [
  {
    name: 'cure-claim',
    severity: 'block',
    excuses: [...HEDGED, 'hoped'],
    confidence: 0.85,
    patterns: {
      en: [
        words(
          `cur(?:e|es|ed|ing)(?! (?:ham|meats?|fish|salmon|bacon|pork|sausages?|olives)) ${upTo(3)}(?:${CONDITIONS.en}|${PEOPLE.en})`,
        ),
        words(
          `(?:be|been|being|is|are|was|were|am|get|gets|got|feel|felt|left|now|finally) (?:now |finally |fully |completely |totally |permanently |truly |practically )?cured(?! (?:ham|meats?|fish|in salt))`,
        ),
        words(
          `(?:a|the|our|your|its|this|real|true|only) ${upTo(1)}(?<!(?:word|term|talking|rest|geographic|geographical|water|sleep)[\\s_-])cure(?! is worse| rates? of cancer)`,
        ),
        words(
          '(?:curable|cure all|cure rates?|miracle cures?|natural cures?|proven cures?|instant cures?)',
        ),
        words(`${THING.en} (?:can |will |really |actually |simply )?cures?`),
        words(`(?:no other|nothing else) ${upTo(2)}(?:can )?cures?`),
        words(`nothing (?:can )?cures? ${upTo(3)}(?:like|as well as|better than|faster than)`),
        words(`(?:${CONDITIONS.en})[:,]? cured`),
      ],
      es: [
        words(
          `(?<!(?:el|un|al|del|este|otro|los|unos|padre|viejo|joven)[\\s_-])cur(?:a|an|amos|ar|o|aron|ara|aran|aria|ando|ado|ada|aba|e|en|aremos)(?:te|se|nos|le|les|la|lo)? ${upTo(3)}(?:${CONDITIONS.es}|${PEOPLE.es})`,
        ),
        words(
          '(?:esta|estas|estoy|estamos|estan|quedo|queda|quedan|quedara|quede|salio|salen|saldra|sera|seras|fue|fueron|estara|estaras|sentirse|siente) (?:totalmente |completamente |por fin |ya |del todo |definitivamente )?curad[oa]s?(?! de (?:espanto|humildad))',
        ),
        words(
          `(?:${CONDITIONS.es}) (?:(?!(?:no|nunca|ni) )\\w+ ){0,2}(?:se cura|se curan|se curara|tiene cura|tienen cura)`,
        ),
        words(
          '(?:me|te|se|nos) (?:he |ha |has |han |hemos )?(?:curo|cure|curara|curaras|curaron|curado|curaremos|cura|curan) (?:por completo|del todo|totalmente|completamente|para siempre|definitivamente)',
        ),
        words(
          '(?:es|existe|hay|tenemos|ofrecemos|encontramos|encontrado|descubierto|tiene|llego) (?:por fin )?(?:la|una) (?:\\w+ )?cura(?! de (?:humildad|sueno|reposo|urgencia|desintoxicacion|silencio))',
        ),
        words(
          '(?:la|una) cura (?:para|contra) (?!(?:la|las|su|sus|una) (?:heridas?|quemaduras?))\\w+',
        ),
        words('(?:podemos|puedo|vamos a|puede|pueden|podra) curar(?:te|le|les|os)'),
        words('cura (?:definitiva|milagrosa|permanente|total|natural|real)'),
        words('curacion (?:completa|total|definitiva|milagrosa|permanente|segura)'),
        words(`curacion de(?:l| la)? (?:${CONDITIONS.es})`),
        words('(?:es|son) (?:totalmente )?curables?'),
        words(`${THING.es} (?:que |tambien |siempre )?curan?`),
        words(`(?:nada mas|ningun otro|ninguna otra) ${upTo(2)}(?:puede )?curan?r?`),
        words(`nada (?:puede )?curar? ${upTo(4)}(?:como|mejor que|tanto como)`),
        words(`${PEOPLE.es} (?:ya )?se (?:han )?cur(?:ado|aron|an)`),
        words('(?:te|le|les|os|los|las) (?:curamos|curaremos)'),
      ],
    },
    message: {
      en: 'Claims a cure. A health claim needs controlled trials in people, and none shows a cure here. Say what may help, and for how many.',
      es: 'Afirma una curación. Lo que se afirma sobre la salud exige ensayos controlados, y ninguno muestra aquí una cura. Diga qué puede ayudar y a cuántas personas.',
    },
    source: FTC,
  },
  {
    name: 'permanent-result',
    severity: 'block',
    excuses: HEDGED,
    confidence: 0.85,
    patterns: {
      en: [
        words(
          '(?:permanently|forever) (?:heal|fix|resolve|eliminate|erase|end|remove|free|eradicate|overcome|reverse|repair|cure|rewire|reliev|chang)(?:s|es|e|ed|d|ing)?',
        ),
        words(
          '(?:completely|totally|fully) (?:heal|eliminate|erase|eradicate)(?:s|ed|d)?(?! from)',
        ),
        words(`heal(?:s|ed|ing)? ${upTo(4)}${FOREVER.en}`),
        words(
          `(?:ends?|ended|eliminates?|eliminated|erases?|erased|fix(?:es|ed)?|removes?|removed|stops?|stopped|beats?|overcomes?|overcame|free(?:s|d)?|rid|goodbye) ${upTo(4)}(?:${CONDITIONS.en}) ${upTo(1)}${FOREVER.en}`,
        ),
        words('permanent (?:relief|healing|results?|recovery|freedom|remission|solution)'),
        words(
          `never (?:be|feel|have|suffer|experience|get) ${upTo(2)}(?:${CONDITIONS.en}) (?:\\w+ )?again`,
        ),
      ],
      es: [
        words(
          `(?:sana(?:n|r|ra|ras|mos|te)?|sane(?:n|se)?|cura(?:n|r|ra|te|rse|rte)?|curese) ${upTo(4)}${FOREVER.es}`,
        ),
        words(
          `(?:elimin|borr|acab|termin|super|libr|libere|erradic)(?:a|an|ar|ara|aras|amos|o|ate|ese|se|arse|arte)? ${upTo(3)}(?:${CONDITIONS.es}) ${upTo(1)}${FOREVER.es}`,
        ),
        words(`adios a ${upTo(1)}(?:${CONDITIONS.es}) ${FOREVER.es}`),
        words(
          `(?:elimina|sana|borra|erradica|cura|acaba|libera)(?:n|r|ra|mos)? (?:definitivamente|permanentemente|para siempre|de forma definitiva)`,
        ),
        words(
          '(?:alivio|sanacion|recuperacion|resultados?|solucion|curacion) (?:permanentes?|definitiv[oa]s?|para siempre|de por vida)',
        ),
        words(
          `(?:nunca (?:mas )?|jamas |no )(?:volvera|volveras|volvereis|volveran) a (?:sufrir|tener|sentir|padecer|sentirse) ${upTo(2)}(?:${CONDITIONS.es}|deprimid[oa]|ansios[oa])`,
        ),
        words(`(?:completa|total)mente sanad[oa]s?`),
        words(
          `(?:elimin|borr|erradic)(?:a|an|ar|amos|ara|aremos) (?:por completo|del todo|totalmente|completamente) ${upTo(1)}(?:${CONDITIONS.es})`,
        ),
      ],
    },
    message: {
      en: 'Promises a change that lasts for ever. Nobody can know that; say how long the change was followed.',
      es: 'Promete un cambio para siempre. Nadie puede saberlo; diga durante cuánto tiempo se observó.',
    },
    source: FTC,
  },
  {
    name: 'guarantee',
    severity: 'block',
    excuses: HEDGED,
    confidence: 0.9,
    patterns: {
      en: [
        words(`guaranteed ${upTo(1)}${RESULT.en}`),
        words(
          `${RESULT.en},? (?:(?:from|of|for) ${upTo(2)})?(?:is |are )?(?:always |fully |100% ?)?guarante(?:ed|e)`,
        ),
        words(
          'guaranteed to (?:work|heal|help|cure|change|save|end|improve|relieve|fix|make|restore|transform|reduce|stop|feel|bring|ease)',
        ),
        words(
          `guarantees? ${upTo(2)}(?:${RESULT.en}|(?:that )?you(?: will|'ll| are going to) ${BETTER.en}|your (?:marriage|relationship) will|(?:it|this) (?:will )?works?)`,
        ),
        words('(?:satisfaction guaranteed|money back guarantees?|100% ?guaranteed?)'),
        words(`(?:we|i|our \\w+) (?:can |will |do |always )?promise ${upTo(2)}${RESULT.en}`),
        words(`you will (?:definitely|certainly|absolutely|surely|undoubtedly) ${BETTER.en}`),
      ],
      es: [
        words(
          `${RESULT.es} ${upTo(1)}(?:esta |estan )?(?:totalmente )?(?:garantizad|asegurad)[oa]s?`,
        ),
        words(`(?:garantizad|asegurad)[oa]s? ${upTo(1)}${RESULT.es}`),
        words(
          `(?:garantiz(?:a|an|amos|o|ar|aremos|ando)|asegura(?:mos|n)|prometemos|promete)(?:le|les|te)? ${upTo(2)}${RESULT.es}`,
        ),
        words(
          `(?:garantiz(?:a|an|amos|o|aremos)|aseguramos|prometemos) que (?:usted |tu |su |la |el |tu relacion |su relacion )?${BETTER.es}`,
        ),
        words(`garantia de ${RESULT.es}`),
        words(`garantiza(?:n|mos)? el fin de ${upTo(1)}(?:${CONDITIONS.es})`),
        words('(?:satisfaccion garantizada|le devolvemos (?:el|su) dinero|100 ?% ?garantizad[oa])'),
        words(`(?:sin duda|seguro que|con toda seguridad) ${upTo(1)}${BETTER.es}`),
      ],
    },
    message: {
      en: 'Guarantees a result. No treatment of people works for all of them; say what is usual, and what is not known.',
      es: 'Garantiza un resultado. Ningún tratamiento funciona para todas las personas; diga qué es lo habitual y qué no se sabe.',
    },
    source: FTC,
  },
  {
    name: 'absolute-claim',
    severity: 'block',
    excuses: HEDGED,
    confidence: 0.85,
    patterns: {
      en: [
        words(
          '(?:100|one hundred) ?(?:%|percent|per cent) (?:effective|successful|success|recovery|cure|of (?:our |all )?(?:patients|clients|people|couples) (?:recover|improve|heal|get better|report))',
        ),
        words('success rates? of (?:100|one hundred) ?(?:%|percent|per cent)'),
        words(
          `${THING.en} (?:always (?:works?|heals?|succeeds?)(?! (?:at|with|in|on|toward|towards|from) )|never fails?)`,
        ),
        words(
          'works? (?:for (?:everyone|everybody|anyone|all (?:patients|couples|people|clients)|every (?:couple|person|patient))|every (?:single )?time|without fail|in every case)',
        ),
        words(
          '(?:foolproof|infallible|fail safe) (?:method|treatment|way|program|programme|therapy|approach|technique|cure)',
        ),
      ],
      es: [
        words('(?:100|cien) ?(?:%|por ?ciento) (?:eficaz|eficaces|efectiv[oa]s?|de exito)'),
        words('(?:eficacia|exito|efectividad) del (?:100|cien) ?(?:%|por ?ciento)'),
        words(`${THING.es} (?:que )?(?:siempre funcionan?|nunca fallan?|no fallan? nunca)`),
        words(
          'funcionan? (?:siempre|(?:para|con|en) (?:todos|todas|todo el mundo|cualquiera|cualquier (?:persona|pareja)|todas las (?:parejas|personas)|todos los (?:pacientes|casos)))',
        ),
        words(`${THING.es} (?:es |son )?infalibles?`),
      ],
    },
    message: {
      en: 'Says that something works always or for everybody. Give the figure that was found, and in whom.',
      es: 'Dice que algo funciona siempre o para todo el mundo. Dé la cifra que se encontró y en quiénes.',
    },
    source: FTC,
  },
  {
    name: 'risk-denial',
    severity: 'block',
    excuses: HEDGED,
    confidence: 0.85,
    patterns: {
      en: [
        words(
          '(?:completely|totally|absolutely|perfectly|entirely|100% ?) (?:safe (?:and effective|treatments?|medicines?|medications?|drugs?|therapy|options?|procedures?)|harmless (?:treatments?|medicines?|drugs?))',
        ),
        words(
          `${THING.en} (?:is|are) (?:completely|totally|absolutely|perfectly|entirely|100% ?) (?:safe|harmless|risk free)(?! (?:to|for (?:you|us|me) to|here|with|place|space))`,
        ),
        words(
          'risk free (?:treatments?|medicines?|therapy|ketamine|infusions?|sessions?|procedures?|programs?)',
        ),
        words(
          `${THING.en} (?:is|are) (?:virtually |practically )?(?:risk free|non addictive|not addictive)`,
        ),
        words(
          `(?<!(?:people|patients|clients|some|others|many|who)[\\s_-])(?:has|have|causes?|produces?|with|there are) (?:absolutely |virtually )?no ${WORST.en}`,
        ),
        words(`(?:without any|without|zero|free of) ${WORST.en}`),
        words('side effects? free'),
        words('there (?:is|are) (?:absolutely |virtually )?(?:no|zero) risks?(?= ?[.!;])'),
        alone(`(?:no|zero) (?:risks?|${WORST.en})`),
        words(
          `there (?:are|is) (?:absolutely |virtually )?(?:no|zero) (?:known |real |serious )?risks? (?:to|with|of|in) (?:\\w+ )?${THING.en}`,
        ),
        words(
          `${THING.en} (?:has|have|carries|carry|poses?|involves?|comes? with|is|are) (?:absolutely |virtually )?(?:no|zero|without) (?:known |real |serious )?risks?`,
        ),
      ],
      es: [
        words(
          `${THING.es} (?:es|son|resulta|resultan) (?:total|completa|absoluta|entera)mente (?:segur[oa]s?|inofensiv[oa]s?|inocu[oa]s?)`,
        ),
        words(`${THING.es} (?:es |son )?100 ?% ?segur[oa]s?`),
        words(
          '(?:tratamiento|terapia|medicina|metodo|opcion|medicamento) (?:totalmente|completamente|absolutamente) (?:segur|inofensiv|inocu)[oa]s?',
        ),
        words(`sin (?:ningun )?${WORST.es}`),
        words('no hay (?:ningun )?riesgos?(?= ?[.!;])'),
        alone('(?:no tiene|sin|cero|no hay) (?:ningun )?riesgos?'),
        words(
          `(?<!(?:personas|pacientes|quienes|algunos|muchos|que)[\\s_-])no (?:tienen?|producen?|causan?|provocan?) (?:ningun )?${WORST.es}`,
        ),
        words(
          `${THING.es} (?:es |son |esta )?(?:sin|no tiene|no tienen|no conlleva|no conllevan|no supone|no suponen|carece de|libre de|exenta de) (?:ningun )?riesgos?`,
        ),
        words(`${THING.es} no (?:es|son) adictiv[oa]s?`),
        words(`${THING.es} no (?:crea|crean|genera|generan|produce) (?:adiccion|dependencia)`),
      ],
    },
    message: {
      en: 'Says that a treatment has no risks. Name the known ones: readers decide with them.',
      es: 'Dice que un tratamiento no tiene riesgos. Nombre los conocidos: quien lee decide con ellos.',
    },
    source: COMPOUNDED,
  },
  {
    name: 'superiority-claim',
    severity: 'warn',
    excuses: HEDGED,
    confidence: 0.6,
    patterns: {
      en: [
        words(
          '(?:safer|better|faster|quicker|stronger|more effective|more powerful) than (?:any |all |other |traditional |conventional |approved |standard |talk )*(?:antidepressants?|ssris?|medications?|medicines?|drugs?|treatments?|therap(?:y|ies))',
        ),
      ],
      es: [
        words(
          '(?:mas (?:segur[oa]s?|eficaz|eficaces|efectiv[oa]s?|rapid[oa]s?|potentes?)|mejor|mejores) que (?:los |las |el |la |cualquier |otros |otras )*(?:antidepresivos?|medicamentos?|farmacos?|tratamientos?|terapias?|medicacion)',
        ),
      ],
    },
    message: {
      en: 'Says that one treatment is better than others. Name the trial that compared them, or leave it out.',
      es: 'Dice que un tratamiento es mejor que otros. Cite el ensayo que los comparó, o quítelo.',
    },
    source: COMPOUNDED,
  },
  {
    name: 'overstated-evidence',
    severity: 'warn',
    excuses: HEDGED,
    confidence: 0.6,
    patterns: {
      en: [
        words('(?:clinically|scientifically|medically) proven'),
        words('proven to (?:work|heal|end|help|relieve|treat)'),
        words('miracle (?:drugs?|treatments?|medicines?|therapy|therapies)'),
        words(
          '(?:breakthrough|revolutionary|game changing) (?:treatments?|therap(?:y|ies)|medicines?|drugs?)(?! designation)',
        ),
        words('rewires? (?:your|the) brains?'),
        words('(?:instant|immediate) (?:relief|results|healing)'),
      ],
      es: [
        words('(?:clinica|cientifica|medica)mente (?:probad|demostrad|comprobad)[oa]s?'),
        words(
          '(?:tratamiento|terapia|medicina|medicamento|droga) (?:milagros|revolucionari)[oa]s?',
        ),
        words('reprograma(?:n|r)? (?:su|tu|el) cerebro'),
        words('(?:alivio|resultados?|sanacion) (?:inmediat|instantane)[oa]s?'),
      ],
    },
    message: {
      en: 'Makes the evidence sound stronger than it is. Say what kind of study there is, and of how many people.',
      es: 'Hace que las pruebas parezcan más sólidas de lo que son. Diga qué tipo de estudio hay y con cuántas personas.',
    },
    source: FTC,
  },
]

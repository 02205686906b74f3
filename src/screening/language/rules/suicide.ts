/** Unsafe messaging about suicide: words that blame, praise, frighten or show how. */
import { words } from '../../folded.js'
import type { LanguageRule, Near } from '../rule.js'

const WHO =
  'WHO and IASP, Preventing suicide: a resource for media professionals (2017, WHO/MSD/MER/17.5; updated 2023)'
const REPORTING = 'Recommendations for Reporting on Suicide, reportingonsuicide.org'
const SAMARITANS = 'Samaritans, Media guidelines for reporting suicide'

const OWN = '(?:my|your|his|her|their|our|ones)'
const SELF = '(?:my|your|him|her|them|our|one)sel(?:f|ves)'
const TO_DIE = {
  en: `(?:die by suicide|suicide|kill ${SELF}|(?:end|take) ${OWN} (?:own )?(?:life|lives))`,
  es: '(?:suicid(?:io|arse)|quitarse la vida|acabar con su (?:propia )?vida|matarse)',
}

/** What makes a text one about suicide or self-harm. */
export const ABOUT_SUICIDE = {
  en: words(
    `suicid\\w*|self (?:harm\\w*|injur\\w*)|(?:kill|killed|killing|hang|hanged|hanging|shoot|shot) ${SELF}|(?:end|ended|ending) ${OWN} (?:own )?(?:life|lives)(?! (?:as|with|in|together|stor))|(?:take|took|taking|taken) ${OWN} (?:own (?:life|lives)|(?:life|lives)(?= ?(?:[.,;!?")]|$)))`,
    'i',
  ),
  es: words(
    'suicid\\w*|autolesi\\w+|autolitic[oa]s?|(?:quitarse|quitarte|quitarme|quito|quitaron|quitar|quita) la vida|acab(?:ar|o|aron|a) con (?:su|tu|mi) (?:propia )?vida|hacerse dano',
    'i',
  ),
} as const

const inSentence: Near = { within: 'sentence', words: ABOUT_SUICIDE }
const inText: Near = { within: 'text', words: ABOUT_SUICIDE }

const BAD = {
  en: '(?:successful|unsuccessful|failed|botched|incomplete)',
  es: '(?:fallid|fracasad|frustrad|exitos|lograd|malograd)[oa]s?',
}

/** What is done against suicide may well succeed. */
const AGAINST =
  '(?:prevention|intervention|risk|safety|screening|awareness|crisis|hot ?line|help ?line|postvention)'

const successOrFailure = {
  name: 'suicide-success-or-failure',
  severity: 'block',
  excuses: ['mentioned'],
  confidence: 0.9,
  message: {
    en: 'Speaks of a suicide as a success or a failure. Say "died by suicide", "suicide attempt" or "survived a suicide attempt".',
    es: 'Habla de un suicidio como éxito o fracaso. Diga «murió por suicidio», «intento de suicidio» o «sobrevivió a un intento».',
  },
  source: REPORTING,
} as const

const method = {
  name: 'suicide-method-detail',
  severity: 'block',
  excuses: [],
  message: {
    en: 'Tells how, with what or where somebody tried to die. Such details are imitated; leave them out.',
    es: 'Cuenta cómo, con qué o dónde alguien intentó morir. Esos detalles se imitan: quítelos.',
  },
  source: WHO,
} as const

const A_FIGURE =
  '(?:\\d+|a (?:bottle|box|handful|packet) of|all (?:of )?(?:his|her|the|their|my)|ten|twenty|thirty|forty|fifty|sixty|hundred)'
const UNA_CANTIDAD =
  '(?:\\d+|un (?:frasco|bote|punado) de|una caja de|tod[oa]s (?:sus|las|los)|diez|veinte|treinta|cuarenta|cincuenta|sesenta|cien)'
const TOOLS = {
  en: '(?:gun|pistol|rifle|shotgun|rope|noose|belt|cord|knife|razor|blade|pills|tablets|poison|gas)',
  es: '(?:pistola|escopeta|arma|rifle|cuerda|soga|cinturon|cuchillo|navaja|cuchilla|pastillas|comprimidos|veneno|gas)',
}
const PLACES =
  '(?:bridge|building|roof|rooftop|balcony|cliff|tower|window|overpass|station|platform)'

export const SUICIDE_RULES: readonly LanguageRule[] = [
  {
    name: 'suicide-committed',
    severity: 'block',
    excuses: ['mentioned'],
    confidence: 0.95,
    patterns: {
      en: [words('commit(?:s|t?ed|t?ing)? suicides?'), words('commission of suicide')],
      es: [
        words(
          'comet(?:e|en|er|erlo|i|io|iste|iera|ieran|iese|ieron|ido|iendo|ia|ian|eria|era|eran|amos|imos) (?:el |un |su )?suicidio',
        ),
      ],
    },
    message: {
      en: '"Commit" is said of crimes. Say "died by suicide" or "took their own life".',
      es: '«Cometer» se dice de los delitos. Diga «murió por suicidio» o «se suicidó».',
    },
    source: REPORTING,
  },
  {
    ...successOrFailure,
    patterns: {
      en: [
        words(`${BAD.en} suicides?(?: attempts?| bids?)?(?! ${AGAINST})`),
        words(
          `${BAD.en} (?:attempts?|bids?|tries) (?:at|to|on) (?:${TO_DIE.en}|${OWN} (?:own )?life)`,
        ),
        words(`suicides? (?:was|were) (?:not )?(?:${BAD.en}|a (?:success|failure))`),
        words(
          `(?:suicide attempts?|attempted suicides?) (?:that )?(?:was |were |had )?(?:not )?(?:${BAD.en}|failed|succeeded|a (?:success|failure))`,
        ),
        words(
          `(?:succeed(?:s|ed)?|fail(?:s|ed)?|successful|unsuccessful) (?:in|at|to) (?:(?:killing|kill) ${SELF}|(?:ending|taking|end|take) ${OWN} (?:own )?(?:life|lives)|(?:dying by )?suicide|die by suicide)`,
        ),
        words(`tried to (?:${TO_DIE.en}) (?:and|but) (?:failed|succeeded|was unsuccessful)`),
      ],
      es: [
        words(`(?:intentos?|tentativas?) ${BAD.es} (?:de ${TO_DIE.es}|autolitic[oa]s?|suicidas?)`),
        words(
          `(?:intentos?|tentativas?) (?:de ${TO_DIE.es}|suicidas?|autolitic[oa]s?) (?:que )?(?:fue |fueron |resulto |resultaron |acabo )?(?:${BAD.es}|con exito|sin exito)`,
        ),
        words(`suicidios? ${BAD.es}`),
        words(
          `(?:logr(?:o|a|aron|an|ar)|consig(?:ue|uen|uio|uieron)|conseguir) (?:${TO_DIE.es}|su suicidio)`,
        ),
        words(
          `(?:fracas|fall)(?:o|a|aron) (?:al (?:intentar )?|en su (?:intento de )?)${TO_DIE.es}`,
        ),
        words(
          `(?:intent(?:o|a|aron)|quiso|trato de) (?:${TO_DIE.es}) (?:sin (?:exito|lograrlo|conseguirlo)|y (?:fallo|fracaso|no lo (?:logro|consiguio)))`,
        ),
        words(`exito (?:en|al) (?:su intento de )?(?:${TO_DIE.es})`),
      ],
    },
  },
  {
    ...successOrFailure,
    only: inSentence,
    confidence: 0.75,
    patterns: {
      en: [words(`${BAD.en} attempts?(?! (?:to|at|on) )`)],
      es: [words(`(?:intentos?|tentativas?) ${BAD.es}(?! (?:de|por|para|en) )`)],
    },
  },
  {
    name: 'suicide-completed',
    severity: 'warn',
    excuses: ['mentioned'],
    confidence: 0.7,
    patterns: {
      en: [words('complet(?:ed|es|ing|e) suicides?')],
      es: [words('suicidios? consumados?'), words('consum(?:o|ar|aron) (?:el|su) suicidio')],
    },
    message: {
      en: '"Completed suicide" is an older clinical term that sounds like an achievement. "Died by suicide" is plainer.',
      es: '«Suicidio consumado» es un término antiguo que suena a logro. «Murió por suicidio» es más claro.',
    },
    source: REPORTING,
  },
  {
    name: 'suicide-epidemic',
    severity: 'block',
    excuses: ['mentioned', 'denied'],
    confidence: 0.9,
    patterns: {
      en: [
        words('suicide (?:epidemic|wave|plague|craze)s?'),
        words(
          '(?:epidemic|wave|rash|plague|spate|outbreak) of (?:(?:teen|teenage|youth|young|veteran|student|farmer|celebrity) )?suicides?',
        ),
        words(
          'suicides?(?: rates?)? (?:is |are |has |have )?(?:been )?(?:skyrocket(?:s|ed|ing)?|soar(?:s|ed|ing)?|explod(?:es|ed|ing))',
        ),
        words('skyrocketing (?:\\w+ )?suicides?'),
        words('suicide (?:is|was|has become|is becoming) (?:now |already )?(?:an )?epidemic'),
      ],
      es: [
        words(
          '(?:epidemia|pandemia|ola|oleada|plaga|contagio masivo) (?:de|del) (?:los )?suicidios?',
        ),
        words('epidemia suicida'),
        words('suicidio (?:es|fue|se ha convertido en) (?:ya )?(?:una )?epidemia'),
        words('suicidios? (?:se )?(?:ha |han )?(?:dispara(?:n|ron|do)?|disparo)'),
      ],
    },
    message: {
      en: 'Makes suicide sound like something that spreads or that everybody does. Give the figure and its source, or say "rising".',
      es: 'Hace que el suicidio parezca algo que se extiende o que todo el mundo hace. Dé la cifra y su fuente, o diga «aumenta».',
    },
    source: WHO,
  },
  {
    ...method,
    confidence: 0.9,
    patterns: {
      en: [
        words(`(?:hang|hanged|hung|hanging) ${SELF} (?:with|from|in|by|off|using)`),
        words(
          `(?:shot|shoot|shooting|stabbed) ${SELF} (?:in|through|with) (?:the|his|her|their|a|my)`,
        ),
        words(`how to (?:die by suicide|(?:kill|hang|shoot|drown|poison) ${SELF})`),
        words(`cut(?:ting)? ${OWN} (?:wrists?|veins?|throat) (?:with|using|open)`),
        words(`(?:drown|drowned|gassed|poisoned) ${SELF} (?:with|in|using|by)`),
        words(
          `(?:kill(?:s|ed|ing)? ${SELF}|(?:took|ended|take|end|taking|ending) ${OWN} (?:own )?li(?:fe|ves)|suicide) (?:with|using|by means of) (?:[a-z']+ ){0,3}${TOOLS.en}`,
        ),
        words(
          'suicide by (?:hanging|overdose|gunshot|jumping|drowning|poisoning) (?:with|from|in|at|using|of)',
        ),
      ],
      es: [
        words('se (?:ahorco|ahorcaron|ahorca|colgo|colgaron) (?:con|de|del|en|desde|usando)'),
        words('se (?:disparo|disparan|pego un tiro|descerrajo un tiro) (?:en|con)'),
        words('se (?:cort(?:o|aron|a)|abrio) las (?:venas|munecas) (?:con|en)'),
        words('se (?:ahogo|enveneno|asfixio) (?:con|en|usando)'),
        words('ahorcarse (?:con|de|del|usando)'),
        words(
          `(?:suicid(?:o|a|aron|arse)|quit(?:o|aron|arse) la vida|mat(?:o|aron|arse)) (?:con|usando) (?:\\w+ ){0,3}${TOOLS.es}`,
        ),
      ],
    },
  },
  {
    ...method,
    only: inText,
    confidence: 0.75,
    patterns: {
      en: [
        words(
          `(?:took|take|taking|swallow(?:ed|ing)?|overdosed on|ingested) (?:\\w+ )?${A_FIGURE} (?:\\w+ ){0,3}(?:pills?|tablets?|capsules?|mg|milligrams?|grams?|painkillers?|sleeping)`,
        ),
        words('(?:lethal|fatal|deadly) (?:doses?|amounts?|quantity) of'),
        words(
          `(?:jump(?:s|ed|ing)?|leap(?:t|ed|ing)?) (?:off|from|out of|in front of) (?:the |a |an |his |her )?(?:[a-z']+ ){0,3}(?:${PLACES}|trains?)`,
        ),
        words('(?:carbon monoxide|exhaust) (?:from|in|into) (?:the|his|her|a) (?:car|garage)'),
      ],
      es: [
        words(
          `(?:se )?(?:tomo|tomaron|tomarse|tomar|tomando|ingirio|ingiriendo|trago|tragarse|tragar) (?:\\w+ )?${UNA_CANTIDAD} (?:\\w+ ){0,2}(?:pastillas?|comprimidos?|capsulas?|tabletas?|mg|miligramos|gramos|somniferos|analgesicos)`,
        ),
        words('dosis (?:letal(?:es)?|mortal(?:es)?) de'),
        words(
          '(?:(?:se )?(?:tiro|lanzo|arrojo|precipito|tiraron)|(?:salto|saltar|saltaron|tirarse|lanzarse)) (?:al|a la|desde|por|del|de la|de un|de una|bajo) (?:\\w+ ){0,3}(?:puente|edificio|balcon|ventana|tejado|azotea|acantilado|torre|tren|metro|vias?|viaducto)',
        ),
        words('monoxido de carbono (?:del|en el) (?:coche|garaje|carro)'),
      ],
    },
  },
  {
    name: 'suicide-method',
    severity: 'warn',
    only: inSentence,
    excuses: [],
    confidence: 0.5,
    patterns: {
      en: [
        words(
          'hang(?:ed|ing)|overdos(?:e|ed|es|ing)|guns?|firearms?|gunshots?|jump(?:ed|ing) (?:off|from)|drown(?:ed|ing)|poison(?:ed|ing)?|noose|ligature|slit|cut(?:ting)? (?:his|her|their|your) wrists?|asphyxia\\w*|carbon monoxide',
        ),
      ],
      es: [
        words(
          'ahorca\\w*|ahorco|sobredosis|armas? de fuego|pistolas?|escopetas?|disparo|dispararse|ahogamiento|envenena\\w*|precipitacion|soga|(?:cortarse|corto) las (?:venas|munecas)|asfixia\\w*|monoxido de carbono|tirarse (?:por|desde|al)',
        ),
      ],
    },
    message: {
      en: 'Names a method of suicide. Clinical text may need to; ask whether a reader does.',
      es: 'Nombra un método de suicidio. Un texto clínico puede necesitarlo; pregúntese si lo necesita quien lee.',
    },
    source: WHO,
  },
  {
    name: 'suicide-note',
    severity: 'block',
    excuses: ['denied', 'mentioned'],
    confidence: 0.8,
    patterns: {
      en: [
        words(
          '(?:suicide|farewell|goodbye) (?:note|letter|message)s? (?:\\w+ ){0,4}(?:said|says|reads?|read|stated|stating|saying|explained|explaining|wrote)',
        ),
        words('left a note (?:saying|that said|that read|explaining|which said)'),
      ],
      es: [
        words(
          '(?:nota|carta|mensaje) (?:de suicidio|suicida|de despedida) (?:\\w+ ){0,4}(?:decia|dice|ponia|rezaba|explicaba|se leia)',
        ),
        words('dejo una (?:nota|carta) (?:que decia|en la que|diciendo|explicando)'),
      ],
    },
    message: {
      en: 'Tells what a suicide note said. Say at most that one was found.',
      es: 'Cuenta lo que decía una nota de suicidio. Diga como mucho que se encontró una.',
    },
    source: WHO,
  },
  {
    name: 'suicide-in-title',
    severity: 'block',
    inTitles: true,
    excuses: ['asked'],
    confidence: 0.8,
    patterns: {
      en: [
        words('(?:die|dies|died|dead|death|deaths) (?:by|from|of) suicide'),
        words(`(?:kills|killed|hangs|hanged|shoots|shot) ${SELF}`),
        words(`(?:takes|took) ${OWN} own (?:life|lives)`),
        words('suicide by \\w+'),
        words(
          '(?:die|dies|died|dead|deaths?) (?:by|from|of) (?:an? )?(?:\\w+ )?(?:overdose|hanging|gunshot)',
        ),
        words(`how to (?:die by suicide|(?:kill|hang|shoot|drown|poison) ${SELF})`),
        words('suicide of (?!(?:a|an|someone|one|your|the) )\\w+'),
      ],
      es: [
        words('se suicid(?:a|o|an|aron)'),
        words('(?:muere|murio|mueren|muerte|muertes|fallece|fallecio) por suicidio'),
        words('se quit(?:a|o|an|aron) la vida'),
        words(
          '(?:muere|murio|mueren|muerte|fallece|fallecio) (?:por|de) (?:una )?(?:sobredosis|ahorcamiento)',
        ),
        words(`(?:suicidio|se suicid(?:a|o)) (?:por|con|mediante) \\w+`),
        words('como (?:suicidarse|quitarse la vida|ahorcarse)'),
        words('se (?:ahorca|ahorco|pega un tiro)'),
        words('suicidio de (?!(?:un|una|alguien|su|tu|los|las|el|la) )\\w+'),
      ],
    },
    unless: {
      within: 'sentence',
      words: {
        en: /^["'(\s]*(?:when|if|for|losing|what (?:to|helps)|griev\w+|grief|support\w*|help\w*|talking|living|coping)\b|\b(?:someone|somebody|anyone|loved[\s-]ones?|your|bereave\w+|survivors?|clients?|patients?)\b/i,
        es: /^["'(\s]*(?:cuando|si|para|perder|que (?:hacer|ayuda)|duelo|acompanar|apoyar|ayudar|hablar|vivir)\b|\b(?:alguien|ser(?:es)?[\s-]querid[oa]s?|familiar(?:es)?|supervivientes?|pacientes?)\b/i,
      },
    },
    message: {
      en: 'Puts suicide as a cause of death into a title. Say that the person died; leave the cause to the text.',
      es: 'Lleva el suicidio como causa de muerte al título. Diga que la persona murió y deje la causa para el texto.',
    },
    source: SAMARITANS,
  },
]

/** Date parts finer than a year, and ages over 89, in both languages. Years alone are allowed. */

const YEAR = String.raw`(?:1[89]|20)\d\d`
const EN_MONTH = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?`
/** Without those that are verbs or names: those need a capital and a preposition. */
const EN_FULL = String.raw`(?:January|February|March|April|May|June|July|August|September|October|November|December)`
const ES_MONTH = String.raw`(?:ene(?:ro)?|feb(?:rero)?|mar(?:zo)?|abr(?:il)?|mayo?|jun(?:io)?|jul(?:io)?|ago(?:sto)?|sep(?:t|tiembre)?|set(?:iembre)?|oct(?:ubre)?|nov(?:iembre)?|dic(?:iembre)?)\b\.?`
const ES_FULL = String.raw`(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)`
const EN_DAY = String.raw`(?:\d{1,2}(?:st|nd|rd|th)?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|(?:twenty|thirty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))`
const ES_DAY = String.raw`(?:\d{1,2}[ºo]?|primero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|diecis[eé]is|diecisiete|dieciocho|diecinueve|veinte|veinti[uú]n[o]?|veintid[oó]s|veintitr[eé]s|veinticuatro|veinticinco|veintis[eé]is|veintisiete|veintiocho|veintinueve|treinta(?: y uno)?)`
const OLD = String.raw`(?:9\d|1[01]\d)`
const EN_OLD = String.raw`(?:${OLD}|ninety(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|(?:a|one) hundred(?: and (?:one|two|three|four|five))?)`
const ES_OLD = String.raw`(?:${OLD}|noventa(?: y (?:uno|una|un|dos|tres|cuatro|cinco|seis|siete|ocho|nueve))?|cien|ciento (?:uno|un|dos|tres|cuatro|cinco))`
const OR_OLDER = String.raw`(?! (?:or|and) (?:older|over|above)| o m[aá]s| y m[aá]s| o mayores|\+)`

export type DateRule = { shape: RegExp; confidence: number; why: string }

const rule = ({
  shape,
  confidence = 0.9,
  why,
  flags = 'giu',
}: {
  shape: string
  confidence?: number
  why: string
  flags?: string
}): DateRule => ({
  shape: new RegExp(String.raw`(?<![\p{L}\d])(?:${shape})(?![\p{L}\d])`, flags),
  confidence,
  why,
})

export const DATE_RULES: readonly DateRule[] = [
  rule({
    shape: String.raw`(?:19|20)\d\d([-/.])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])`,
    confidence: 0.95,
    why: '2019-03-12',
  }),
  rule({
    shape: String.raw`(?:0?[1-9]|[12]\d|3[01])([-/.])(?:0?[1-9]|[12]\d|3[01])\1(?:(?:19|20)\d\d|\d\d)(?![./-]?\d)`,
    confidence: 0.9,
    why: '12/03/2019',
  }),
  rule({ shape: String.raw`(?:0?[1-9]|1[0-2])\/(?:19|20)\d\d`, confidence: 0.85, why: '03/2019' }),
  rule({ shape: String.raw`${EN_MONTH}\s${EN_DAY}(?:,?\s${YEAR})?`, why: 'March 3, 2019' }),
  rule({ shape: String.raw`${EN_DAY}\s(?:of\s)?${EN_MONTH}(?:,?\s${YEAR})?`, why: '3 March 2019' }),
  rule({
    shape: String.raw`(?:(?:early|mid|late)[- ])?${EN_MONTH},?\s(?:of\s)?${YEAR}`,
    why: 'March 2019',
  }),
  rule({
    shape: String.raw`(?<=\b(?:in|since|until|till|by|last|early|late|mid|next|this|through|during|before|after|between|from|of|[Ii]n|[Ss]ince|[Bb]y|[Ll]ast)[ -](?:early |mid-?|late |the middle of |the end of )?)${EN_FULL}`,
    confidence: 0.75,
    why: 'in March',
    flags: 'gu',
  }),
  rule({
    shape: String.raw`${ES_DAY}\sde\s${ES_MONTH}(?:\s(?:de|del)\s${YEAR})?`,
    why: '3 de marzo de 2019',
  }),
  rule({ shape: String.raw`${ES_MONTH}\s(?:de|del)\s${YEAR}`, why: 'marzo de 2019' }),
  rule({
    shape: String.raw`(?<=\b(?:en|desde|hasta|de|hacia|durante|por|principios de|finales de|mediados de|mes de|este|pasado|antes de)\s)${ES_FULL}`,
    confidence: 0.75,
    why: 'en marzo',
  }),
  rule({
    shape: String.raw`(?:the )?(?:spring|summer|fall|autumn|winter),? (?:of )?${YEAR}`,
    confidence: 0.85,
    why: 'summer of 2014',
  }),
  rule({
    shape: String.raw`(?:la |el )?(?:primavera|verano|oto[ñn]o|invierno) (?:de|del)(?: a[ñn]o)? ${YEAR}`,
    confidence: 0.85,
    why: 'verano de 2014',
  }),
  rule({
    shape: String.raw`(?:christmas(?: eve| day)?|new year's(?: eve| day)?|thanksgiving|halloween|easter(?: sunday)?|valentine's day|mother's day|father's day|labor day|memorial day|nochebuena|nochevieja|navidad(?:es)?|a[ñn]o nuevo|semana santa|d[ií]a de (?:los )?(?:muertos|reyes|san valent[ií]n|la madre)),? (?:of |de |del )?${YEAR}`,
    confidence: 0.85,
    why: 'Christmas 2012',
  }),
  rule({
    shape: String.raw`(?<=\bon )(?:christmas (?:eve|day)|new year's (?:eve|day)|valentine's day|halloween|thanksgiving|easter sunday|the fourth of july)|(?<=\ben )(?:nochebuena|nochevieja|a[ñn]o nuevo|el d[ií]a de (?:los )?(?:muertos|reyes))`,
    confidence: 0.5,
    why: 'on Christmas Eve',
  }),
  rule({
    shape: String.raw`(?<=\bon )the \d{1,2}(?:st|nd|rd|th)(?! (?:floor|session|grade|day|week|try|attempt|anniversary|birthday|page))|(?<=\bel )d[ií]a (?:[1-9]|[12]\d|3[01])`,
    confidence: 0.5,
    why: 'on the 14th',
  }),
  rule({
    shape: String.raw`(?:an? )?${EN_OLD}[- ]years?[- ]olds?`,
    confidence: 0.9,
    why: 'An age over 89',
  }),
  rule({
    shape: String.raw`(?<=\b(?:aged|age|turned|turning|age of|turns) )${EN_OLD}${OR_OLDER}(?! (?:days?|weeks?|minutes?|pages?))`,
    confidence: 0.8,
    why: 'An age over 89',
  }),
  rule({
    shape: String.raw`(?<!(?:más|menos|mayores|cerca) de )(?<=\b(?:tiene|tengo|ten[ií]a|con|de|cumpli[oó]|cumpl[ií]|cumple|a los|sus) )${ES_OLD} a[ñn]os${OR_OLDER}`,
    confidence: 0.85,
    why: 'An age over 89',
  }),
  rule({
    shape: String.raw`(?<=\b(?:born|nacid[oa]|naci[oó]|nac[ií])(?: in| en)? )19[0-3]\d`,
    confidence: 0.8,
    why: 'A year of birth that shows, or soon will, an age over 89',
  }),
  rule({
    shape: String.raw`(?<=\b(?:i'm|i am|he is|she is|he's|she's|is now|was|at) )${OLD}(?=[,.;]? (?:and|now|when|she|he|i|my|but)\b|[.;](?:\s|$))`,
    confidence: 0.6,
    why: 'She is 92.',
  }),
  rule({
    shape: String.raw`(?<=\b(?:birthday (?:is|was)|born on|on|since|cumpleaños es el|nac(?:ió|í) el|desde el|día) )(?!9\/11)(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|[12]\d|3[01])(?!\/)`,
    confidence: 0.6,
    why: 'on 7/4',
  }),
  rule({
    shape: String.raw`(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?!-)`,
    confidence: 0.8,
    why: '2020-04',
  }),
]

/** Spans the library finds that name no calendar date: fractions, scores, versions. */
export const NO_DATE = /^\d{1,2}[/.-]\d{1,2}$|^\d+$|^\d+\.\d+\.\d+$/

/** "3 may help", "second march": without a capital and a year these are verbs and nouns. */
export const NO_MONTH = /^(?:.*\s)?(?:may|march|mar|set|sun)(?:\s.*)?$/

/** What shows that a sentence may hold a date at all. */
export const MAY_HOLD_DATE = new RegExp(
  String.raw`\d[/.-]\d|(?<![\p{L}])(?:${EN_MONTH}|${ES_MONTH})`,
  'iu',
)

/**
 * Details that name nobody alone. Each kind counts once, by its heaviest word; from `THRESHOLD` on,
 * close together, they may single a person out: "a 26 year old preregistration doctor".
 */
import type { Locale } from '../../../slugs.js'

export const THRESHOLD = 5

export type DetailKind =
  'age' | 'occupation' | 'only' | 'origin' | 'family' | 'setting' | 'event' | 'trait' | 'year'

export const DETAIL_LABELS: Record<DetailKind, Record<Locale, string>> = {
  age: { en: 'age', es: 'edad' },
  occupation: { en: 'occupation', es: 'ocupación' },
  only: { en: 'being the only or first one', es: 'ser la única o primera persona' },
  origin: { en: 'origin, ethnicity or faith', es: 'origen, etnia o fe' },
  family: { en: 'family', es: 'familia' },
  setting: { en: 'kind of place', es: 'tipo de lugar' },
  event: { en: 'rare event', es: 'suceso raro' },
  trait: { en: 'visible trait', es: 'rasgo visible' },
  year: { en: 'year', es: 'año' },
}

export type DetailRule = { kind: DetailKind; weight: number; words: RegExp }

const rule = (kind: DetailKind, weight: number, words: string): DetailRule => ({
  kind,
  weight,
  words: new RegExp(
    String.raw`(?<![\p{L}\d])(?:${words.replace(/\s+/g, ' ').trim()})(?![\p{L}\d])`,
    'giu',
  ),
})

/** Alternatives written one after another, parted by commas. */
const any = (list: string): string =>
  list
    .split(',')
    .map((entry) => entry.trim())
    .join('|')

const RARE_WORK =
  any(`(?:pre-?registration|junior|trainee|chief|head|army|navy|military|flight|police|fire|prison) (?:doctor|surgeon|nurse|medic|officer|chaplain|chief),
  mayor, senator, congress(?:man|woman), ambassador, bishop, priest, imam, rabbi, nun, monk, abbot, abbess,
  astronaut, pilot, submariner, lighthouse keeper, firefighter, bomb disposal \\p{L}+, sniper, paratrooper, jockey,
  olympi(?:c|an) \\p{L}+, olympian, boxer, goalkeeper, matador, bullfighter, ballerina, cellist, violinist, harpist, conductor,
  opera singer, puppeteer, circus \\p{L}+, clown, trapeze \\p{L}+, sommelier, beekeeper, falconer, taxidermist, blacksmith,
  neurosurgeon, heart surgeon, coroner, embalmer, midwife, veterinarian, astronomer, volcanologist, archaeologist, glaciologist,
  novelist, news anchor, weather presenter, film director, stunt(?:man|woman),
  m[eé]dic[oa]s? residentes?, alcaldes?, alcaldesas?, senador(?:es|as?)?, diputad[oa]s?, embajador(?:es|as?)?, obispos?, sacerdotes?,
  im[aá]n, rabin[oa]s?, monjas?, monjes?, abades, abadesas?, astronautas?, pilotos?, submarinistas?, fareros?, bomber[oa]s?, francotirador(?:es|as?)?,
  paracaidistas?, toreros?, toreras?, bailarin(?:a|as|es), bailar[ií]n, violonchelistas?, chelistas?, violinistas?, arpistas?, director(?:a)? de orquesta,
  cantantes? de [oó]pera, payas[oa]s?, trapecistas?, apicultor(?:es|as?)?, herreros?, neurocirujan[oa]s?, forenses?, matronas?, comadronas?, parteras?,
  veterinari[oa]s?, astr[oó]nom[oa]s?, arque[oó]log[oa]s?, novelistas?, presentador(?:es|as?)?, campeon(?:a|as|es), campe[oó]n, mar\\p{L}n mercante`)

const WORK =
  any(`doctors?, nurses?, teachers?, lawyers?, engineers?, farmers?, welders?, truckers?, soldiers?, police officers?, paramedics?, accountants?,
  electricians?, plumbers?, carpenters?, professors?, social workers?, therapists?, psychologists?, psychiatrists?, surgeons?, dentists?, pharmacists?,
  journalists?, musicians?, actors?, actress(?:es)?, fisherm[ae]n, miners?, sailors?, librarians?, bakers?, chefs?, bus drivers?, students?,
  m[eé]dic[oa]s?, enfermer[oa]s?, maestr[oa]s?, profesor(?:es|as?)?, abogad[oa]s?, ingenier[oa]s?, agricultor(?:es|as?)?, soldador(?:es|as?)?,
  camioner[oa]s?, soldados?, polic[ií]as?, contador(?:es|as?)?, electricistas?, carpinter[oa]s?, terapeutas?, psic[oó]log[oa]s?, psiquiatras?,
  cirujan[oa]s?, dentistas?, farmac[eé]utic[oa]s?, periodistas?, m[uú]sic[oa]s?, actor(?:es)?, actriz, pescador(?:es|as?)?, miner[oa]s?, marineros?,
  bibliotecari[oa]s?, panader[oa]s?, cociner[oa]s?, estudiantes?`)

const PERSON = String.raw`(?:man|woman|person(?! (?:I|that|who|to|we|he|she|in my life))|girl|boy|child|kid|survivor|one in|${RARE_WORK}|${WORK})`
const PERSONA = String.raw`(?:hombre|mujer|persona(?! (?:que|a quien|con|en quien))|niñ[oa]|chic[oa]|superviviente|${RARE_WORK}|${WORK})`

const DEMONYMS =
  any(`American Indian, Native American, Navajo, Cherokee, Lakota, Inuit, Maori, Aboriginal, Romani, Gypsy, Hmong, Kurdish, Yazidi, Tibetan, Uyghur, Rohingya,
  Black, African[- ]American, Latina, Latino, Asian, Korean, Chinese, Japanese, Vietnamese, Filipino, Filipina, Thai, Cambodian, Indian, Pakistani,
  Bangladeshi, Nepali, Afghan, Iranian, Persian, Iraqi, Syrian, Lebanese, Palestinian, Israeli, Egyptian, Turkish, Armenian, Georgian, Somali, Ethiopian,
  Eritrean, Sudanese, Nigerian, Ghanaian, Senegalese, Kenyan, Congolese, Rwandan, Moroccan, Algerian, Tunisian, Haitian, Jamaican, Cuban, Dominican,
  Mexican, Guatemalan, Honduran, Salvadoran, Colombian, Venezuelan, Peruvian, Bolivian, Chilean, Argentine, Argentinian, Brazilian, Icelandic, Norwegian,
  Swedish, Danish, Finnish, Dutch, Polish, Ukrainian, Russian, Romanian, Bulgarian, Hungarian, Serbian, Bosnian, Albanian, Greek, Irish, Scottish, Welsh,
  Amish, Mennonite, Mormon, Hasidic, Jewish, Muslim, Hindu, Sikh, Buddhist, Quaker,
  gitan[oa]s?, mapuches?, quechuas?, aimaras?, nahuas?, mayas?, zapotec[oa]s?, ind[ií]gena, kurd[oa]s?, saharauis?, negr[oa], afrodescendiente, asi[aá]tic[oa]s?,
  corean[oa]s?, chin[oa]s?, japones(?:a|as|es)?, japonés, vietnamitas?, filipin[oa]s?, pakistaníes?, pakistan[ií], afgan[oa]s?, iran[ií], sirios?, siria, libanes(?:a|es)?, libanés,
  palestin[oa]s?, turc[oa]s?, armeni[oa]s?, somal[ií](?:es)?, etíopes?, nigerian[oa]s?, ghanes(?:a|es)?, senegales(?:a|as|es)?, senegalés, keniatas?, congoleñ[oa]s?,
  marroqu[ií](?:es)?, argelin[oa]s?, haitian[oa]s?, cuban[oa]s?, dominican[oa]s?, mexican[oa]s?, guatemaltec[oa]s?, hondureñ[oa]s?, salvadoreñ[oa]s?, colombian[oa]s?,
  venezolan[oa]s?, peruan[oa]s?, bolivian[oa]s?, chilen[oa]s?, argentin[oa]s?, brasileñ[oa]s?, islandes(?:a|as|es)?, islandés, norueg[oa]s?, suec[oa]s?, finlandes(?:a|es)?,
  holandes(?:a|es)?, polac[oa]s?, ucranian[oa]s?, rus[oa]s?, ruman[oa]s?, búlgar[oa]s?, serbi[oa]s?, bosni[oa]s?, albanes(?:a|es)?, grieg[oa]s?, irlandes(?:a|es)?,
  judí[oa]s?, musulman(?:a|as|es)?, musulmán, sij, budistas?, menonitas?`)

const MANY =
  '(?:three|four|five|six|seven|eight|nine|ten|eleven|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|[3-9]|1[0-2])'

const NUMBER_WORDS =
  '(?:twenty|thirty|forty|fifty|sixty|seventy|eighty)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?'
const NUMEROS =
  '(?:veinti[a-zé]{2,7}|(?:veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta)(?: y (?:uno?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve))?)'

export const DETAIL_RULES: readonly DetailRule[] = [
  rule(
    'age',
    2,
    String.raw`(?<!(?:to|and|-|between|over|under) ?)(?:[1-8]?\d|${NUMBER_WORDS})[- ]?years?[- ]old|aged? [1-8]\d(?! ?(?:to|and|-|or) ?\d)|(?<=\b(?:i am|i'm|he is|she is|he was|she was) )(?:[1-8]\d|${NUMBER_WORDS})(?=[,.;])`,
  ),
  rule(
    'age',
    2,
    String.raw`(?<!(?:a|y|entre|más de|menos de|-) )(?:[1-8]?\d|${NUMEROS}) años(?! (?:después|más tarde|de (?:edad media|experiencia|matrimonio|terapia|relación|silencio|casad)|o más|juntos|antes|atrás))`,
  ),
  rule('occupation', 3, RARE_WORK),
  rule('occupation', 2, 'judge|juez|jueza|surgeon|cirujan[oa]'),
  rule('occupation', 1, WORK),
  rule(
    'only',
    2,
    String.raw`the (?:only|first|last|youngest|oldest|sole)(?: \p{L}+){0,2} ${PERSON}`,
  ),
  rule(
    'only',
    2,
    String.raw`(?:el|la|como) (?:únic[oa]|primer|primera|más joven|últim[oa])(?: \p{L}+){0,1} ${PERSONA}`,
  ),
  rule('origin', 1, DEMONYMS),
  rule(
    'family',
    2,
    String.raw`triplets?|quadruplets|quintuplets|twins?|(?:mother|father|parent) of (?:${MANY}|twins|triplets)|adopted from \p{L}+|trillizos?|trillizas?|cuatrillizos|mellizos|mellizas|gemelos|gemelas|(?:madre|padre) de (?:${MANY}|gemel[oa]s|mellizos|trilliz[oa]s)|adoptad[oa] (?:en|de) \p{L}+`,
  ),
  rule(
    'family',
    1,
    String.raw`widow(?:er)?|single (?:mother|father)|only child|foster child|viud[oa]|(?:madre|padre) solter[oa]|hij[oa] únic[oa]`,
  ),
  rule(
    'setting',
    2,
    String.raw`(?:village|town|island|parish|pueblo|aldea|isla) (?:of|de) (?:\d[\d.,]*|\p{L}+ (?:hundred|thousand)|\p{L}{3,14}cientos|mil|cien)|(?:fishing|mining|mountain) (?:village|town)|pueblo (?:de pescadores|minero|pesquero)|aldea \p{L}+`,
  ),
  rule(
    'setting',
    1,
    String.raw`(?:small|tiny|rural|remote|border|coastal) (?:town|village|island|school|parish)|(?:the|an?|our|my) (?:small |tiny |remote )?island|villages?|monastery|convent|boarding school|military base|air base|submarine|oil rig|reservation|prison|ranch|royal palace|la isla|isla pequeña|pueblo|aldea|monasterio|convento|internado|base (?:militar|aérea)|plataforma petrolera|cárcel|rancho`,
  ),
  rule(
    'event',
    3,
    String.raw`(?:plane|helicopter|train|ferry|bus|school bus|mine) (?:crash|accident|disaster)|shipwreck|capsiz\p{L}+|(?:school|church|mass|nightclub) shooting|(?:won|winning) the lottery|struck by lightning|kidnapp(?:ed|ing)|hostage|avalanche|tsunami|volcanic eruption|bombing|tornado|shark attack|bear attack|building collapse|accidente (?:de avión|aéreo|de tren|de helicóptero|ferroviario|del ferri)|naufragio|gan(?:ó|é|aron) la lotería|(?:le|me) cayó un rayo|secuestr\p{L}+|rehén|avalancha|alud|erupción|atentado|derrumbe|tornado|ataque de (?:tiburón|oso)`,
  ),
  rule(
    'event',
    1,
    String.raw`earthquake|hurricane|wildfire|flood|terremoto|huracán|incendio|riada|inundación`,
  ),
  rule(
    'trait',
    2,
    String.raw`deaf(?! to)|blind(?! to| spot)|wheelchair|albin(?:o|ism)|amputee|prosthetic (?:leg|arm|hand)|transgender|trans (?:man|woman)|dwarfism|conjoined|burn scars|sord[oa](?! al? )|cieg[oa](?! (?:al?|de) )|silla de ruedas|albin[oa]|albinismo|amputad[oa]|prótesis|(?:hombre|mujer) trans|acondroplasia|siames\p{L}+`,
  ),
  rule('year', 1, String.raw`(?:19|20)\d\d`),
]

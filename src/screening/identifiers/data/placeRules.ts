/** Streets, postal codes, institutions and landmarks: what makes a name a place, in both languages. */
import { STATE_CODES } from './regions.js'
import { listOf } from './list.js'

const CAP = String.raw`\p{Lu}[\p{L}'’-]*`
const LINK = String.raw`(?:de |del |de la |de las |de los |la |las |los |el )?`
const STREET = String.raw`(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Terrace|Place|Pl|Highway|Hwy|Parkway|Pkwy|Circle|Way|Square|Trail|Row|Alley)`
/** Those that hardly stand behind a name without being a street. */
const SURE_STREET = String.raw`(?:Street|Avenue|Ave|Road|Rd|Lane|Boulevard|Blvd|Highway|Parkway)`
const CALLE = String.raw`(?:[Cc]alle|C\/|[Aa]venida|[Aa]vda\.?|[Aa]v\.|[Pp]laza|[Pp]aseo|[Cc]arretera|[Rr]onda|[Tt]raves[ií]a|[Cc]allej[oó]n|[Cc]olonia|[Cc]alzada|[Cc]amino|[Bb]oulevard|[Bb]ulevar|[Uu]rbanizaci[oó]n|[Ff]raccionamiento|[Bb]arrio|[Cc]arrera|[Cc]ra\.|[Pp]asaje|[Gg]lorieta)`

export type PlaceShape = { shape: RegExp; confidence: number; why: string }

const shape = ({
  of,
  confidence = 0.9,
  why,
  flags = 'gu',
}: {
  of: string
  confidence?: number
  why: string
  flags?: string
}): PlaceShape => ({
  shape: new RegExp(String.raw`(?<![\p{L}\d])(?:${of})(?![\p{L}\d])`, flags),
  confidence,
  why,
})

export const PLACE_SHAPES: readonly PlaceShape[] = [
  shape({
    of: String.raw`\d{1,5} (?:[NSEW]{1,2}\.? |North |South |East |West )?(?:${CAP} |\d{1,3}(?:st|nd|rd|th) ){1,3}${STREET}\.?`,
    why: 'A house number and street',
  }),
  shape({
    of: String.raw`(?:${CAP} |\d{1,3}(?:st|nd|rd|th) ){1,2}${SURE_STREET}`,
    confidence: 0.8,
    why: 'A street',
  }),
  shape({
    of: String.raw`${CALLE} ${LINK}${CAP}(?: ${LINK}${CAP}){0,3}(?:,? (?:n\.?[ºo°]\s?)?\d{1,5})?`,
    confidence: 0.85,
    why: 'A street, in Spanish',
  }),
  shape({
    of: String.raw`P\.?\s?O\.?\s?Box \d{1,6}|[Aa]partado (?:de [Cc]orreos )?\d{1,6}`,
    why: 'A post box',
  }),
  shape({
    of: String.raw`(?:${STATE_CODES}) \d{5}(?:-\d{4})?`,
    confidence: 0.95,
    why: 'A state and ZIP code',
  }),
  shape({
    of: String.raw`(?<=(?:zip|postal|post)[ -]?codes?(?: is| was|:)? ?|\bzip(?: is|:)? ?|c[oó]digo postal(?: es)?(?: el)?:? ?|\bc\.?p\.? ?)\d{5}(?:-\d{4})?`,
    confidence: 0.9,
    flags: 'giu',
    why: 'A postal code',
  }),
  shape({
    of: String.raw`[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}`,
    confidence: 0.8,
    why: 'A British postcode',
  }),
  shape({
    of: String.raw`-?\d{1,2}\.\d{3,8}, ?-?\d{1,3}\.\d{3,8}`,
    confidence: 0.9,
    why: 'Coordinates',
  }),
  shape({
    of: String.raw`\d{1,3}° ?\d{1,2}['′] ?(?:\d{1,2}(?:\.\d+)?["″] ?)?[NSEWO]`,
    confidence: 0.9,
    why: 'Coordinates',
  }),
]

/** Behind a name, these make it a place: Harlan County, Jefferson School. */
export const PLACE_HEADS = listOf(`
  county, parish, borough, township, village, heights, hills, beach, island, islands, valley, river, creek, lake, bay,
  harbor, harbour, mountain, mountains, canyon, park, forest, ranch, reservation, reserve, bridge, airport, station,
  hospital, clinic, infirmary, hospice, school, academy, college, university, seminary, church, cathedral, chapel, temple,
  mosque, synagogue, monastery, convent, prison, jail, penitentiary, library, museum, stadium, theater, theatre, hotel,
  shelter, barracks, base, fort, camp, mall, market, cemetery, elementary, high, preschool, kindergarten, nursery, gardens
`)

/** Before a name, these make it a place, in English. */
export const PLACE_FIRST = listOf(`
  lake, mount, mt, fort, port, cape, camp, saint, st, san, santa, santo, los, las, el, university, church, hospital,
  college, district, parish, county, city, town, village, borough, point, isle
`)

/** Those of the last list that need "of" behind them, and those that are only names' beginnings. */
export const NEEDS_OF = listOf(
  'university church hospital college district parish county city town village borough isle',
)

/** The same in Spanish, where the kind of place stands first, with or without a capital. */
export const SPANISH_PLACE_FIRST = listOf(`
  hospital, clínica, ambulatorio, sanatorio, residencia, colegio, instituto, escuela, universidad, facultad, academia,
  iglesia, parroquia, ermita, catedral, convento, monasterio, basílica, capilla, templo, mezquita, sinagoga,
  condado, municipio, comarca, provincia, partido, delegación, alcaldía, corregimiento, vereda, aldea, pueblo, villa,
  lago, laguna, río, monte, cerro, pico, volcán, sierra, valle, playa, isla, bahía, cabo, puerto, golfo, desierto, bosque,
  parque, jardín, jardines, estadio, museo, teatro, biblioteca, mercado, cárcel, penal, prisión, cuartel, base,
  aeropuerto, estación, puente, torre, castillo, hotel, albergue, hacienda, rancho, finca, cortijo, centro, cementerio
`)

/** Words of an institution's name that do not tell which one it is. */
export const GENERIC = listOf(`
  the, a, an, of, for, and, general, community, mental, health, public, private, state, national, federal, regional,
  local, central, city, town, county, children's, children, women's, veterans, family, high, middle, elementary, primary,
  secondary, day, medical, behavioral, psychiatric, school, hospital, clinic, center, centre, university, college,
  catholic, christian, international, american, world, emergency, rehabilitation, recovery, care, big, little, new, old,
  de, del, la, las, los, el, y, general, salud, mental, público, pública, nacional, regional, central, día, infantil,
  psiquiátrico, psiquiátrica, médico, médica, primaria, secundaria, atención, urgencias, universitario, universitaria,
  comunitario, comunitaria, mujer, niño, familia, apoyo, crisis, ayuda, safe, secure, my, your, our, this, that, every,
  memorial, institute, service, services, system, science, sciences, theology, education, psychology, psicología,
  medicine, medicina, educación, personalidad, seguridad, emociones, confianza, ventana, mindful, inner, public
`)

/**
 * Numbers that name somebody: how each class is announced, and what shape a number has that needs no
 * announcement. Both languages, because a text in one may quote a form in the other.
 */
import type { SafeHarborClass } from '../classes.js'

/** The word that makes a noun a number: "number", "no.", "#", "ID", "n.º". */
const NO = String.raw`\s?(?:numbers?\b|nos?\b\.?|nr\b\.?|#|ids?\b\.?|n\.?\s?[ºo°]\.?|n[uú]m(?:ero)?\b\.?)`

export type AnnouncedRule = {
  class: SafeHarborClass
  /** What stands before the number. */
  words: RegExp
  minDigits: number
  confidence: number
  /** A value without digits counts too, as a user name. */
  anyWord?: true
  why: string
}

const announced = (
  rule: Omit<AnnouncedRule, 'words' | 'minDigits' | 'confidence'> & {
    words: string
    minDigits?: number
    confidence?: number
  },
): AnnouncedRule => ({
  minDigits: 4,
  confidence: 0.85,
  ...rule,
  words: new RegExp(String.raw`(?<![\p{L}\d])(?:${rule.words})`, 'giu'),
})

export const ANNOUNCED: readonly AnnouncedRule[] = [
  announced({
    class: 'ssn',
    words: String.raw`ssn\b|soc(?:ial|\.)\s?sec(?:urity|\.)(?:${NO})?|social\b|n\.?u\.?s\.?s\.?(?!\p{L})|nss\b|seguridad social|curp\b|rfc\b|dni\b|nie\b|nif\b|tax id\b`,
    minDigits: 7,
    why: 'Identity numbers of the United States, Spain and Mexico',
  }),
  announced({
    class: 'record-number',
    words: String.raw`mrn\b|nhc\b|(?:medical\s)?records?${NO}|medical record\b|charts?${NO}|(?:patient|hospital|file|case|encounter|visit|accession|specimen|admission|referral)${NO}|historia(?:\scl[ií]nica)?(?:${NO})?|${NO}\s(?:de\s)?(?:historia|expediente|paciente|hospital|caso|muestra|episodio|ingreso|registro)(?:\scl[ií]nic[ao])?|expediente(?:${NO})?|(?:paciente|caso|episodio)${NO}|chart\b(?=[,:]?\s(?:was|is)?\s?[A-Z\d])`,
    minDigits: 4,
    why: 'Record, chart, case and specimen numbers of a clinic',
  }),
  announced({
    class: 'health-plan',
    words: String.raw`(?:member|insurance|subscriber|beneficiary|medicare|medicaid|policy|group|health plan|plan)${NO}|(?:group|insurance|health) policy|policy(?=\s[A-Z\d])|p[oó]liza(?:${NO})?|${NO}\s(?:de\s)?(?:p[oó]liza|afiliad[oa]|afiliaci[oó]n|asegurad[oa]|beneficiari[oa])|tarjeta sanitaria(?:${NO})?|cip\b`,
    why: 'Numbers of a health plan or policy',
  }),
  announced({
    class: 'account',
    words: String.raw`(?:bank\s)?accounts?(?:${NO})?|routing(?:${NO})?|(?:credit\s|debit\s)?card(?:${NO})?|iban\b|clabe\b|cuenta(?:\sbancaria|\scorriente)?(?:${NO})?|${NO}\s(?:de\s)?(?:cuenta|tarjeta)|tarjeta\b(?!\ssanitaria)`,
    minDigits: 5,
    why: 'Bank and card numbers',
  }),
  announced({
    class: 'licence',
    words: String.raw`(?:licen[cs]e|dea|npi|certificate|registration|permit)${NO}|(?:licen[cs]e)(?=,?\s(?:was\s|is\s)?[A-Z]{1,4}\s?-?\d)|passport(?:${NO})?|pasaporte(?:${NO})?|c[eé]dula(?:\sprofesional)?(?:${NO})?|(?:certificado|licencia|permiso|carn[eé](?:\sde\s\p{L}+)?|colegiad[oa])(?:${NO})|${NO}\s(?:de\s)?(?:colegiad[oa]|licencia|pasaporte|certificado)`,
    why: 'Licences, certificates and passports',
  }),
  announced({
    class: 'vehicle',
    words: String.raw`vin\b|(?:licen[cs]e\s)?plates?(?:${NO})?|tags?\son\s(?:the|his|her|my|our|their)\s\p{L}+|matr[ií]cula|placas?\b|bastidor`,
    minDigits: 3,
    why: 'Plates and vehicle identification numbers',
  }),
  announced({
    class: 'device',
    words: String.raw`serial(?:${NO})?|s\/n\b|device${NO}|imei\b|udid\b|mac address|${NO}\s(?:de\s)?serie|(?:id|identificador)\s(?:del?\s)?(?:dispositivo|aparato|equipo)`,
    why: 'Serial numbers of devices',
  }),
  announced({
    class: 'other',
    words: String.raw`(?:employee|student|inmate|badge|prisoner|membership)${NO}|${NO}\s(?:de\s)?(?:emplead[oa]|estudiante|alumn[oa]|socio|socia|placa)`,
    minDigits: 3,
    why: 'Any other number given to one person',
  }),
  announced({
    class: 'other',
    words: String.raw`user\s?name|user\s?handle|handle|instagram|tiktok|snapchat|twitter|discord|telegram|usuario|nick`,
    minDigits: 0,
    anyWord: true,
    confidence: 0.75,
    why: 'Names people use on the net',
  }),
]

export type ShapeRule = {
  class: SafeHarborClass
  shape: RegExp
  confidence: number
  check?: (digits: string) => boolean
  why: string
}

/** The check digit of payment cards. */
const luhn = (digits: string): boolean =>
  [...digits].reverse().reduce((sum, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 1 : 2)
    return sum + (value > 9 ? value - 9 : value)
  }, 0) %
    10 ===
  0

export const SHAPES: readonly ShapeRule[] = [
  {
    class: 'ssn',
    shape: /(?<![\w-])\d{3}([- ])\d{2}\1\d{4}(?![\w-])/g,
    confidence: 0.95,
    why: 'A Social Security number, 3-2-4',
  },
  {
    class: 'ssn',
    shape: /(?<![\w-])(?:\d{8}|\d{2}\.\d{3}\.\d{3})-?[A-HJ-NP-TV-Z](?![\w-])/g,
    confidence: 0.9,
    why: 'A Spanish DNI',
  },
  {
    class: 'ssn',
    shape: /(?<![\w-])[XYZ]-?\d{7}-?[A-HJ-NP-TV-Z](?![\w-])/g,
    confidence: 0.9,
    why: 'A Spanish NIE',
  },
  {
    class: 'ssn',
    shape: /(?<![\w-])[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z\d]\d(?![\w-])/g,
    confidence: 0.97,
    why: 'A Mexican CURP',
  },
  {
    class: 'ssn',
    shape: /(?<![\w-])\d{2}[ /]\d{8}[ /]\d{2}(?![\w-])/g,
    confidence: 0.9,
    why: 'A Spanish number of the Seguridad Social',
  },
  {
    class: 'account',
    shape: /(?<![\w])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}(?: ?[A-Z\d]{1,3})?(?![\w])/g,
    confidence: 0.95,
    why: 'An IBAN',
  },
  {
    class: 'account',
    shape: /(?<![\d-])\d(?:[ -]?\d){12,18}(?![\d-])/g,
    check: luhn,
    confidence: 0.9,
    why: 'A payment card, by its check digit',
  },
  {
    class: 'vehicle',
    shape:
      /(?<![\w/])(?=[A-Z\d]{0,16}\d)(?=[A-Z\d]{0,16}[A-Z])[A-HJ-NPR-Z\d]{11}[A-HJ-NPR-Z\d]\d{5}(?![\w])/g,
    confidence: 0.9,
    why: 'A vehicle identification number',
  },
  {
    class: 'vehicle',
    shape: /(?<![\w-])\d{4}[ -]?[BCDFGHJKLMNPRSTVWXYZ]{3}(?![\w-])/g,
    confidence: 0.8,
    why: 'A Spanish plate',
  },
  {
    class: 'device',
    shape: /(?<![\w:-])(?:[\da-f]{2}[:-]){5}[\da-f]{2}(?![\w:-])/gi,
    confidence: 0.95,
    why: 'A MAC address',
  },
]

/** Words for what text cannot carry: the traits and the pictures themselves. */
export const WORDS_ABOUT: readonly { class: SafeHarborClass; shape: RegExp; confidence: number }[] =
  [
    {
      class: 'biometric',
      shape:
        /(?<!\p{L})(?:finger-?prints?|voice-?prints?|palm prints?|(?:iris|retina|retinal|face|facial) (?:scans?|recognition)|dna (?:profile|sample|test)s?|huellas? (?:dactilar(?:es)?|digital(?:es)?|de voz)|(?:esc[aá]ner|escaneo|reconocimiento) (?:de iris|de retina|del iris|facial)|perfil(?:es)? (?:de adn|gen[eé]ticos?))(?!\p{L})/giu,
      confidence: 0.6,
    },
    {
      class: 'photo',
      shape:
        /(?<!\p{L})(?:full-?\s?face (?:photo(?:graph)?s?|images?|pictures?|portraits?)|(?:photo(?:graph)?s?|pictures?|images?|portraits?|video) of (?:my|her|his|their|our) faces?|mug-?shots?|head-?shots?|selfies?|(?:foto(?:graf[ií]a)?s?|im[aá]gen(?:es)?|retratos?|v[ií]deo) (?:de (?:su|mi|la|tu) (?:cara|rostro)|de rostro(?: completo)?|de cara entera))(?!\p{L})/giu,
      confidence: 0.6,
    },
  ]

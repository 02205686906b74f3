/** Telephone and fax numbers: shaped by the rules here, checked by libphonenumber. */
import { findPhoneNumbersInText, type CountryCode } from 'libphonenumber-js'
import { after, before } from './context.js'
import { PUBLIC_NUMBERS } from './data/publicContacts.js'
import type { Hit, Reading } from './hit.js'
import { spokenNumbers } from './spoken.js'

const COUNTRIES: readonly CountryCode[] = ['US', 'ES', 'MX', 'AR', 'CO', 'CL', 'PE', 'GB']

const CANDIDATE =
  /(?<![\p{L}\d.@/_#-])\+?\(?\d(?:(?:\) ?-?|[ .\-/]| \(| - )?\d){6,14}(?![\p{L}\d@]|[.,]\d)/gu
const FAX = /\b(?:fax|faxed|facsimile|telefax|facs[ií]mil)\b/i
const PHONE_WORD =
  /(?:^|[^\p{L}])(?:tel|tel[eé]f|tel[eé]fono|telephone|phones?|phoned|calls?|called|ring|ringing|rang|dial|texts?|texted|mobile|cell|cellphone|number|whatsapp|voicemail|message|m[oó]vil|celular|llam\p{L}*|ll[aá]m\p{L}*|marc\p{L}{1,4}|n[uú]mero|mensaje|recado|escrib\p{L}*|contact\p{L}*|reach|sms|signal)(?![\p{L}])/iu
const MEASURED =
  /^\s*(?:mg|mcg|µg|kg|g|ml|km|miles?|people|personas|years?|a[ñn]os|sessions?|sesiones|hours?|horas|minutes?|minutos|euros?|d[oó]lares|dollars|pesos|pages?|p[aá]ginas|participants?|participantes|%|€|\$)/i
/** Pages of a journal and the numbers of its articles. */
const REFERENCE = /^\d{1,4}-\d{1,4}$|^10\.\d{4}/
const DECIMAL = /^\d+\.\d+$/
const YEARS = /^(?:1[89]|20)\d\d\s?[-/]\s?(?:1[89]|20)\d\d$/
const LOCAL = /^\d{3}[-. ]\d{4}$/
const MIN_DIGITS = 7
const MAX_DIGITS = 15
/** Above this many candidates a text is checked by shape alone: what is in doubt is a finding. */
const CHECKED_BY_LIBRARY = 300

/** Digits alone are a number in some country nearly always: they count in those of most readers. */
const isPhoneNumber = (text: string): boolean =>
  (/^\d+$/.test(text) ? COUNTRIES.slice(0, 3) : COUNTRIES).some(
    (defaultCountry) => findPhoneNumbersInText(text, { defaultCountry }).length > 0,
  )

const isPublic = (digits: string): boolean =>
  PUBLIC_NUMBERS.has(digits) || PUBLIC_NUMBERS.has(digits.replace(/^(?:1|34|52)(?=\d{9,10}$)/, ''))

const confidenceOf = ({
  shown,
  named,
  isChecked,
}: {
  shown: string
  named: boolean
  isChecked: boolean
}): number => {
  const digits = shown.replace(/\D/g, '').length
  if (isChecked)
    return isPhoneNumber(shown) ? (named ? 0.98 : 0.85) : named ? 0.7 : LOCAL.test(shown) ? 0.6 : 0
  return named || digits >= 9 || LOCAL.test(shown) ? 0.6 : 0
}

/** Telephone and fax numbers in digits. */
const written = (text: string): Hit[] => {
  const hits: Hit[] = []
  let seen = 0
  for (const { 0: shown, index } of text.matchAll(CANDIDATE)) {
    const digits = shown.replace(/\D/g, '')
    const end = index + shown.length
    if (digits.length < MIN_DIGITS || digits.length > MAX_DIGITS) continue
    if (isPublic(digits) || YEARS.test(shown) || DECIMAL.test(shown)) continue
    if (MEASURED.test(after({ text, at: end, length: 16 }))) continue
    seen += 1
    const ahead = before({ text, at: index, length: 60 })
    const isFax = FAX.test(ahead) || /^\s*\(?fax\b/i.test(text.slice(end, end + 6))
    const named = isFax || PHONE_WORD.test(ahead)
    if (!named && REFERENCE.test(shown) && !LOCAL.test(shown)) continue
    const confidence = confidenceOf({ shown, named, isChecked: seen <= CHECKED_BY_LIBRARY })
    if (confidence > 0) hits.push({ class: isFax ? 'fax' : 'phone', start: index, end, confidence })
  }
  return hits
}

/** Telephone and fax numbers, in digits or spelled out. */
export const contacts = ({ text }: Reading): Hit[] => [
  ...written(text),
  ...spokenNumbers(text)
    .filter(({ digits }) => !isPublic(digits))
    .map(({ start, end }): Hit => {
      const isFax = FAX.test(before({ text, at: start, length: 60 }))
      return { class: isFax ? 'fax' : 'phone', start, end, confidence: 0.8 }
    }),
]

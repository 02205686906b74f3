/** E-mail addresses, web addresses, IP addresses and handles. Domains are judged by the list of real suffixes. */
import { isIP } from 'node:net'
import { parse } from 'tldts'
import { before } from './context.js'
import { PUBLIC_DOMAINS } from './data/publicContacts.js'
import type { Hit, Reading } from './hit.js'

const EMAIL = /(?<![\w.+%-])[\w.+%-]{1,64}@(?:[\p{L}\d-]{1,63}\.){1,6}\p{L}{2,24}(?![\p{L}\d])/gu

/** The "at" of an address that somebody wrote out. */
const SPOKEN_AT = /\s?[[({<]\s?(?:at|arroba|@)\s?[\])}>]\s?|\s(?:at|arroba)\s|\s@\s/giu
const DOT = String.raw`(?:\s?[[({<]\s?(?:dot|punto|\.)\s?[\])}>]\s?|\s(?:dot|punto)\s|\.)`
const BEFORE_AT = new RegExp(String.raw`(?<![\w])[\w+-]{1,32}(?:${DOT}[\w+-]{1,32}){0,3}$`, 'iu')
const AFTER_AT = new RegExp(String.raw`^[\w-]{1,63}(?:${DOT}[\w-]{1,63}){1,4}`, 'iu')
const SPOKEN_DOT = /(?:dot|punto)/i
const DOTS = new RegExp(DOT, 'giu')

const URL_LIKE =
  /(?<![\w@.-])(?:https?:\/\/[^\s<>"'()]{2,400}|www\.[^\s<>"'()]{3,400}|(?:[\p{L}\d](?:[\p{L}\d-]{0,62})\.){1,5}[a-z]{2,24}(?:[/?#][^\s<>"'()]{0,300})?(?![\p{L}\d@]))/giu
const SPOKEN_DOMAIN =
  /(?<![\w@.-])[\w-]{2,40}\s(?:dot|punto)\s(?:com|org|net|info|io|co|es|mx|ar|cl|uk|us|blog|love)(?![\w])/giu
const V4 = /(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?![\w]|\.\d)/g
const V6 = /(?<![\w:.])(?=[\da-f:.]{0,45}:[\da-f]{0,4}:)[\da-f:.]{3,45}(?![\w:])/gi
const VERSION = /(?:\bv|version|versi[oó]n|section|secci[oó]n|release)\.?\s*$/i
const HANDLE = /(?<![\w@.])@[\p{L}\d_](?:[\p{L}\d_.-]{1,38}[\p{L}\d_])(?![\w@])/gu
const REDDIT = /(?<![\w/])\/?u\/[\w-]{3,20}(?![\w])/g
/** "the end.So what": a space is missing, no domain. */
const NEW_SENTENCE = /\.\p{Lu}\p{Ll}+$/u
/** Files of these kinds have names that look like domains. */
const FILE = /\.(?:zip|mov|md|ps|pl|py|sh|rs|jpg|jpeg|png|gif|webp|pdf|docx?)$/i

const isRealDomain = (host: string): boolean => {
  const { domain, isIcann } = parse(host)
  return domain !== null && isIcann === true
}

const isPublic = (address: string): boolean => {
  const { domain, hostname } = parse(address)
  return [domain, hostname].some((name) => name !== null && PUBLIC_DOMAINS.has(name))
}

const emails = (text: string): Hit[] => {
  const written = [...text.matchAll(EMAIL)].map(({ 0: address, index }): Hit => ({
    class: 'email',
    start: index,
    end: index + address.length,
    confidence: 0.99,
  }))
  const spoken = [...text.matchAll(SPOKEN_AT)].flatMap(({ 0: at, index }): Hit[] => {
    const local = BEFORE_AT.exec(text.slice(Math.max(0, index - 80), index))
    const domain = AFTER_AT.exec(text.slice(index + at.length, index + at.length + 100))
    if (!local || !domain) return []
    // A plain "at" is any sentence's: "she blogs at example.com".
    if (/^\sat\s$/i.test(at) && !SPOKEN_DOT.test(domain[0])) return []
    const host = domain[0].replace(DOTS, '.')
    if (!isRealDomain(host)) return []
    return [
      {
        class: 'email',
        start: index - local[0].length,
        end: index + at.length + domain[0].length,
        confidence: 0.9,
      },
    ]
  })
  return [...written, ...spoken].filter(({ start, end }) => !isPublic(text.slice(start, end)))
}

const urls = (text: string): Hit[] => {
  const written = [...text.matchAll(URL_LIKE)].flatMap(({ 0: found, index }): Hit[] => {
    const address = found.replace(/[.,;:!?…]+$/u, '')
    const isMarked = /^(?:https?:|www\.)/i.test(address)
    const host = address.replace(/^https?:\/\//i, '').split(/[/?#]/, 1)[0]!
    if (isPublic(address)) return []
    if (!isMarked && (NEW_SENTENCE.test(host) || FILE.test(host) || !isRealDomain(host))) return []
    return [
      {
        class: 'url',
        start: index,
        end: index + address.length,
        confidence: isMarked ? 0.97 : 0.8,
      },
    ]
  })
  const spoken = [...text.matchAll(SPOKEN_DOMAIN)].map(({ 0: found, index }): Hit => ({
    class: 'url',
    start: index,
    end: index + found.length,
    confidence: 0.7,
  }))
  return [...written, ...spoken]
}

const addresses = (text: string): Hit[] =>
  [...text.matchAll(V4), ...text.matchAll(V6)].flatMap(({ 0: found, index }): Hit[] => {
    const address = found.replace(/[.:]+$/, (tail) => (tail === '::' ? tail : ''))
    return isIP(address) === 0 || VERSION.test(before({ text, at: index, length: 12 }))
      ? []
      : [{ class: 'ip', start: index, end: index + address.length, confidence: 0.95 }]
  })

const handles = (text: string): Hit[] =>
  [...text.matchAll(HANDLE), ...text.matchAll(REDDIT)].map(({ 0: found, index }): Hit => ({
    class: 'other',
    start: index,
    end: index + found.length,
    confidence: 0.85,
  }))

/** Everything of the net that a text names. */
export const web = ({ text }: Reading): Hit[] => [
  ...emails(text),
  ...urls(text),
  ...addresses(text),
  ...handles(text),
]

const PUBLIC_SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:'])
const WEB_SCHEMES = new Set(['http:', 'https:'])

const schemeOf = (value: unknown): string | null => {
  if (typeof value !== 'string' || value.length > 2048) return null
  try {
    return new URL(value).protocol
  } catch {
    return null
  }
}

/** A link a reader may safely follow: web, mail or phone. */
export const isPublicUrl = (value: unknown): boolean => PUBLIC_SCHEMES.has(schemeOf(value) ?? '')

/** A web address with its scheme. */
export const isWebUrl = (value: unknown): boolean => WEB_SCHEMES.has(schemeOf(value) ?? '')

/** Field validation: empty, or a web address. */
export const validateWebUrl = (value: unknown): true | string =>
  value === null || value === undefined || value === '' || isWebUrl(value)
    ? true
    : 'Write the full web address, starting with https://.'

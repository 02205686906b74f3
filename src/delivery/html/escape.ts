const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Makes any text safe inside HTML content and quoted attributes. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')

/** Attributes of a start tag; `undefined` leaves one out, `true` writes it without a value. */
export const attributes = (values: Record<string, string | number | true | undefined>): string =>
  Object.entries(values)
    .flatMap(([name, value]) => {
      if (value === undefined) return []
      return value === true ? [` ${name}`] : [` ${name}="${escapeHtml(String(value))}"`]
    })
    .join('')

const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/** The address when a reader may safely follow it (web, mail, phone), or nothing. */
export const safeHref = (value: unknown): string | undefined => {
  if (typeof value !== 'string' || value.length > 2048) return undefined
  try {
    return SCHEMES.has(new URL(value).protocol) ? value.trim() : undefined
  } catch {
    return undefined
  }
}

/** A phone number as a link target: digits and the signs a phone can dial. */
export const telHref = (phone: string): string => `tel:${phone.replace(/[^\d+*#]/g, '')}`

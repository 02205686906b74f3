/** The last part of a web address, made from a title. */
export const MAX_SLUG_LENGTH = 96

const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
}

/** Shortens at a word, never inside one unless the first word alone is too long. */
const shorten = (slug: string, max: number): string => {
  if (slug.length <= max) return slug
  const cut = slug.slice(0, max)
  const end = slug[max] === '-' ? max : cut.lastIndexOf('-')
  return end > 0 ? cut.slice(0, end) : cut
}

/**
 * Lower-case ASCII words joined by hyphens, at most 96 characters. Accents are folded, apostrophes
 * close up ("Don't" becomes `dont`), and an
 * ampersand only separates: it is read out differently in every language. Text without a single Latin letter or digit gives `''`.
 */
export const toSlug = (text: string): string =>
  shorten(
    text
      .slice(0, 1000)
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[\u0300-\u036f'’‘ʼ`]/g, '')
      .replace(/[ßæœøđðþłı]/g, (letter) => LETTERS[letter] ?? '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, ''),
    MAX_SLUG_LENGTH,
  )

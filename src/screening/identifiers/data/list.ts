/** Folds case and diacritics, so that one spelling of a list finds every other. */
export const fold = (text: string): string =>
  /^[\x20-\x7E]*$/.test(text)
    ? text.toLowerCase()
    : text
        .toLowerCase()
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')

/** A list written as one text: entries stand apart by commas, or by white space when there are none. */
export const listOf = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .split(text.includes(',') ? ',' : /\s+/)
      .map((entry) => fold(entry.trim().replace(/\s+/g, ' ')))
      .filter(Boolean),
  )

/** What stands before a place in a text, within the same sentence: where the words are that explain a number. */
export const before = ({
  text,
  at,
  length = 40,
}: {
  text: string
  at: number
  length?: number
}): string => {
  const slice = text.slice(Math.max(0, at - length), at)
  const ends = [...slice.matchAll(/[.!?]\s+(?=[\p{Lu}¿¡])|\n/gu)]
  const last = ends.at(-1)
  return last ? slice.slice(last.index + last[0].length) : slice
}

/** What stands after a place, to the end of its sentence. */
export const after = ({
  text,
  at,
  length = 40,
}: {
  text: string
  at: number
  length?: number
}): string => {
  const slice = text.slice(at, at + length)
  const end = slice.search(/[.!?]\s+[\p{Lu}¿¡]|\n/u)
  return end === -1 ? slice : slice.slice(0, end)
}

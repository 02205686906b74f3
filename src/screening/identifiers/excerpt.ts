/** A piece of a text for a person to recognise: what was found, with a little of what stands around it. */

const AROUND = 30
const LONGEST = 160
const LONGEST_FOUND = 96

const tidy = (text: string): string =>
  text.replace(/[\p{Cf}\p{Cc}]+/gu, (hidden) => (/\s/.test(hidden) ? ' ' : '')).replace(/\s+/g, ' ')

/** The excerpt of a span: at most 160 characters, cut between words, without hidden characters. */
export const excerptOf = ({
  text,
  start,
  end,
}: {
  text: string
  start: number
  end: number
}): string => {
  const ahead = text.slice(Math.max(0, start - AROUND), start)
  const behind = text.slice(end, end + AROUND)
  const from = start > AROUND ? ahead.replace(/^\S*\s/, '') : ahead
  const to = end + AROUND < text.length ? behind.replace(/\s\S*$/, '') : behind
  const found = tidy(text.slice(start, Math.min(end, start + 4 * LONGEST)))
  const shown = found.length > LONGEST_FOUND ? `${found.slice(0, LONGEST_FOUND - 1)}…` : found
  return `${tidy(from)}${shown}${tidy(to)}`.trim().slice(0, LONGEST)
}

/** The sentence that words stand in. */

/** How far a sentence is followed; a longer one is cut. */
const REACH = 400

/** Where a sentence ends, but not at the point of an abbreviation or an initial. */
const END =
  /(?<!(?:^|[\s(])(?:[a-z]|[a-z]\.[a-z]|dr|dra|mr|mrs|ms|sr|sra|st|vs|prof|etc|e\.g|i\.e|p\.ej))\.(?=["')\]]*(?:\s|$))|[!?](?=["')\]]*(?:\s|$))|[\n;]/gi

export type Surroundings = {
  /** From the beginning of the sentence to the words. */
  before: string
  /** From the words to the end of the sentence, with the mark that ends it. */
  after: string
  /** All of it. */
  sentence: string
}

/** The sentence around a span of a text. */
export const surroundingsOf = ({
  text,
  start,
  end,
}: {
  text: string
  start: number
  end: number
}): Surroundings => {
  const ahead = text.slice(Math.max(0, start - REACH), start)
  let from = 0
  for (const { 0: mark, index } of ahead.matchAll(END)) from = index + mark.length
  const behind = text.slice(end, end + REACH)
  const [stop] = behind.matchAll(END)
  const before = ahead.slice(from)
  const after = stop === undefined ? behind : behind.slice(0, stop.index + stop[0].length)
  return { before, after, sentence: `${before}${text.slice(start, end)}${after}` }
}

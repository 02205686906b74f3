/**
 * Which lines of a Markdown text continue a block that empty lines do not end: fenced code, comments
 * and the few kinds of HTML that run to their own end mark. A text must not be cut inside one.
 */
type Open = { isEnd: (line: string) => boolean }

/** The kinds of HTML block that end at a mark instead of an empty line, as CommonMark lists them. */
const HTML_BLOCKS: { start: RegExp; end: RegExp }[] = [
  {
    start: /^ {0,3}<(?:pre|script|style|textarea)(?:[\s>]|$)/i,
    end: /<\/(?:pre|script|style|textarea)>/i,
  },
  { start: /^ {0,3}<!--/, end: /-->/ },
  { start: /^ {0,3}<\?/, end: /\?>/ },
  { start: /^ {0,3}<!\[CDATA\[/, end: /\]\]>/ },
  { start: /^ {0,3}<![a-z]/i, end: />/ },
]

const fenceAt = (line: string): Open | null => {
  const [, mark] = /^ {0,3}(~{3,}|`{3,}(?=[^`]*$))/.exec(line) ?? []
  if (mark === undefined) return null
  const closing = new RegExp(`^ {0,3}${mark.charAt(0)}{${mark.length},}[ \\t]*$`)
  return { isEnd: (next) => closing.test(next) }
}

const htmlAt = (line: string): Open | null => {
  const kind = HTML_BLOCKS.find(({ start }) => start.test(line))
  return kind === undefined || kind.end.test(line) ? null : { isEnd: (next) => kind.end.test(next) }
}

/** For each line, whether such a block is open where it begins. */
export const insideBlocks = (lines: string[]): boolean[] => {
  let open: Open | null = null
  return lines.map((line) => {
    const isInside = open !== null
    if (open === null) open = fenceAt(line) ?? htmlAt(line)
    else if (open.isEnd(line)) open = null
    return isInside
  })
}

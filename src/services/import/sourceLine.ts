/** The lines of a Markdown text, without nesting and lengths that no person writes. */
const MAX_QUOTE_DEPTH = 16
const MAX_INDENT = 64
const MAX_LINE = 16 * 1024
const DIVIDER = /^[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$/
const BULLETS = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+){4,}/
/** A page on one line, as programs write HTML: a tag must not be cut in two. */
const HTML_LINE =
  /^ {0,3}<\/?(?:article|body|div|figure|h[1-6]|html|main|ol|p|section|table|ul)[\s/>]/i

export type SourceLine = {
  text: string
  /** Its line in the source, from 1. */
  number: number
  /** It is the rest of a line that was too long for one. */
  isRest: boolean
}

/** The work of a Markdown parser grows with nesting: what is deeper than this is flattened. */
const flatten = (raw: string): string => {
  if (DIVIDER.test(raw)) return raw
  const line = raw.replace(/`{9,}/g, '````````')
  const [prefix = ''] = /^(?:[ \t]*>)+/.exec(line) ?? []
  const quotes = prefix.split('>').length - 1
  const shallow =
    quotes > MAX_QUOTE_DEPTH ? `${'> '.repeat(MAX_QUOTE_DEPTH)}${line.slice(prefix.length)}` : line
  const [indent = ''] = /^[ \t]+/.exec(shallow) ?? []
  const bullets = BULLETS.exec(shallow)?.[0]
  if (bullets !== undefined) return `- ${shallow.slice(bullets.length)}`
  return indent.length > MAX_INDENT ? shallow.slice(indent.length - MAX_INDENT) : shallow
}

/** The pieces of a long line, cut at a space where there is one. */
const pieces = (line: string): string[] => {
  if (line.length <= MAX_LINE || HTML_LINE.test(line)) return [line]
  const parts: string[] = []
  let rest = line
  while (rest.length > MAX_LINE) {
    const space = rest.lastIndexOf(' ', MAX_LINE)
    const end = space > MAX_LINE / 2 ? space : MAX_LINE
    parts.push(rest.slice(0, end))
    rest = rest.slice(end).replace(/^ +/, '')
  }
  return rest === '' ? parts : [...parts, rest]
}

export const toSourceLines = (source: string): SourceLine[] =>
  source.split('\n').flatMap((line, index) =>
    pieces(flatten(line)).map((text, at) => ({
      text,
      number: index + 1,
      isRest: at > 0,
    })),
  )

/**
 * Cuts a very long Markdown text into parts that can be parsed one after another, so that a large
 * document neither blocks the process nor needs memory for all of its tokens at once. Cuts are made
 * only where no construct can span them; link and footnote definitions travel to the parts that use
 * them.
 */
const CHUNK_LENGTH = 128 * 1024
const DEFINITION = /^ {0,3}\[([^\]\n]{1,300})\]:\s*\S/
const FENCE = /^ {0,3}(`{3,}|~{3,})/
const REFERENCE = /\[([^\][\n]{1,300})\]/g
const MAX_QUOTE_DEPTH = 16
const MAX_INDENT = 64

export type MarkdownChunk = { text: string; firstLine: number; definitions: string }

const labelOf = (label: string): string => label.replace(/\s+/g, ' ').trim().toLowerCase()

/** Nesting no person writes, flattened: the parser's work grows with it. */
const flatten = (raw: string): string => {
  const line = raw.replace(/`{9,}/g, '````````')
  const [prefix = ''] = /^(?:[ \t]*>)+/.exec(line) ?? []
  const quotes = prefix.split('>').length - 1
  const shallow =
    quotes > MAX_QUOTE_DEPTH ? `${'> '.repeat(MAX_QUOTE_DEPTH)}${line.slice(prefix.length)}` : line
  const [indent = ''] = /^[ \t]+/.exec(shallow) ?? []
  const bullets = /^(?:\s*(?:[-*+]|\d{1,9}[.)])\s+){9,}/.exec(shallow)?.[0]
  if (bullets !== undefined) return `- ${shallow.slice(bullets.length)}`
  return indent.length > MAX_INDENT ? shallow.slice(indent.length - MAX_INDENT) : shallow
}

/** A line that starts a block of its own at the margin, whatever came before the empty line. */
const startsAfresh = (line: string): boolean =>
  /^(?:#{1,6}\s|[\p{L}"“‘'([*_])/u.test(line) && !/^[*+-]\s/.test(line)

export const chunkMarkdown = (source: string): MarkdownChunk[] => {
  const lines = source.split('\n').map(flatten)
  const definitions = new Map<string, string>()
  const chunks: { lines: string[]; firstLine: number }[] = []
  let current: string[] = []
  let firstLine = 1
  let length = 0
  let fence = ''
  lines.forEach((line, index) => {
    const isCut =
      length >= CHUNK_LENGTH &&
      fence === '' &&
      lines[index - 1]?.trim() === '' &&
      startsAfresh(line)
    if (isCut) {
      chunks.push({ lines: current, firstLine })
      current = []
      firstLine = index + 1
      length = 0
    }
    const mark = FENCE.exec(line)?.[1]
    if (fence === '' && mark !== undefined) fence = mark
    else if (mark !== undefined && mark.startsWith(fence)) fence = ''
    const label = fence === '' ? DEFINITION.exec(line)?.[1] : undefined
    if (label !== undefined && !definitions.has(labelOf(label)))
      definitions.set(labelOf(label), line)
    current.push(line)
    length += line.length + 1
  })
  chunks.push({ lines: current, firstLine })
  if (chunks.length === 1) return [{ text: lines.join('\n'), firstLine: 1, definitions: '' }]
  return chunks.map((chunk) => {
    const text = chunk.lines.join('\n')
    const used = new Set<string>()
    for (const [, label = ''] of text.matchAll(REFERENCE)) {
      const definition = definitions.get(labelOf(label))
      if (definition !== undefined) used.add(definition)
    }
    return { text, firstLine: chunk.firstLine, definitions: [...used].join('\n') }
  })
}

/**
 * Cuts a long Markdown text into parts that can be parsed one after another: the parser's work grows
 * faster than the text, and the process stays responsive in between. Cuts are made where no construct
 * can span them; a block that is longer than any person writes is cut inside as well, and put
 * together again from its parts. Link and footnote definitions travel to the parts that use them.
 */
import { insideBlocks } from './insideBlocks.js'
import type { SourceLine } from './sourceLine.js'
import { toSourceLines } from './sourceLine.js'

const CHUNK_LENGTH = 16 * 1024
/** A block longer than this is cut at its next line. */
const MAX_LENGTH = 2 * CHUNK_LENGTH
const DEFINITION = /^ {0,3}\[([^\]\n]{1,300})\]:\s*\S/
const REFERENCE = /\[([^\][\n]{1,300})\]/g
const TABLE_DELIMITER = /^ {0,3}\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?)?[ \t]*$/

export type MarkdownChunk = {
  text: string
  firstLine: number
  definitions: string
  /** The first lines of the table this part continues. */
  tableHead: string
  /** Whether its first block continues the last one of the part before. */
  isContinued: boolean
}

const labelOf = (label: string): string => label.replace(/\s+/g, ' ').trim().toLowerCase()

/** A line that starts a block of its own at the margin, whatever came before the empty line. */
const startsAfresh = (line: string): boolean =>
  /^(?:#{1,6}\s|[\p{L}"“‘'([*_])/u.test(line) && !/^[*+-]\s/.test(line)

/** A list item, a line of a quote, or words: where a block may be cut and put together again. */
const isCuttable = (line: string): boolean =>
  /^(?:[-*+]\s|\d{1,9}[.)]\s|>)/.test(line) || (startsAfresh(line) && !line.includes('|'))

/** For each line, the head of the table it is a row of. */
const tableHeads = (lines: SourceLine[]): (string | undefined)[] => {
  let head: string | undefined
  return lines.map(({ text }, index) => {
    const above = lines[index - 1]?.text ?? ''
    if (text.trim() === '') head = undefined
    const known = head
    if (head === undefined && above.includes('|') && TABLE_DELIMITER.test(text)) {
      head = `${above}\n${text}\n`
    }
    return known
  })
}

type Cut = Pick<MarkdownChunk, 'tableHead' | 'isContinued'> & { at: number }

const cutsOf = (lines: SourceLine[], isInside: boolean[]): Cut[] => {
  const heads = tableHeads(lines)
  const cuts: Cut[] = [{ at: 0, tableHead: '', isContinued: false }]
  let length = 0
  lines.forEach(({ text, isRest }, at) => {
    const isSound = isInside[at] !== true
    const isAfresh =
      length >= CHUNK_LENGTH && lines[at - 1]?.text.trim() === '' && startsAfresh(text)
    const isWithin =
      isRest || (length >= MAX_LENGTH && (heads[at] !== undefined || isCuttable(text)))
    if (isSound && (isAfresh || isWithin)) {
      cuts.push({ at, tableHead: isAfresh ? '' : (heads[at] ?? ''), isContinued: !isAfresh })
      length = 0
    }
    length += text.length + 1
  })
  return cuts
}

/** Where each reference label is defined, of the lines that are no part of code or HTML. */
const definitionsOf = (lines: SourceLine[], isInside: boolean[]): Map<string, string> => {
  const definitions = new Map<string, string>()
  lines.forEach(({ text }, index) => {
    const label = isInside[index] === true ? undefined : DEFINITION.exec(text)?.[1]
    if (label !== undefined && !definitions.has(labelOf(label))) {
      definitions.set(labelOf(label), text)
    }
  })
  return definitions
}

const usedIn = (text: string, definitions: Map<string, string>): string => {
  const used = new Set<string>()
  for (const [, label = ''] of text.matchAll(REFERENCE)) {
    const definition = definitions.get(labelOf(label))
    if (definition !== undefined) used.add(definition)
  }
  return [...used].join('\n')
}

/** The parts of a text, in order. A short text is one part. */
export const chunkMarkdown = (source: string): MarkdownChunk[] => {
  const lines = toSourceLines(source)
  const isInside = insideBlocks(lines.map(({ text }) => text))
  const cuts = cutsOf(lines, isInside)
  const definitions = cuts.length === 1 ? new Map<string, string>() : definitionsOf(lines, isInside)
  return cuts.map(({ at, ...cut }, index) => {
    const text = lines
      .slice(at, cuts[index + 1]?.at)
      .map((line) => line.text)
      .join('\n')
    return {
      ...cut,
      text,
      firstLine: lines[at]?.number ?? 1,
      definitions: usedIn(text, definitions),
    }
  })
}

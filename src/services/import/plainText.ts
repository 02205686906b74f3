/** Plain text → tree. */
import { bulletOf } from './lineShapes.js'
import { takeOpening } from './opening.js'
import type { Line } from './structureLines.js'
import { structureLines } from './structureLines.js'
import { isPunctuated, squeeze } from './text.js'
import type { ParsedDocument } from './types.js'

type Raw = { text: string; line: number; isApart: boolean }

const WRAP_LIMIT = 100
const UNDERLINE = /^(?:=|-|~){3,}$/

const readLines = (text: string): { lines: Raw[]; runs: number; blanks: number } => {
  const lines: Raw[] = []
  let isApart = false
  let blanks = 0
  let runs = 0
  text.split('\n').forEach((raw, index) => {
    const line = squeeze(raw.replace(/\t/g, '\t ').replace(/^o\t/, '• '))
    if (line === '') {
      isApart = lines.length > 0
      blanks += 1
    } else if (!UNDERLINE.test(line)) {
      if (!isApart && lines.length > 0) runs += 1
      lines.push({ text: line, line: index + 1, isApart })
      isApart = false
    }
  })
  return { lines, runs, blanks }
}

/** Whether paragraphs were broken into lines of a fixed width, as e-mail and old editors do. */
const isHardWrapped = (lines: Raw[]): boolean => {
  const broken = lines.filter((_, index) => lines[index + 1]?.isApart === false)
  if (broken.length < 4) return false
  const width = Math.max(...broken.slice(0, 5000).map(({ text }) => text.length))
  if (width > WRAP_LIMIT || width < 40) return false
  const full = broken.filter(({ text }) => text.length > width * 0.7 && !isPunctuated(text))
  return full.length / broken.length > 0.5
}

/** Joins the lines of each paragraph; a line with a bullet starts one of its own. */
const unwrap = (lines: Raw[]): Raw[] => {
  const joined: { parts: string[]; line: number; isApart: boolean }[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    if (last === undefined || line.isApart || bulletOf(line.text) !== null) {
      joined.push({ parts: [line.text], line: line.line, isApart: line.isApart })
    } else {
      last.parts.push(line.text)
    }
  }
  return joined.map(({ parts, ...rest }) => ({ ...rest, text: parts.join(' ') }))
}

const toLine = ({ text, line, isApart }: Raw, blanksMatter: boolean): Line => ({
  text,
  children: [{ type: 'text', value: text }],
  line,
  isStrong: false,
  isApart: isApart && blanksMatter,
})

/** The tree of a text without markup; its title and subtitle are not repeated in the tree. */
export const parsePlainText = async (text: string): Promise<ParsedDocument> => {
  const { lines: raw, runs, blanks } = readLines(text)
  const lines = isHardWrapped(raw) ? unwrap(raw) : raw
  const blanksMatter = blanks > 0 && runs > 0
  const { title, subtitle, body } = takeOpening(lines.map((line) => toLine(line, blanksMatter)))
  return {
    root: { type: 'root', children: await structureLines(body) },
    ...(title === undefined ? {} : { title }),
    ...(subtitle === undefined ? {} : { subtitle }),
    embeddedImages: new Map(),
    lines: [],
  }
}

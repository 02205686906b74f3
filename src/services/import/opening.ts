/** The title and subtitle of a text whose lines carry no markup. */
import { bulletOf, isTitleLine } from './lineShapes.js'
import type { Line } from './structureLines.js'

const MAX_TITLE_LENGTH = 160

/** Headings that open a text rather than continue its title. */
const OPENINGS = /^(?:introduction|overview|background|summary|introducción|resumen|contexto)$/i

export type Opening = { title?: string; subtitle?: string; body: Line[] }

const isTitle = ({ text }: Line): boolean =>
  text !== '' && text.length <= MAX_TITLE_LENGTH && !/[.:;,]$/.test(text) && bulletOf(text) === null

/**
 * The first line is the title when it looks like one; a second title-like line before the text is
 * the subtitle. What was taken is not in `body` any more.
 */
export const takeOpening = (lines: Line[]): Opening => {
  const [first, second, third] = lines
  if (first === undefined || second === undefined || !isTitle(first)) return { body: lines }
  const hasSubtitle =
    third !== undefined &&
    isTitleLine(second.text) &&
    !OPENINGS.test(second.text) &&
    !isTitleLine(third.text)
  return {
    title: first.text,
    ...(hasSubtitle ? { subtitle: second.text } : {}),
    body: lines.slice(hasSubtitle ? 2 : 1),
  }
}

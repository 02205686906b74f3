/** What every document has, whatever it was written in: title, subtitle, summary, sound levels. */
import type { Element, ElementContent, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import { takeOpening } from './opening.js'
import type { Line } from './structureLines.js'
import { structureLines } from './structureLines.js'
import { squeeze } from './text.js'
import type { ParsedDocument } from './types.js'

const CONTAINERS = new Set(['div', 'section', 'header', 'article', 'main', 'center'])
const HEADING = /^h([1-6])$/

type Parent = Root | Element

const isElement = (node: { type: string }): node is Element => node.type === 'element'

/** Visits headings in order, down through containers only. */
const headingsOf = (parent: Parent): { element: Element; parent: Parent }[] =>
  parent.children.flatMap((child) => {
    if (!isElement(child)) return []
    if (HEADING.test(child.tagName)) return [{ element: child, parent }]
    return CONTAINERS.has(child.tagName) ? headingsOf(child) : []
  })

const remove = (parent: Parent, element: Element): void => {
  parent.children = (parent.children as ElementContent[]).filter((child) => child !== element)
}

/** The first level-one heading leaves the text when it is the title or there is no other. */
const takeTitle = (parsed: ParsedDocument): string | undefined => {
  const first = headingsOf(parsed.root).find(({ element }) => element.tagName === 'h1')
  const heading = first === undefined ? '' : squeeze(toString(first.element))
  const given = parsed.title === undefined ? '' : squeeze(parsed.title)
  if (first !== undefined && heading !== '' && (given === '' || given === heading)) {
    remove(first.parent, first.element)
    return heading
  }
  return given === '' ? undefined : given
}

const takeSubtitle = (parsed: ParsedDocument): string | undefined => {
  if (parsed.subtitle !== undefined) return squeeze(parsed.subtitle)
  const marked = parsed.root.children.find(
    (child) => isElement(child) && child.properties.dataSubtitle === true,
  )
  if (marked === undefined || !isElement(marked)) return undefined
  remove(parsed.root, marked)
  return squeeze(toString(marked)) || undefined
}

/** Moves all headings so that the highest becomes a second-level one: the title is the first. */
const levelHeadings = (root: Root): void => {
  const headings = headingsOf(root)
  const levels = headings.map(({ element }) => Number(element.tagName.slice(1)))
  const highest = levels.reduce((least, level) => Math.min(least, level), 6)
  headings.forEach(({ element }, index) => {
    const level = (levels[index] ?? 2) - highest + 2
    element.tagName = `h${Math.min(level, 4)}`
  })
}

const MIN_FLAT_PARAGRAPHS = 4

const isStrongThroughout = ({ children }: Element): boolean => {
  const words = children.filter((child) => toString(child).trim() !== '')
  return (
    words.length > 0 &&
    words.every((child) => isElement(child) && /^(?:b|strong)$/.test(child.tagName))
  )
}

const toLine = (element: Element): Line => {
  const dataLine = Number(element.properties.dataLine ?? element.position?.start.line)
  return {
    text: squeeze(toString(element)),
    children: element.children,
    ...(Number.isInteger(dataLine) ? { line: dataLine } : {}),
    isStrong: isStrongThroughout(element),
    isApart: false,
  }
}

const hasImage = ({ children }: Element): boolean =>
  children.some((child) => isElement(child) && (child.tagName === 'img' || hasImage(child)))

/** Paragraphs only, as a page copied into Word has them, with signs of headings or lists. */
const isFlat = (elements: Element[]): boolean =>
  elements.length >= MIN_FLAT_PARAGRAPHS &&
  elements.every(({ tagName }) => tagName === 'p') &&
  elements.some((element) => isStrongThroughout(element) || toString(element).trim().endsWith(':'))

export type Outline = {
  title?: string
  subtitle?: string
  /** The structure was guessed from the lines, not marked by the author. */
  isGuessed: boolean
}

/** Takes title and subtitle out of the tree and puts its headings in order. Changes `parsed.root`. */
export const takeOutline = async (parsed: ParsedDocument): Promise<Outline> => {
  let title = takeTitle(parsed)
  let subtitle = takeSubtitle(parsed)
  const elements = parsed.root.children.filter(isElement)
  const isGuessed = isFlat(elements)
  if (isGuessed) {
    const lines = elements
      .filter((child) => toString(child).trim() !== '' || hasImage(child))
      .map(toLine)
    const opening = title === undefined ? takeOpening(lines) : { body: lines }
    title ??= opening.title
    subtitle ??= opening.subtitle
    parsed.root.children = await structureLines(opening.body)
  }
  levelHeadings(parsed.root)
  return {
    ...(title === undefined ? {} : { title }),
    ...(subtitle === undefined ? {} : { subtitle }),
    isGuessed,
  }
}

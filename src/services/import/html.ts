/** HTML → tree: the article itself, without the page around it. */
import type { Element, ElementContent, Root, RootContent } from 'hast'
import { toString } from 'hast-util-to-string'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { boundHtml } from './boundHtml.js'
import { squeeze } from './text.js'
import type { ParsedDocument, ReportLine } from './types.js'

const parser = unified().use(rehypeParse)

/** Never part of a text. */
const CONTROLS = new Set(['nav', 'form', 'dialog', 'button'])
/** Part of the page around the text, unless they stand inside `<main>` or `<article>`. */
const PAGE_FURNITURE = new Set([...CONTROLS, 'header', 'footer', 'aside'])

type Parent = Root | Element

const isElement = (node: RootContent | ElementContent): node is Element => node.type === 'element'

/** Every element in the order of the document, without recursion. */
export function* elementsOf(root: Parent): Generator<Element> {
  const stack: Element[] = []
  const push = (parent: Parent) => {
    for (let at = parent.children.length - 1; at >= 0; at -= 1) {
      const child = parent.children[at]
      if (child !== undefined && isElement(child)) stack.push(child)
    }
  }
  push(root)
  for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
    yield element
    push(element)
  }
}

const find = (root: Parent, matches: (element: Element) => boolean): Element | undefined => {
  for (const element of elementsOf(root)) if (matches(element)) return element
  return undefined
}

const named = (name: string) => (element: Element) => element.tagName === name

const property = (element: Element | undefined, name: string): string | undefined => {
  const value = element?.properties[name]
  return typeof value === 'string' && value.trim() !== '' ? squeeze(value) : undefined
}

const metaContent = (root: Root, names: string[]): string | undefined =>
  property(
    find(
      root,
      (element) =>
        element.tagName === 'meta' &&
        names.includes(
          String(element.properties.name ?? element.properties.property).toLowerCase(),
        ),
    ),
    'content',
  )

const isCanonical = ({ tagName, properties }: Element): boolean =>
  tagName === 'link' && Array.isArray(properties.rel) && properties.rel.includes('canonical')

/** Removes elements, except a header that carries the title. */
const removeElements = (root: Parent, names: Set<string>): void => {
  const queue: Parent[] = [root]
  for (let parent = queue.pop(); parent !== undefined; parent = queue.pop()) {
    parent.children = (parent.children as ElementContent[]).filter(
      (child) =>
        !isElement(child) ||
        !names.has(child.tagName) ||
        (child.tagName === 'header' && find(child, named('h1')) !== undefined),
    )
    for (const child of parent.children) if (isElement(child)) queue.push(child)
  }
}

/** "Anxious attachment | Example Practice" → "Anxious attachment". */
const withoutSiteName = (title: string): string => title.split(/ [|–—·] /)[0] ?? title

/** The tree of a whole page or of a fragment. */
export const parseHtml = (source: string): ParsedDocument => {
  const { html, cut } = boundHtml(source)
  const page = parser.parse(html)
  const content = find(page, named('main')) ?? find(page, named('article'))
  const article = content ?? find(page, named('body')) ?? page
  removeElements(article, content === undefined ? PAGE_FURNITURE : CONTROLS)
  const lines: ReportLine[] =
    cut === 0
      ? []
      : [
          {
            level: 'needs-an-eye',
            text: `The document is nested too deeply; the text of ${cut} inner elements was kept without their structure.`,
          },
        ]
  const pageTitle = find(page, named('title'))
  const title =
    find(article, named('h1')) === undefined
      ? (metaContent(page, ['og:title']) ??
        (pageTitle && withoutSiteName(squeeze(toString(pageTitle)))))
      : undefined
  const summary = metaContent(page, ['description', 'og:description'])
  const subtitle = find(article, ({ properties }) =>
    [properties.className].flat().some((name) => name === 'subtitle'),
  )
  const baseUrl =
    property(find(page, isCanonical), 'href') ?? property(find(page, named('base')), 'href')
  if (subtitle !== undefined) subtitle.properties.dataSubtitle = true
  return {
    root: { type: 'root', children: article.children as RootContent[] },
    ...(title ? { title } : {}),
    ...(summary === undefined ? {} : { summary }),
    ...(baseUrl === undefined ? {} : { baseUrl }),
    embeddedImages: new Map(),
    lines,
  }
}

/**
 * The lines of the source through a tree's travels: a part of a text counts from its own beginning,
 * and a second parse would count the lines of its own input.
 */
import type { Element, ElementContent, Properties, Root, RootContent } from 'hast'
import type { Nodes as MarkdownNodes } from 'mdast'

/** Moves a node of a part to its place in the whole text. */
export const shiftLines = (node: MarkdownNodes, by: number): void => {
  const queue: MarkdownNodes[] = [node]
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (next.position !== undefined) next.position.start.line += by
    if ('children' in next) for (const child of next.children) queue.push(child)
  }
}

/** Elements the report speaks of, wherever they stand. */
const REPORTED = new Set(['a', 'img'])

/** Writes each line that matters into the tree as `data-line`, its raw HTML included. */
export const writeLines = (root: Root): void => {
  const queue: { node: RootContent | ElementContent; isTop: boolean }[] = root.children.map(
    (node) => ({ node, isTop: true }),
  )
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const { node, isTop } = next
    const line = node.position?.start.line
    if (node.type === 'raw' && line !== undefined) {
      node.value = node.value.replace(/^<([a-z][a-z0-9]*)(?=[\s/>])/i, `<$1 data-line="${line}"`)
    }
    if (node.type !== 'element') continue
    if (line !== undefined && (isTop || REPORTED.has(node.tagName))) node.properties.dataLine = line
    for (const child of node.children) queue.push({ node: child, isTop: false })
  }
}

/** After the second parse: an element without a line of its own has that of the one around it. */
export const readLines = (root: Root): void => {
  const queue: { node: Element | Root; line: Properties[string] }[] = [
    { node: root, line: undefined },
  ]
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const { node, line } = next
    for (const child of node.children) {
      delete child.position
      if (child.type !== 'element') continue
      const own = child.properties.dataLine ?? line
      if (own !== undefined && own !== null && REPORTED.has(child.tagName)) {
        child.properties.dataLine = own
      }
      queue.push({ node: child, line: own })
    }
  }
}

/** The texts of a rich text, one for every paragraph, heading, list item and table cell. Pure. */
import type { JsonObject } from '../../json.js'
import { isObject, listOf, objectOf, textOf } from '../../json.js'
import { BLOCKS } from '../../delivery/shape/publicRichText.js'

/** A text and where inside the rich text it stands; nothing says: in the running text. */
export type Piece = { within?: string; text: string }

const INLINE = ['text', 'tab', 'linebreak', 'link', 'autolink']

/** What a block says about its look. Every other key of it is read, those of later blocks too. */
const NO_WORDS = ['tone', 'context', 'show']

const isInline = (node: JsonObject): boolean => INLINE.some((type) => type === node.type)

const childrenOf = (node: JsonObject): JsonObject[] => listOf(node.children).filter(isObject)

const wordsOf = (node: JsonObject): string => {
  if (node.type === 'linebreak') return '\n'
  if (node.type === 'tab') return '\t'
  return textOf(node.text) ?? childrenOf(node).map(wordsOf).join('')
}

const addressesIn = (node: JsonObject): Piece[] => {
  const url = textOf(objectOf(node.fields).url)
  const inside = childrenOf(node).flatMap(addressesIn)
  return url === undefined ? inside : [{ within: 'link', text: url }, ...inside]
}

/** Neighbours that stand in one sentence, read as one; their links come after them. */
const runPieces = (run: JsonObject[]): Piece[] => [
  { text: run.map(wordsOf).join('') },
  ...run.flatMap(addressesIn),
]

const blockPieces = (fields: JsonObject): Piece[] => {
  const blockType = textOf(fields.blockType) ?? ''
  const keys = Object.hasOwn(BLOCKS, blockType) ? (BLOCKS[blockType]?.keys ?? []) : []
  const named = keys
    .filter((key) => !NO_WORDS.includes(key))
    .map((key) => ({ within: `${blockType}.${key}`, text: textOf(fields[key]) ?? '' }))
  const items = listOf(fields.items).map((item) => ({
    within: `${blockType}.items`,
    text: textOf(objectOf(item).text) ?? '',
  }))
  return [...named, ...items]
}

/** Inline neighbours together, everything else by itself. */
const runsOf = (nodes: JsonObject[]): JsonObject[][] => {
  const runs: JsonObject[][] = []
  for (const node of nodes) {
    const last = runs.at(-1)
    const [first] = last ?? []
    if (last !== undefined && first !== undefined && isInline(first) && isInline(node))
      last.push(node)
    else runs.push([node])
  }
  return runs
}

const nodePieces = (node: JsonObject): Piece[] =>
  node.type === 'block' ? blockPieces(objectOf(node.fields)) : nodesPieces(childrenOf(node))

/** Whatever nests, nests: an item of a list may hold words, and lists after them. */
const nodesPieces = (nodes: JsonObject[]): Piece[] =>
  runsOf(nodes).flatMap((run) => (run.every(isInline) ? runPieces(run) : run.flatMap(nodePieces)))

/**
 * A sentence is never split where its look changes: bold words, links and line breaks are part of the
 * text they stand in. The address of a link is a piece of its own after that text. Images and embedded
 * documents have no words here; theirs are read with the document they belong to.
 *
 * @param value rich text as a public shape holds it
 */
export const richTextPieces = (value: unknown): Piece[] =>
  nodesPieces(childrenOf(objectOf(objectOf(value).root))).filter(({ text }) => text.trim() !== '')

/** The body as it is stored: uploads point at media, and every node that needs an id has one. */
import { createHash } from 'node:crypto'
import type { BlockNode, BodyNode, InlineNode, ListNode, RichText } from './lexical.js'
import { richText } from './lexical.js'
import type { Placed } from './toLexical.js'

/** Ids that follow from the file and the position: the same file twice gives the same body. */
const createIds = (seed: string): (() => string) => {
  let count = 0
  return () => {
    count += 1
    return createHash('sha256').update(`${seed}:${count}`).digest('hex').slice(0, 24)
  }
}

type NextId = () => string

const inline = <T extends InlineNode | ListNode>(nodes: T[], nextId: NextId): T[] =>
  nodes.map((node) => {
    if (node.type === 'link') return { ...node, id: nextId() }
    return node.type === 'list' ? (finishList(node, nextId) as T) : node
  })

const finishList = (list: ListNode, nextId: NextId): ListNode => ({
  ...list,
  children: list.children.map((item) => ({ ...item, children: inline(item.children, nextId) })),
})

const finishBlock = (node: BlockNode, nextId: NextId): BlockNode => {
  const { items } = node.fields
  return {
    ...node,
    fields: {
      ...node.fields,
      ...(Array.isArray(items)
        ? { items: items.map((item: Record<string, unknown>) => ({ ...item, id: nextId() })) }
        : {}),
      id: nextId(),
    },
  }
}

const finish = (node: BodyNode, mediaIds: Map<string, string>, nextId: NextId): BodyNode[] => {
  switch (node.type) {
    case 'paragraph':
      return [{ ...node, children: inline(node.children, nextId) }]
    case 'heading':
      return [{ ...node, children: inline(node.children, nextId) }]
    case 'quote':
      return [{ ...node, children: inline(node.children, nextId) }]
    case 'list':
      return [finishList(node, nextId)]
    case 'table':
      return [
        {
          ...node,
          children: node.children.map((row) => ({
            ...row,
            children: row.children.map((cell) => ({
              ...cell,
              children: cell.children.map((paragraph) => ({
                ...paragraph,
                children: inline(paragraph.children, nextId),
              })),
            })),
          })),
        },
      ]
    case 'upload': {
      const value = mediaIds.get(node.value)
      return value === undefined ? [] : [{ ...node, value, id: nextId() }]
    }
    case 'block':
      return [finishBlock(node, nextId)]
    case 'horizontalrule':
      return [node]
  }
}

export const finishBody = ({
  body,
  mediaIds,
  seed,
}: {
  body: Placed[]
  /** Media ids by the SHA-256 of the image. */
  mediaIds: Map<string, string>
  seed: string
}): RichText => {
  const nextId = createIds(seed)
  return richText(body.flatMap(({ node }) => finish(node, mediaIds, nextId)))
}

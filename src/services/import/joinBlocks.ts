import type { RootContent } from 'mdast'

/** Puts a block together that was cut: whether `next` now is part of `block`. */
export const joinBlocks = (block: RootContent, next: RootContent): boolean => {
  if (block.type === 'paragraph' && next.type === 'paragraph') {
    block.children.push({ type: 'text', value: '\n' })
    for (const child of next.children) block.children.push(child)
    return true
  }
  if (block.type === 'list' && next.type === 'list' && block.ordered === next.ordered) {
    for (const child of next.children) block.children.push(child)
    return true
  }
  if (block.type === 'table' && next.type === 'table') {
    // The part was read below a copy of the table's head.
    for (const row of next.children.slice(1)) block.children.push(row)
    return true
  }
  if (block.type === 'blockquote' && next.type === 'blockquote') {
    const last = block.children.at(-1)
    const [first, ...others] = next.children
    const isJoined = last !== undefined && first !== undefined && joinBlocks(last, first)
    for (const child of isJoined ? others : next.children) block.children.push(child)
    return true
  }
  return false
}

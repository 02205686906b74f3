import type { ListNode } from './lexical.js'
import { blockNode, plainText } from './lexical.js'
import { recognised } from './reportLines.js'
import { squeeze } from './text.js'
import type { Placed } from './toLexical.js'
import type { ReportLine } from './types.js'

const CONTEXTS: { context: string; label: RegExp }[] = [
  {
    context: 'conflict',
    label: /^(?:during|in|en|durante)(?: an?| el| los| un)? (?:conflicts?|conflictos?)$/i,
  },
  { context: 'intimacy', label: /^(?:during|in|en|durante)(?: la)? (?:intimacy|intimidad)$/i },
  {
    context: 'daily-life',
    label:
      /^(?:during|in|en|durante)(?: your| la)? (?:daily life|everyday life|vida diaria|vida cotidiana)$/i,
  },
]

const contextOf = (label: string): string | undefined =>
  CONTEXTS.find((known) => known.label.test(label))?.context

/** The items of a list that is plain text through and through; links and nesting would be lost. */
const plainItems = (list: ListNode): string[] | null => {
  const isPlain = list.children.every(({ children }) =>
    children.every((node) => node.type === 'text' && node.format === 0),
  )
  return isPlain ? list.children.map(({ children }) => squeeze(plainText(children))) : null
}

/** "During conflict:" with a list below becomes one block that says where it shows. */
export const recogniseManifestations = (
  body: Placed[],
): { body: Placed[]; lines: ReportLine[] } => {
  const result: Placed[] = []
  const lines: ReportLine[] = []
  for (let at = 0; at < body.length; at += 1) {
    const placed = body[at]
    const next = body[at + 1]?.node
    if (placed === undefined) break
    const { node, line } = placed
    const label =
      node.type === 'heading' || node.type === 'paragraph'
        ? squeeze(plainText(node.children)).replace(/:$/, '')
        : ''
    const context = label.length > 40 || next?.type !== 'list' ? undefined : contextOf(label)
    const items = context === undefined || next?.type !== 'list' ? null : plainItems(next)
    if (items === null) {
      result.push(placed)
      continue
    }
    result.push({
      ...placed,
      node: blockNode('manifestations', {
        heading: label,
        context,
        items: items.map((text) => ({ text })),
      }),
    })
    lines.push(
      recognised(line, `"${label}" and its ${items.length} items became a "How it shows" block.`),
    )
    at += 1
  }
  return { body: result, lines }
}

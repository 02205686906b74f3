/** Calls to action: a sentence that invites to one is followed by it, or becomes it. */
import { pause } from '../pause.js'
import type { CatalogueEntry } from './catalogue.js'
import { blockNode, plainText } from './lexical.js'
import { countWords, createPhraseMatcher } from './phraseMatcher.js'
import { recognised } from './reportLines.js'
import { squeeze } from './text.js'
import type { Placed } from './toLexical.js'
import type { ReportLine } from './types.js'

const textOf = ({ node }: Placed): string => {
  switch (node.type) {
    case 'paragraph':
      return plainText(node.children)
    case 'list':
      return node.children.map(({ children }) => plainText(children)).join('\n')
    default:
      return ''
  }
}

/**
 * A paragraph or list that contains the label or a trigger phrase of a call to action is followed
 * by it, the first time; a paragraph that is nothing else is replaced by it every time.
 */
export const recogniseCalls = async ({
  body,
  entries,
}: {
  body: Placed[]
  entries: CatalogueEntry[]
}): Promise<{ body: Placed[]; entries: CatalogueEntry[]; lines: ReportLine[] }> => {
  if (entries.length === 0) return { body, entries: [], lines: [] }
  const match = createPhraseMatcher(
    entries.flatMap((entry) => entry.phrases.map((phrase) => ({ phrase, entry }))),
  )
  const result: Placed[] = []
  const lines: ReportLine[] = []
  const embedded = new Set<CatalogueEntry>()
  for (const placed of body) {
    await pause()
    const { line } = placed
    const text = textOf(placed)
    const matches = text === '' ? [] : match(text)
    const isWhole = placed.node.type === 'paragraph' && matches[0]?.words === countWords(text)
    if (!isWhole) result.push(placed)
    for (const { entry, start, end } of matches) {
      if (embedded.has(entry) && !isWhole) continue
      embedded.add(entry)
      const words = squeeze(text.slice(start, end))
      result.push({
        node: blockNode('callToAction', { callToAction: entry.id }),
        ...(line === undefined ? {} : { line }),
      })
      lines.push(
        recognised(
          line,
          isWhole
            ? `"${words}" became the call to action "${entry.title}".`
            : `"${words}" is followed by the call to action "${entry.title}".`,
        ),
      )
    }
  }
  return { body: result, entries: [...embedded], lines }
}

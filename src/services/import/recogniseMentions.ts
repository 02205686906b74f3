/** Attachment patterns and programs: first mention becomes a link, a section about one a block. */
import { pause } from '../pause.js'
import type { CatalogueEntry } from './catalogue.js'
import type { BlockNode, InlineNode, ListItemNode, ListNode } from './lexical.js'
import { BOLD, blockNode, linkNode, plainText, textNode } from './lexical.js'
import type { PhraseMatch, PhraseMatcher } from './phraseMatcher.js'
import { countWords, createPhraseMatcher } from './phraseMatcher.js'
import { recognised } from './reportLines.js'
import { squeeze } from './text.js'
import type { Placed } from './toLexical.js'
import type { ReportLine } from './types.js'

const NAMES = { 'attachment-patterns': 'attachment pattern', programs: 'program' } as const

type Linkable = CatalogueEntry & { collection: keyof typeof NAMES }

const isLinkable = (entry: CatalogueEntry): entry is Linkable => entry.collection in NAMES

/** What the label is about: a single entry whose names make up most of its words. */
const subjectOf = (label: string, match: PhraseMatcher<Linkable>): Linkable | null => {
  const matches = match(label)
  const [first] = matches
  if (first === undefined || matches.some(({ entry }) => entry !== first.entry)) return null
  const covered = matches.reduce((sum, { words }) => sum + words, 0)
  return covered / countWords(label) >= 0.6 ? first.entry : null
}

/** The words a block opens with as a label: a heading, or bold words that end in a colon. */
const labelOf = ({ node }: Placed): string | null => {
  if (node.type === 'heading') return plainText(node.children)
  if (node.type !== 'paragraph') return null
  const [first, second] = node.children
  if (first?.type !== 'text' || (first.format & BOLD) === 0) return null
  const follows = second?.type === 'text' ? second.text : ''
  return first.text.trim().endsWith(':') || follows.startsWith(':') ? first.text : null
}

const embed = ({ collection, id }: Linkable): BlockNode =>
  collection === 'programs'
    ? blockNode('program', { program: id })
    : blockNode('attachmentPattern', { attachmentPattern: id, show: 'summary' })

type State = {
  match: PhraseMatcher<Linkable>
  linked: Set<Linkable>
  embedded: Set<Linkable>
  lines: ReportLine[]
}

/** Splits a text node at the first mention of each entry that has no link yet. */
const linkText = (node: InlineNode, line: number | undefined, state: State): InlineNode[] => {
  if (node.type !== 'text') return [node]
  const fresh: PhraseMatch<Linkable>[] = []
  for (const found of state.match(node.text)) {
    if (state.linked.has(found.entry)) continue
    state.linked.add(found.entry)
    fresh.push(found)
  }
  if (fresh.length === 0) return [node]
  const parts: InlineNode[] = []
  let from = 0
  for (const { entry, start, end } of fresh) {
    if (start > from) parts.push(textNode(node.text.slice(from, start), node.format))
    const words = node.text.slice(start, end)
    parts.push(
      linkNode(
        {
          linkType: 'internal',
          doc: { relationTo: entry.collection, value: entry.id },
          newTab: false,
        },
        [textNode(words, node.format)],
      ),
    )
    state.lines.push(
      recognised(line, `"${words}" links to the ${NAMES[entry.collection]} "${entry.title}".`),
    )
    from = end
  }
  if (from < node.text.length) parts.push(textNode(node.text.slice(from), node.format))
  return parts
}

const linkItem = (item: ListItemNode, line: number | undefined, state: State): ListItemNode => ({
  ...item,
  children: item.children.flatMap((child): (InlineNode | ListNode)[] =>
    child.type === 'list'
      ? [{ ...child, children: child.children.map((inner) => linkItem(inner, line, state)) }]
      : linkText(child, line, state),
  ),
})

const linkMentions = (placed: Placed, state: State): Placed => {
  const { node, line } = placed
  switch (node.type) {
    case 'paragraph':
      return {
        ...placed,
        node: { ...node, children: node.children.flatMap((child) => linkText(child, line, state)) },
      }
    case 'quote':
      return {
        ...placed,
        node: { ...node, children: node.children.flatMap((child) => linkText(child, line, state)) },
      }
    case 'list':
      return {
        ...placed,
        node: { ...node, children: node.children.map((item) => linkItem(item, line, state)) },
      }
    default:
      return placed
  }
}

/** The body with links and blocks, and the entries it mentions. */
export const recogniseMentions = async ({
  body,
  entries,
}: {
  body: Placed[]
  entries: CatalogueEntry[]
}): Promise<{ body: Placed[]; entries: CatalogueEntry[]; lines: ReportLine[] }> => {
  const linkable = entries.filter(isLinkable)
  if (linkable.length === 0) return { body, entries: [], lines: [] }
  const state: State = {
    match: createPhraseMatcher(
      linkable.flatMap((entry) => entry.phrases.map((phrase) => ({ phrase, entry }))),
    ),
    linked: new Set(),
    embedded: new Set(),
    lines: [],
  }
  const result: Placed[] = []
  let pending: { entry: Linkable; from: Placed; label: string } | null = null
  const close = () => {
    if (pending === null) return
    const { entry, from, label } = pending
    pending = null
    if (state.embedded.has(entry)) return
    state.embedded.add(entry)
    result.push({ ...from, node: embed(entry) })
    state.lines.push(
      recognised(
        from.line,
        `The section "${squeeze(label).replace(/:$/, '')}" is followed by the ${NAMES[entry.collection]} "${entry.title}".`,
      ),
    )
  }
  for (const placed of body) {
    await pause()
    const label = labelOf(placed)
    if (label !== null) close()
    const subject = label === null ? null : subjectOf(label, state.match)
    if (subject !== null && label !== null) pending = { entry: subject, from: placed, label }
    else if (pending !== null && placed.node.type === 'block') close()
    result.push(linkMentions(placed, state))
    if (pending !== null && placed.node.type === 'list') close()
  }
  close()
  return {
    body: result,
    entries: [...new Set([...state.linked, ...state.embedded])],
    lines: state.lines,
  }
}

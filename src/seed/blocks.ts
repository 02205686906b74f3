/** The body blocks, as builders. */
import type { RefKey } from './refs.js'
import { ref } from './refs.js'
import type { RichTextNode } from './richText.js'
import { block } from './richText.js'

type Key<Collection extends string> = Extract<RefKey, `${Collection}/${string}`>

export const callToActionBlock = (key: Key<'calls-to-action'>): RichTextNode =>
  block('callToAction', { callToAction: ref(key) })

export const attachmentPatternBlock = (
  key: Key<'attachment-patterns'>,
  show: 'summary' | 'full' = 'summary',
): RichTextNode => block('attachmentPattern', { attachmentPattern: ref(key), show })

export const caseStoryBlock = (key: Key<'case-stories'>): RichTextNode =>
  block('caseStory', { caseStory: ref(key) })

export const programBlock = (key: Key<'programs'>): RichTextNode =>
  block('program', { program: ref(key) })

/** Paragraphs of `text` are separated by an empty line. */
export const callout = (fields: {
  tone: 'info' | 'insight' | 'caution'
  heading: string
  text: string
}): RichTextNode => block('callout', fields)

export const manifestations = ({
  heading,
  context,
  items,
}: {
  heading: string
  context: 'conflict' | 'intimacy' | 'daily-life' | 'general'
  items: string[]
}): RichTextNode =>
  block('manifestations', { heading, context, items: items.map((text) => ({ text })) })

export const crisisResources = (heading: string): RichTextNode =>
  block('crisisResources', { heading })

export const pullQuote = (quote: string, attribution: string): RichTextNode =>
  block('pullQuote', { quote, attribution })

import type { Rendering } from '../documents/snapshot.js'
import type { EmbedKind, Segment } from '../shape/types.js'
import type { TextReader } from './embedValues.js'
import { crisisResourcesOf, readDocument } from './embedValues.js'
import type { Message } from './messages.js'
import { message } from './messages.js'
import { isActive, targetHref } from './target.js'

type Hole = Exclude<Segment, string>

const embedText = (
  segment: Extract<Hole, { as: EmbedKind }>,
  source: TextReader,
  rendering: Rendering,
): (string | undefined)[] => {
  const { text, items } = source
  const labelled = (label: Message, value: string | undefined): string | undefined =>
    value === undefined ? undefined : `${message(rendering.view.locale, label)}: ${value}`
  const bullets = (values: string[]): string | undefined =>
    values.length === 0 ? undefined : values.map((value) => `- ${value}`).join('\n')
  switch (segment.as) {
    case 'callToAction': {
      const publication = rendering.snapshot.publication(segment.ref)
      if (publication === undefined || !isActive(source.fields, rendering.clock)) return []
      const href = targetHref(publication.shape, rendering)
      return href === undefined ? [] : [text('message'), `${text('title') ?? ''}: ${href}`]
    }
    case 'attachmentPattern':
      return [
        text('title'),
        text('alias'),
        text('lesson'),
        segment.full === true ? bullets(items('signs')) : undefined,
      ]
    case 'caseStory':
      return [
        text('title'),
        text('summary'),
        labelled('challenge', text('challenge')),
        labelled('outcome', text('outcome')),
      ]
    case 'program':
      return [
        text('title'),
        text('summary'),
        bullets(items('benefits')),
        labelled('risks', text('riskDisclosure')),
      ]
  }
}

const holeText = (segment: Hole, rendering: Rendering): (string | undefined)[] => {
  switch (segment.as) {
    case 'link':
      return [segment.content]
    case 'image':
      return [readDocument(segment.ref, rendering)?.text('alt')]
    case 'crisisResources': {
      const lines = crisisResourcesOf(rendering).map((resource) =>
        [resource.name, resource.phone, resource.text, resource.url]
          .filter((part) => part !== null)
          .join(', '),
      )
      const heading = segment.heading ?? message(rendering.view.locale, 'crisisResources')
      return lines.length === 0 ? [] : [[heading, ...lines.map((line) => `- ${line}`)].join('\n')]
    }
    default: {
      const source = readDocument(segment.ref, rendering)
      return source === undefined ? [] : embedText(segment, source, rendering)
    }
  }
}

/** Completes prerendered plain text with what is live now. */
export const fillText = (segments: Segment[], rendering: Rendering): string =>
  segments
    .map((segment) =>
      typeof segment === 'string'
        ? segment
        : holeText(segment, rendering)
            .filter((part) => part !== undefined && part !== '')
            .map((part) => `${part}\n\n`)
            .join(''),
    )
    .join('')
    .trimEnd()

import type { Locale } from '../../slugs.js'
import type { JsonObject } from '../../json.js'
import { listOf, objectOf, textOf } from '../../json.js'
import { BLOCKS } from '../shape/publicRichText.js'
import type { EmbedKind, Segment } from '../shape/types.js'
import { attributes, escapeHtml } from './escape.js'
import type { Message } from './messages.js'
import { message } from './messages.js'

const TONES = ['info', 'insight', 'caution'] as const
const CONTEXTS = ['conflict', 'intimacy', 'daily-life', 'general'] as const
const EMBEDS = ['callToAction', 'attachmentPattern', 'caseStory', 'program'] as const

const oneOf = <T extends string>(known: readonly T[], value: unknown, fallback: T): T =>
  known.find((one) => one === value) ?? fallback

/** Paragraphs of plain text: an empty line separates two, a single line break stays one. */
export const paragraphs = (text: string): string[] =>
  text
    .split(/\r?\n\s*\r?\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** The same as HTML. */
export const paragraphsHtml = (text: string): string =>
  paragraphs(text)
    .map((part) => `<p>${escapeHtml(part).replace(/\r?\n/g, '<br>')}</p>`)
    .join('')

export const toneOf = (fields: JsonObject): (typeof TONES)[number] =>
  oneOf(TONES, fields.tone, 'info')

const callout = (locale: Locale, fields: JsonObject): string => {
  const tone = toneOf(fields)
  const heading = textOf(fields.heading)
  const open = attributes({
    class: 'sb-callout',
    'data-tone': tone,
    role: 'note',
    'aria-label': heading ?? message(locale, tone),
  })
  const title = heading === undefined ? '' : `<h3>${escapeHtml(heading)}</h3>`
  return `<aside${open}>${title}${paragraphsHtml(textOf(fields.text) ?? '')}</aside>`
}

/** The heading of a list of signs: the editor's own, or where they show. */
export const manifestationsHeading = (locale: Locale, fields: JsonObject): string => {
  const context: Message = oneOf(CONTEXTS, fields.context, 'general')
  return (
    textOf(fields.heading) ?? message(locale, context === 'general' ? 'manifestations' : context)
  )
}

/** The texts of an array of `{ text }`. */
export const itemTexts = (items: unknown): string[] =>
  listOf(items).flatMap((item) => textOf(objectOf(item).text) ?? [])

const manifestations = (locale: Locale, fields: JsonObject, anchor: string): string => {
  const open = attributes({
    class: 'sb-manifestations',
    'data-context': oneOf(CONTEXTS, fields.context, 'general'),
    'aria-labelledby': anchor,
  })
  const heading = `<h3${attributes({ id: anchor })}>${escapeHtml(manifestationsHeading(locale, fields))}</h3>`
  const items = itemTexts(fields.items)
    .map((text) => `<li>${escapeHtml(text)}</li>`)
    .join('')
  return `<section${open}>${heading}<ul>${items}</ul></section>`
}

const pullQuote = (fields: JsonObject): string => {
  const attribution = textOf(fields.attribution)
  const caption =
    attribution === undefined ? '' : `<figcaption>${escapeHtml(attribution)}</figcaption>`
  const quote = paragraphsHtml(textOf(fields.quote) ?? '')
  return `<figure class="sb-pull-quote"><blockquote>${quote}</blockquote>${caption}</figure>`
}

const embed = (kind: EmbedKind, fields: JsonObject, anchor: string): Segment[] => {
  const id = textOf(fields[kind])
  const collection = BLOCKS[kind]?.relationTo
  if (id === undefined || collection === undefined) return []
  return [
    {
      as: kind,
      ref: `${collection}:${id}`,
      anchor,
      ...(fields.show === 'full' ? { full: true } : {}),
    },
  ]
}

/** One body block; embeds of other documents become holes that are filled when read. */
export const renderBlock = (
  page: { locale: Locale; nextAnchor: () => string },
  fields: JsonObject,
): Segment[] => {
  const blockType = textOf(fields.blockType)
  const kind = EMBEDS.find((one) => one === blockType)
  if (kind !== undefined) return embed(kind, fields, page.nextAnchor())
  switch (blockType) {
    case 'callout':
      return [callout(page.locale, fields)]
    case 'manifestations':
      return [manifestations(page.locale, fields, page.nextAnchor())]
    case 'pullQuote':
      return [pullQuote(fields)]
    case 'crisisResources': {
      const heading = textOf(fields.heading)
      const anchor = page.nextAnchor()
      return [{ as: 'crisisResources', anchor, ...(heading === undefined ? {} : { heading }) }]
    }
    default:
      return []
  }
}

import type { Rendering } from '../documents/snapshot.js'
import { isObject, numberOf, objectOf, textOf } from '../../json.js'
import type { EmbedKind, Segment } from '../shape/types.js'
import { crisisResourcesOf, readDocument } from './embedValues.js'
import type { TextReader } from './embedValues.js'
import { attributes, escapeHtml, safeHref, telHref } from './escape.js'
import type { Message } from './messages.js'
import { message } from './messages.js'
import { paragraphsHtml } from './renderBlock.js'
import { documentPath, isActive, targetHref } from './target.js'

type Embed = Extract<Segment, { as: EmbedKind }>
type Context = { rendering: Rendering; embed: Embed; source: TextReader }

const heading = (anchor: string, text: string): string =>
  `<h3${attributes({ id: anchor })}>${escapeHtml(text)}</h3>`

const itemList = (items: string[]): string =>
  items.length === 0
    ? ''
    : `<ul>${items.map((text) => `<li>${escapeHtml(text)}</li>`).join('')}</ul>`

const part = (rendering: Rendering, label: Message, content: string): string =>
  content === '' ? '' : `<h4>${escapeHtml(message(rendering.view.locale, label))}</h4>${content}`

const prose = (text: string | undefined): string => (text === undefined ? '' : paragraphsHtml(text))

const callToAction = ({ rendering, embed, source }: Context): string => {
  const publication = rendering.snapshot.publication(embed.ref)
  const title = source.text('title')
  if (publication === undefined || title === undefined) return ''
  if (!isActive(source.fields, rendering.clock)) return ''
  const href = targetHref(publication.shape, rendering)
  if (href === undefined) return ''
  const kind = textOf(source.fields.kind)
  const open = attributes({
    class: 'sb-cta',
    'data-kind': kind,
    'data-style': textOf(source.fields.style),
    'data-campaign': textOf(source.fields.campaign),
    href,
    rel: /^https?:/.test(href) ? 'noopener' : undefined,
  })
  return `<div class="sb-cta-box">${prose(source.text('message'))}<a${open}>${escapeHtml(title)}</a></div>`
}

const attachmentPattern = ({ rendering, embed, source }: Context): string => {
  const alias = source.text('alias')
  const open = attributes({
    class: 'sb-attachment-pattern',
    'data-style': textOf(source.fields.style),
    'aria-labelledby': embed.anchor,
  })
  return [
    `<section${open}>`,
    heading(embed.anchor, source.text('title') ?? ''),
    alias === undefined ? '' : `<p class="sb-alias">${escapeHtml(alias)}</p>`,
    prose(source.text('lesson')),
    embed.full === true ? part(rendering, 'signs', itemList(source.items('signs'))) : '',
    '</section>',
  ].join('')
}

const caseStory = ({ rendering, embed, source }: Context): string =>
  [
    `<article${attributes({ class: 'sb-case-story', 'aria-labelledby': embed.anchor })}>`,
    heading(embed.anchor, source.text('title') ?? ''),
    prose(source.text('summary')),
    part(rendering, 'challenge', prose(source.text('challenge'))),
    part(rendering, 'outcome', prose(source.text('outcome'))),
    '</article>',
  ].join('')

const program = ({ rendering, embed, source }: Context): string =>
  [
    `<section${attributes({ class: 'sb-program', 'aria-labelledby': embed.anchor })}>`,
    heading(embed.anchor, source.text('title') ?? ''),
    prose(source.text('summary')),
    part(rendering, 'benefits', itemList(source.items('benefits'))),
    part(rendering, 'risks', prose(source.text('riskDisclosure'))),
    '</section>',
  ].join('')

const EMBEDS: Record<EmbedKind, (context: Context) => string> = {
  callToAction,
  attachmentPattern,
  caseStory,
  program,
}

const image = (segment: Extract<Segment, { as: 'image' }>, rendering: Rendering): string => {
  const source = readDocument(segment.ref, rendering)
  const filename = textOf(source?.fields.filename)
  if (source === undefined || filename === undefined) return ''
  const { width, height, focalX, focalY } = source.fields
  const candidates = Object.values(objectOf(source.fields.sizes))
    .filter(isObject)
    .flatMap((size) => {
      const file = textOf(size.filename)
      return file === undefined || numberOf(size.width) === undefined
        ? []
        : [`${rendering.fileUrl(file)} ${numberOf(size.width)}w`]
    })
  const tag = attributes({
    src: rendering.fileUrl(filename),
    srcset: candidates.length > 0 ? candidates.join(', ') : undefined,
    alt: source.fields.decorative === true ? '' : (source.text('alt') ?? ''),
    width: numberOf(width),
    height: numberOf(height),
    loading: 'lazy',
    decoding: 'async',
    'data-focal-x': numberOf(focalX),
    'data-focal-y': numberOf(focalY),
  })
  return `<figure class="sb-image"><img${tag}></figure>`
}

const crisisResources = (
  segment: Extract<Segment, { as: 'crisisResources' }>,
  rendering: Rendering,
): string => {
  const resources = crisisResourcesOf(rendering)
  if (resources.length === 0) return ''
  const words = (name: Message): string => escapeHtml(message(rendering.view.locale, name))
  const items = resources.map(({ region, name, phone, text, url, instructions }) => {
    const href = safeHref(url)
    const ways = [
      phone === null
        ? []
        : [`<a${attributes({ href: telHref(phone) })}>${words('call')} ${escapeHtml(phone)}</a>`],
      text === null ? [] : [`<span>${words('text')}: ${escapeHtml(text)}</span>`],
      href === undefined
        ? []
        : [`<a${attributes({ href, rel: 'noopener' })}>${words('website')}</a>`],
    ].flat()
    const place = region === null ? '' : ` (${escapeHtml(region)})`
    const help = instructions === null ? '' : paragraphsHtml(instructions)
    return `<li><p><strong>${escapeHtml(name ?? '')}</strong>${place}</p>${help}<p>${ways.join(' ')}</p></li>`
  })
  const open = attributes({ class: 'sb-crisis', 'aria-labelledby': segment.anchor })
  const title = segment.heading ?? message(rendering.view.locale, 'crisisResources')
  return `<section${open}>${heading(segment.anchor, title)}<ul>${items.join('')}</ul></section>`
}

const link = (segment: Extract<Segment, { as: 'link' }>, rendering: Rendering): string => {
  const href = documentPath(segment.ref, rendering)
  if (href === undefined) return segment.content
  const open = attributes({
    href,
    'data-collection': segment.ref.slice(0, segment.ref.indexOf(':')),
    'data-slug': rendering.snapshot.target(segment.ref)?.slug ?? undefined,
    rel: segment.newTab === true ? 'noopener' : undefined,
    target: segment.newTab === true ? '_blank' : undefined,
  })
  return `<a${open}>${segment.content}</a>`
}

/** Completes prerendered HTML with what is live now; a hole whose document is not live stays empty. */
export const fillHtml = (segments: Segment[], rendering: Rendering): string =>
  segments
    .map((segment) => {
      if (typeof segment === 'string') return segment
      switch (segment.as) {
        case 'link':
          return link(segment, rendering)
        case 'image':
          return image(segment, rendering)
        case 'crisisResources':
          return crisisResources(segment, rendering)
        default: {
          const source = readDocument(segment.ref, rendering)
          return source === undefined
            ? ''
            : EMBEDS[segment.as]({ rendering, embed: segment, source })
        }
      }
    })
    .join('')

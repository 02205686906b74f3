import { clockAt } from '../documents/clock.js'
import type { Locale } from '../../slugs.js'
import { DEFAULT_LOCALE } from '../../slugs.js'
import { crisisResourcesFor } from '../documents/crisis.js'
import { readingOf } from '../documents/jsonLd/reading.js'
import type { Loaded } from '../documents/loadSnapshot.js'
import { loadSnapshot } from '../documents/loadSnapshot.js'
import { homeAddress, pageAddress } from '../documents/pageAddress.js'
import type { Selection } from '../documents/selection.js'
import type { Publication, Rendering } from '../documents/snapshot.js'
import { valueIn } from '../documents/view.js'
import { fillHtml } from '../html/fillHtml.js'
import { paragraphsHtml } from '../html/renderBlock.js'
import { objectOf, textOf } from '../../json.js'
import type { PublicField } from '../shape/types.js'
import type { PublicationStore } from '../store/publicationStore.js'
import type { Feed, FeedItem } from './feed.js'
import { newestArticles, titleIn } from './newest.js'

type Parts = {
  store: PublicationStore
  fieldsOf: (collection: string) => PublicField[]
  fileUrl: (filename: string) => string
  now: () => Date
}

type Asked = {
  /** The publisher's site, and its address. */
  site: Publication
  siteAddress: string
  topic: Publication | undefined
  locale: Locale
  /** The address of the feed. */
  address: string
}

const RELATED: Selection = {
  include: true,
  names: new Map([
    ['authors', 'all'],
    ['topics', 'all'],
  ]),
}

const DAY = 10

/**
 * Names an article in one language for good (RFC 4151): readers show an item again when its id
 * changes, and addresses do change.
 */
const itemId = ({ id, shape }: Publication, { siteAddress, locale }: Asked): string =>
  `tag:${new URL(siteAddress).hostname},${shape.createdAt.slice(0, DAY)}:articles/${id}/${locale}`

/** The summary, and where to turn when it touches something that may hurt. */
const htmlOf = (publication: Publication, summary: string | undefined, rendering: Rendering) => {
  const help =
    crisisResourcesFor(publication, rendering) === undefined
      ? ''
      : fillHtml([{ as: 'crisisResources', anchor: `sb-${publication.id}-help` }], rendering)
  return `${summary === undefined ? '' : paragraphsHtml(summary)}${help}`
}

const itemOf = (publication: Publication, asked: Asked, rendering: Rendering): FeedItem[] => {
  const { shape, slug, publishedAt } = publication
  const { siteAddress: site, locale } = asked
  const title = titleIn(publication, locale)
  if (title === undefined || slug === null) return []
  const { text, related } = readingOf(publication, rendering)
  const summary = textOf(objectOf(shape.fields.summary)[locale])
  return [
    {
      id: itemId(publication, asked),
      url: pageAddress({ site, locale, collection: 'articles', slug }),
      title,
      summary,
      html: htmlOf(publication, summary, rendering),
      publishedAt: text('publishedAt') ?? publishedAt,
      changedAt: publishedAt,
      authors: related('authors', 'people').flatMap((person) => person.text('name') ?? []),
      topics: related('topics', 'topics').flatMap((topic) => {
        const name = topic.text('title')
        const term = topic.publication.slug
        return name === undefined || term === null ? [] : [{ slug: term, title: name }]
      }),
    },
  ]
}

const headOf = (
  { site, siteAddress, topic, locale, address }: Asked,
  { fieldsOf }: Parts,
): Omit<Feed, 'items' | 'changedAt'> => {
  const view = { locale, fallback: DEFAULT_LOCALE }
  const read = ({ collection, shape }: Publication, name: string): string | undefined => {
    const field = fieldsOf(collection).find((one) => one.name === name)
    return field === undefined ? undefined : textOf(valueIn(field, shape.fields[name], view))
  }
  const publisher =
    textOf(objectOf(site.shape.fields.organization).name) ?? new URL(siteAddress).host
  const subject = topic === undefined ? undefined : read(topic, 'title')
  const title = subject === undefined ? publisher : `${subject} · ${publisher}`
  const description = topic === undefined ? undefined : read(topic, 'description')
  const slug = topic?.slug ?? null
  return {
    title,
    description: description ?? read(site, 'disclaimer') ?? title,
    locale,
    publisher,
    page:
      slug === null
        ? homeAddress(siteAddress, locale)
        : pageAddress({ site: siteAddress, locale, collection: 'topics', slug }),
    address,
  }
}

/** When a feed changed last: with its newest release, or with the site and topic that head it. */
const changedAt = ({ site, topic }: Asked, items: FeedItem[]): string =>
  [site.shape.updatedAt, topic?.shape.updatedAt ?? '', ...items.map((item) => item.changedAt)]
    .sort()
    .at(-1) ?? site.shape.updatedAt

/** The newest articles of the site, or of one topic, in one language. */
export const readFeed = async (
  parts: Parts,
  asked: Asked,
): Promise<{ feed: Feed; snapshot: Loaded }> => {
  const { store, fieldsOf, fileUrl, now } = parts
  const { topic, locale } = asked
  const publications = await newestArticles({ store, locale, topic: topic?.id })
  const view = { locale, fallback: DEFAULT_LOCALE }
  const snapshot = await loadSnapshot({
    rows: store,
    fieldsOf,
    view,
    publications,
    depth: 0,
    selection: RELATED,
  })
  const rendering = { view, snapshot, fieldsOf, fileUrl, clock: clockAt(now()), filled: new Map() }
  const items = publications.flatMap((one) => itemOf(one, asked, rendering))
  return {
    feed: { ...headOf(asked, parts), changedAt: changedAt(asked, items), items },
    snapshot,
  }
}

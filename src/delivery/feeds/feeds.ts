import type { Result } from '../../errors.js'
import { accept, refuse } from '../../errors.js'
import type { Reader } from '../documents/createReader.js'
import { siteAddress } from '../documents/pageAddress.js'
import type { Publication } from '../documents/snapshot.js'
import { SITE_KEY } from '../documents/snapshot.js'
import type { BytesAnswer } from '../documents/createReader.js'
import { NO_SITE } from '../seo/noSite.js'
import type { FeedQuery } from '../seo/parse.js'
import type { PublicField } from '../shape/types.js'
import type { PublicationStore } from '../store/publicationStore.js'
import { atom } from './atom.js'
import type { Feed } from './feed.js'
import { jsonFeed } from './jsonFeed.js'
import { readFeed } from './readFeed.js'
import { rss } from './rss.js'

export const FEED_FORMATS = ['rss', 'atom', 'json'] as const
export type FeedFormat = (typeof FEED_FORMATS)[number]

const WRITERS: Record<FeedFormat, { contentType: string; write: (feed: Feed) => Buffer }> = {
  rss: { contentType: 'application/rss+xml; charset=utf-8', write: rss },
  atom: { contentType: 'application/atom+xml; charset=utf-8', write: atom },
  json: { contentType: 'application/feed+json; charset=utf-8', write: jsonFeed },
}

type Parts = {
  store: PublicationStore
  reader: Pick<Reader, 'find'>
  fieldsOf: (collection: string) => PublicField[]
  fileUrl: (filename: string) => string
  now: () => Date
}

type Asked = FeedQuery & {
  format: FeedFormat
  /** The address of the feed without its query. */
  base: string
}

const addressOf = ({ base, locale }: Asked, topic: string | undefined): string => {
  const query = new URLSearchParams({ ...(topic === undefined ? {} : { topic }), locale })
  return `${base}?${query}`
}

const findTopic = async (
  { reader }: Parts,
  topic: string | undefined,
): Promise<Result<{ publication: Publication | undefined } | { movedTo: string }>> =>
  topic === undefined
    ? accept({ publication: undefined })
    : reader.find({ collection: 'topics', slugOrId: topic, as: 'slug' })

/** A feed in one of the formats; a topic that has another slug now answers where its feed is. */
export const feed = async (
  parts: Parts,
  asked: Asked,
): Promise<Result<BytesAnswer | { movedTo: string }>> => {
  const topic = await findTopic(parts, asked.topic)
  if (!topic.ok) return topic
  if ('movedTo' in topic.value) return accept({ movedTo: addressOf(asked, topic.value.movedTo) })
  const [site] = await parts.store.byKeys([SITE_KEY])
  const address = siteAddress(site?.shape)
  if (site === undefined || address === undefined) return refuse(NO_SITE)
  const { publication } = topic.value
  const { feed: content, snapshot } = await readFeed(parts, {
    site,
    siteAddress: address,
    topic: publication,
    locale: asked.locale,
    address: addressOf(asked, publication?.slug ?? undefined),
  })
  const { contentType, write } = WRITERS[asked.format]
  return accept({
    contentType,
    bytes: write(content),
    dependencies: {
      collections: ['articles', 'people', 'site', 'topics', ...snapshot.collections()],
      keys: [...snapshot.keys(), ...(publication === undefined ? [] : [publication.key])],
    },
  })
}

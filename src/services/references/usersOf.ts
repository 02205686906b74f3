import type { CollectionSlug, PayloadRequest } from 'payload'
import type { PublicationKey } from '../../delivery/shape/types.js'
import { DEFAULT_LOCALE, SITE_GLOBAL } from '../../slugs.js'
import { nestedRequest } from '../publish/readContent.js'

export type Use = { from: string; title: string; live: boolean }

const SHOWN = 20

/** The documents that use this one, by title, the first twenty. */
export const usersOf = async ({
  req,
  key,
}: {
  req: PayloadRequest
  key: PublicationKey
}): Promise<Use[]> => {
  const { docs } = await req.payload.db.find<{ from: string; live: boolean }>({
    collection: 'references',
    where: { to: { equals: key } },
    limit: SHOWN,
    pagination: false,
    sort: 'from',
    req,
  })
  return Promise.all(
    docs
      .filter(({ from }) => from !== key)
      .map(async ({ from, live }) => ({ from, live, title: await titleOf({ req, key: from }) })),
  )
}

/** The words of a title are private until they are live: nothing is named that the person may not read. */
const titleOf = async ({ req, key }: { req: PayloadRequest; key: string }): Promise<string> => {
  const [collection = '', id = ''] = key.split(':')
  if (collection === SITE_GLOBAL) return 'Site'
  const title = req.payload.collections[collection as CollectionSlug]?.config.admin.useAsTitle
  const doc: object | null = await req.payload.findByID({
    collection: collection as CollectionSlug,
    id,
    draft: true,
    trash: true,
    depth: 0,
    locale: DEFAULT_LOCALE,
    disableErrors: true,
    overrideAccess: false,
    req: nestedRequest(req),
  })
  const value: unknown = doc === null || title === undefined ? undefined : Reflect.get(doc, title)
  return typeof value === 'string' ? value : id
}

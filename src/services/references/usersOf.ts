import type { CollectionSlug, PayloadRequest } from 'payload'
import type { PublicationKey } from '../../delivery/shape/types.js'
import { SITE_GLOBAL } from '../../slugs.js'

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

const titleOf = async ({ req, key }: { req: PayloadRequest; key: string }): Promise<string> => {
  const [collection = '', id = ''] = key.split(':')
  if (collection === SITE_GLOBAL) return 'Site'
  const title = req.payload.collections[collection as CollectionSlug]?.config.admin.useAsTitle
  const doc: object | null = await req.payload.db.findOne({
    collection: collection as CollectionSlug,
    where: { id: { equals: id } },
    locale: 'en',
    req,
  })
  const value: unknown = doc === null || title === undefined ? id : Reflect.get(doc, title)
  return typeof value === 'string' ? value : id
}

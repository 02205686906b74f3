import type { CollectionSlug, PayloadRequest } from 'payload'
import { DEFAULT_LOCALE } from '../../slugs.js'
import { nestedRequest } from '../publish/readContent.js'

/**
 * The titles of documents by key (`collection:id`), as far as the person of `req` may read them: the
 * words of a draft are not told to somebody who may not see it.
 */
export const findTitles = async ({
  req,
  keys,
}: {
  req: PayloadRequest
  keys: readonly string[]
}): Promise<Map<string, string>> => {
  const titles = new Map<string, string>()
  for (const key of keys) {
    const [collection = '', id = ''] = key.split(':')
    const doc: object | null = await req.payload.findByID({
      collection: collection as CollectionSlug,
      id,
      draft: true,
      depth: 0,
      locale: DEFAULT_LOCALE,
      disableErrors: true,
      overrideAccess: false,
      req: nestedRequest(req),
    })
    const title: unknown = doc === null ? undefined : Reflect.get(doc, 'title')
    if (typeof title === 'string') titles.set(key, title)
  }
  return titles
}

/** Where a document stands with visitors. Pages themselves can not answer 410, so `proxy.ts` asks first. */
import { createClient, SecureBaseError } from '@secure-base/client'
import type { Shown } from './collections'
import { GRAPHQL_TYPE } from './collections'
import { CMS_URL } from './settings'

export type Standing = 'live' | 'missing' | 'withdrawn'

/** How long an answer is believed. Pages do not wait for it: they change as soon as a webhook says so. */
const BELIEVED_MS = 5_000
const MOST = 1000

const cms = createClient({ url: CMS_URL, timeoutMs: 2000, retry: false })

const known = new Map<string, { standing: Standing; until: number }>()

const ask = async (collection: Shown, slug: string): Promise<Standing> => {
  const type = GRAPHQL_TYPE[collection]
  const query = `query Standing($slug: String!) { ${type}(slug: $slug) { id } }`
  try {
    const { [type]: document } = await cms.graphql(query, { slug }, { init: { cache: 'no-store' } })
    return document === null ? 'missing' : 'live'
  } catch (error) {
    // A CMS that does not answer takes no page down.
    return error instanceof SecureBaseError && error.code === 'withdrawn' ? 'withdrawn' : 'live'
  }
}

/** Whether a document is published, never was, or is not any more. */
export const standingOf = async (collection: Shown, slug: string): Promise<Standing> => {
  const key = `${collection}/${slug}`
  const answer = known.get(key)
  if (answer !== undefined && answer.until > Date.now()) return answer.standing
  const standing = await ask(collection, slug)
  if (known.size >= MOST) known.clear()
  known.set(key, { standing, until: Date.now() + BELIEVED_MS })
  return standing
}

/** Which pages were taken down. Pages alone can say 404 but not 410, so `proxy.ts` asks here first. */
import { createClient, SecureBaseError } from '@secure-base/client'
import type { Shown } from './collections'
import { GRAPHQL_TYPE } from './collections'
import { CMS_URL } from './settings'

/** How long an answer is believed. A page itself changes at once: until then it is a 404. */
const BELIEVED_MS = 30_000
const MOST = 1000

const cms = createClient({ url: CMS_URL, timeoutMs: 2000, retry: false })

const known = new Map<string, { isWithdrawn: boolean; until: number }>()

const ask = async (collection: Shown, slug: string): Promise<boolean> => {
  const query = `query Standing($slug: String!) { ${GRAPHQL_TYPE[collection]}(slug: $slug) { id } }`
  try {
    await cms.graphql(query, { slug }, { init: { cache: 'no-store' } })
    return false
  } catch (error) {
    // A CMS that does not answer takes no page down.
    return error instanceof SecureBaseError && error.code === 'withdrawn'
  }
}

/** Whether a document was live once and has been taken down. */
export const isWithdrawn = async (collection: Shown, slug: string): Promise<boolean> => {
  const key = `${collection}/${slug}`
  const answer = known.get(key)
  if (answer !== undefined && answer.until > Date.now()) return answer.isWithdrawn
  const withdrawn = await ask(collection, slug)
  if (known.size >= MOST) known.clear()
  known.set(key, { isWithdrawn: withdrawn, until: Date.now() + BELIEVED_MS })
  return withdrawn
}

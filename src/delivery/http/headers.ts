import { createHash } from 'node:crypto'

/**
 * A browser or a shared cache may keep an answer but must ask again before using it: a read that
 * starts after a publication or a withdrawal has been answered must see its effect, and no cache
 * outside this program is told about either. A revalidation costs a 304. An operator whose CDN
 * purges by `Cache-Tag` can override this there.
 */
export const CACHE_CONTROL = 'public, max-age=0, s-maxage=0, stale-while-revalidate=0'

const MAX_TAG_BYTES = 6000

/** A strong validator: the answer's own bytes, digested. */
export const etagOf = (bytes: Buffer): string =>
  `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`

/**
 * Whether `If-None-Match` names this validator. The comparison is weak, as RFC 9110, 13.1.2 asks.
 */
export const etagMatches = (ifNoneMatch: string | undefined, etag: string): boolean => {
  if (ifNoneMatch === undefined || ifNoneMatch.length > 4000) return false
  if (ifNoneMatch.trim() === '*') return true
  return ifNoneMatch.split(',').some((one) => one.trim().replace(/^W\//, '') === etag)
}

/**
 * The tags a cache can purge an answer by: each collection it touches and each live document it
 * rests on. Where there are too many for a header, documents are covered by their collections,
 * which are always named. Documents that are not live are never named.
 */
export const cacheTagOf = ({
  collections,
  keys,
}: {
  collections: Iterable<string>
  keys: Iterable<string>
}): string => {
  const documents = [...new Set(keys)].filter((key) => key !== 'site:site')
  const touched = new Set([...collections, ...documents.map((key) => key.split(':')[0] ?? '')])
  const tags = [...touched].sort()
  const all = [...tags, ...documents.sort()].join(',')
  return all.length <= MAX_TAG_BYTES ? all : tags.join(',')
}

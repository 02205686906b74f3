import type { PayloadRequest } from 'payload'
import { MAX_SLUG_LENGTH } from '../../slugify.js'
import { isSlugTaken } from '../slugs.js'

const numbered = (slug: string, number: number): string => {
  const suffix = number === 1 ? '' : `-${number}`
  return `${slug.slice(0, MAX_SLUG_LENGTH - suffix.length).replace(/-$/, '')}${suffix}`
}

/** The slug, or the first of `-2`, `-3`, … that no other article has. */
export const freeSlug = async (req: PayloadRequest, slug: string): Promise<string> => {
  for (let number = 1; ; number += 1) {
    const candidate = numbered(slug, number)
    const isTaken = await isSlugTaken({
      req,
      collection: 'articles',
      slug: candidate,
      exceptId: undefined,
    })
    if (!isTaken) return candidate
  }
}

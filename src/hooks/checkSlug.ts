import type { CollectionBeforeValidateHook } from 'payload'
import { RefusalError } from '../errors.js'
import { slugProblem } from '../fields/slug.js'
import { isSlugTaken } from '../services/slugs.js'
import { toSlug } from '../slugify.js'

/**
 * Event: before a document is validated. Reads: other documents' slugs. Writes: a slug made from
 * the title where none was given. Safe to repeat. Drafts skip field validation, so the address is
 * checked here.
 */
export const checkSlug: CollectionBeforeValidateHook = async ({
  data,
  originalDoc,
  collection,
  req,
}) => {
  if (data === undefined) return data
  const source: unknown = data.title ?? data.name
  const slug: unknown =
    data.slug || originalDoc?.slug || (typeof source === 'string' ? toSlug(source) : undefined)
  if (slug === undefined || slug === '') return data
  if (slug === originalDoc?.slug) return data
  const problem = slugProblem(slug)
  if (problem !== null) throw new RefusalError({ code: 'invalid', field: 'slug', message: problem })
  const isTaken = await isSlugTaken({
    req,
    collection: collection.slug,
    slug: String(slug),
    exceptId: originalDoc?.id,
  })
  if (isTaken) {
    throw new RefusalError({
      code: 'invalid',
      field: 'slug',
      message: `The address "${String(slug)}" is taken. Choose another.`,
    })
  }
  return { ...data, slug }
}

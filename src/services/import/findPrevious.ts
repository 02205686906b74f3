import type { PayloadRequest, Where } from 'payload'
import { z } from 'zod'
import type { Locale } from '../../slugs.js'
import type { ImportSource } from './types.js'

const previousSchema = z.looseObject({
  id: z.string(),
  slug: z.string().nullish(),
  title: z.string().nullish(),
  attachmentPatterns: z.array(z.string()).nullish(),
  programs: z.array(z.string()).nullish(),
  callsToAction: z
    .array(
      z.object({
        id: z.string().nullish(),
        placement: z.enum(['top', 'inline', 'bottom']),
        callToAction: z.string(),
      }),
    )
    .nullish(),
})

/** The working copy of an article that was imported before, its relations as ids. */
export type Previous = z.infer<typeof previousSchema>

/**
 * The article this file became earlier: by its content first, else by its name. Only articles the
 * acting person may change count, so that two authors with a "draft.docx" do not meet.
 */
export const findPrevious = async ({
  req,
  source,
  locale,
}: {
  req: PayloadRequest
  source: ImportSource
  locale: Locale
}): Promise<Previous | null> => {
  const mayUpdate = await req.payload.collections.articles.config.access.update({ req })
  if (mayUpdate === false) return null
  const scope: Where[] = mayUpdate === true ? [] : [mayUpdate]
  const same: Where[] = [
    { 'importSource.sha256': { equals: source.sha256 } },
    { 'importSource.fileName': { equals: source.fileName } },
  ]
  for (const where of same) {
    const { docs } = await req.payload.find({
      collection: 'articles',
      req,
      overrideAccess: false,
      draft: true,
      locale,
      fallbackLocale: false,
      depth: 0,
      limit: 1,
      sort: '-updatedAt',
      where: { and: [where, ...scope] },
    })
    if (docs[0] !== undefined) return previousSchema.parse(docs[0])
  }
  return null
}

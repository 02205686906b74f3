import type { CollectionSlug, PayloadRequest } from 'payload'
import { z } from 'zod'
import type { WorkflowCollection } from '../../slugs.js'
import { DEFAULT_LOCALE } from '../../slugs.js'
import { nestedRequest } from '../publish/readContent.js'

export type Subject = { title?: string; createdBy?: string }

const subject = z.object({
  title: z
    .string()
    .nullish()
    .transform((title) => title ?? undefined),
  createdBy: z
    .string()
    .nullish()
    .transform((id) => id ?? undefined),
})

type Titled = { collection: WorkflowCollection; subject: Subject | null }

/** The title in quotes, where one may be shown: that of a story may say who it is about. */
export const quotedTitle = ({ collection, subject }: Titled): string | null =>
  collection === 'case-stories' || subject?.title === undefined
    ? null
    : `“${subject.title.replaceAll(/\s+/g, ' ')}”`

/** What a document is called in a sentence. */
export const nameInNotice = (titled: Titled): string =>
  quotedTitle(titled) ?? (titled.collection === 'case-stories' ? 'a case story' : 'a document')

/** What a notice says of a document's working copy; null when it is gone or in the trash. */
export const findSubject = async ({
  req,
  collection,
  id,
}: {
  req: PayloadRequest
  collection: WorkflowCollection
  id: string
}): Promise<Subject | null> => {
  const doc: object | null = await req.payload.findByID({
    collection: collection as CollectionSlug,
    id,
    draft: true,
    depth: 0,
    locale: DEFAULT_LOCALE,
    select: { title: true, createdBy: true },
    disableErrors: true,
    overrideAccess: true,
    req: nestedRequest(req),
  })
  return subject.safeParse(doc).data ?? null
}

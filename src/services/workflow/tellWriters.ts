import { z } from 'zod'
import type { DocumentRef } from '../documentRef.js'
import { notify } from '../notices/notify.js'
import { nameInNotice } from '../notices/subject.js'
import type { Known } from './situation.js'

type About = DocumentRef & { known: Pick<Known, 'content' | 'state'> }

/** What the document is called at the start of a sentence. */
export const subjectOf = ({ collection, known }: Omit<About, 'req' | 'id'>): string => {
  const title = z.object({ en: z.string() }).safeParse(known.content.shape.fields.title).data?.en
  const name = nameInNotice({ collection, subject: title === undefined ? {} : { title } })
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`
}

/** Tells whoever started a document, and whoever wrote in it last, what became of it. */
export const tellWriters = async ({
  text,
  ...about
}: About & { text: (name: string) => string }): Promise<void> => {
  const { req, collection, id, known } = about
  const writers = [known.content.doc.createdBy, known.state.contentEditor]
  await notify({
    req,
    recipients: writers.filter((one): one is string => typeof one === 'string'),
    kind: 'decision',
    collection,
    document: id,
    text: text(subjectOf(about)),
  })
}

import type { PayloadRequest } from 'payload'
import { isWorkflowCollection } from '../../slugs.js'
import { readContent } from '../publish/readContent.js'
import { noteContent } from './state.js'

const LIMIT = 10_000

/** Notes that the file of an image is another one, for every working copy that shows it. */
export const noteImage = async ({
  req,
  id: image,
}: {
  req: PayloadRequest
  id: string
}): Promise<void> => {
  const { docs } = await req.payload.db.find<{ id: string; from: string }>({
    collection: 'references',
    where: { to: { equals: `media:${image}` } },
    limit: LIMIT,
    pagination: false,
    select: { from: true },
    req,
  })
  for (const { from } of docs) {
    const [collection, id = ''] = from.split(':')
    if (!isWorkflowCollection(collection)) continue
    const content = await readContent({ req, collection, id, draft: true })
    if (content !== null) await noteContent({ req, collection, id, digest: content.digest })
  }
}

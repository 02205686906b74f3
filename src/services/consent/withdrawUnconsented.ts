import type { PayloadRequest } from 'payload'
import { notifyRole } from '../notices/notify.js'
import { findPublication } from '../publish/publications.js'
import { withdrawDocument } from '../publish/unpublishDocument.js'
import { readContent } from '../publish/readContent.js'
import { writeState } from '../workflow/state.js'
import { storyConsentGaps } from './consentsOf.js'

/**
 * Takes a live story down when somebody in it does not consent (any more), in the transaction of `req`.
 * Whether or not it does, a publication under way at the same moment is made to look again. Gives
 * whether the story was taken down.
 */
export const withdrawUnconsented = async ({
  req,
  story,
}: {
  req: PayloadRequest
  story: string
}): Promise<boolean> => {
  const named = { req, collection: 'case-stories' as const, id: story }
  // What is live is asked about, not the working copy: that is what readers see.
  const live = await readContent({ ...named, draft: false })
  if (live === null) return false
  await writeState(named)
  if ((await findPublication(named))?.state !== 'live') return false
  const now = new Date().toISOString()
  const gaps = await storyConsentGaps({ req, story, shape: live.shape, now })
  if (gaps.length === 0) return false
  await withdrawDocument({ ...named, kind: 'withdrawn:consent' })
  const about = { req, kind: 'decision' as const, collection: named.collection, document: story }
  for (const role of ['editor', 'clinician'] as const) {
    await notifyRole({ ...about, role, text: 'A case story was taken down.' })
  }
  return true
}

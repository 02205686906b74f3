import type { Result } from '../../errors.js'
import { accept, refuse } from '../../errors.js'
import type { DeliveryCollection } from '../../slugs.js'
import type { Answer, Reader } from '../documents/createReader.js'
import { NOT_FOUND, WITHDRAWN } from '../documents/createReader.js'
import type { ReadProvenance } from './types.js'

const LONGEST_NAME = 200

type Parts = {
  reader: Pick<Reader, 'find'>
  readProvenance: ReadProvenance
  /** Where the public keys of signatures are. */
  keys: string
}

/** Where a live document comes from: its releases, who answers for it, its signature, its corrections. */
export const provenance = async (
  { reader, readProvenance, keys }: Parts,
  { collection, slugOrId }: { collection: DeliveryCollection; slugOrId: string },
): Promise<Result<Answer | { movedTo: string }>> => {
  const found =
    slugOrId.length > LONGEST_NAME ? refuse(NOT_FOUND) : await reader.find({ collection, slugOrId })
  if (!found.ok) return found
  if ('movedTo' in found.value) return accept(found.value)
  const { publication } = found.value
  const { id, slug, key, publishedAt, shape } = publication
  const facts = await readProvenance({ collection, id, shape })
  if (facts === null) return refuse(WITHDRAWN)
  const { release, history, reviewers, signature, consent } = facts
  const present = history.find(({ number }) => number === release.number)
  return accept({
    body: {
      id,
      collection,
      slug,
      release: {
        number: release.number,
        kind: present?.kind ?? 'published',
        publishedAt: present?.at ?? publishedAt,
        digest: release.digest,
      },
      history,
      reviewers,
      signature: signature === null ? null : { ...signature, keys },
      corrections: history
        .filter(({ kind }) => kind === 'corrected')
        .map(({ number, at, digest }) => ({ number, at, digest })),
      consent,
    },
    // Approvals and consents change without the document; this is read anew each time.
    dependencies: { collections: [collection], keys: [key], until: 0 },
  })
}

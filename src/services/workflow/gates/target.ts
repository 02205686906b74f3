import type { CollectionSlug } from 'payload'
import { z } from 'zod'
import type { Gate, GateInput } from '../checklist.js'

const targetSchema = z.object({
  type: z.literal('document'),
  document: z.object({ relationTo: z.string(), value: z.string() }),
})

/** A call to action that leads to a document leads to one that exists. */
export const targetGate = async ({ req, content }: GateInput): Promise<Gate> => {
  const target = targetSchema.safeParse(content.shape.fields.target).data
  const found =
    target === undefined
      ? true
      : await req.payload.db.findOne<{ id: string; deletedAt?: unknown }>({
          collection: target.document.relationTo as CollectionSlug,
          where: { id: { equals: target.document.value } },
          req,
        })
  const ok = found === true || (found !== null && !found.deletedAt)
  return {
    code: 'target-resolves',
    label: 'It leads somewhere',
    ok,
    detail: ok ? '' : 'The document it leads to does not exist any more.',
    refusals: ok
      ? []
      : [
          {
            code: 'checklist-incomplete',
            field: 'target.document',
            message: 'The document it leads to does not exist any more.',
          },
        ],
  }
}

/** What shall go live or be taken down later. Rows stay when it is done, so that anyone can see why. */
import { z } from 'zod'
import type { Refusal } from '../../errors.js'
import type { DocumentRef } from '../documentRef.js'

export type Act = 'publish' | 'unpublish'

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null)

export const scheduleSchema = z.object({
  id: z.coerce.string(),
  collection: z.string(),
  document: z.string(),
  act: z.enum(['publish', 'unpublish']),
  at: z.coerce.date().transform((date) => date.toISOString()),
  timeZone: text,
  digest: text,
  signOffs: z
    .array(z.string())
    .nullish()
    .transform((value) => value ?? []),
  by: z.string(),
  comment: text,
  state: z.enum(['pending', 'done', 'refused', 'cancelled']),
  refusals: z.array(z.object({ code: z.string(), message: z.string() })).nullish(),
})
export type Schedule = z.infer<typeof scheduleSchema>

/** What is still to come of a document, the next first. */
export const pendingSchedules = async ({
  req,
  collection,
  id,
}: DocumentRef): Promise<Schedule[]> => {
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: 'schedules',
    where: {
      and: [
        { document: { equals: id } },
        { collection: { equals: collection } },
        { state: { equals: 'pending' } },
      ],
    },
    sort: 'at',
    limit: 10,
    pagination: false,
    req,
  })
  return docs.flatMap((doc) => scheduleSchema.safeParse(doc).data ?? [])
}

/** Ends a schedule: done, refused or cancelled. */
export const finishSchedule = async ({
  req,
  id,
  state,
  refusals = [],
}: Pick<DocumentRef, 'req' | 'id'> & {
  state: Exclude<Schedule['state'], 'pending'>
  refusals?: Refusal[]
}): Promise<void> => {
  await req.payload.db.updateOne({
    collection: 'schedules',
    id,
    data: { state, refusals, finishedAt: new Date().toISOString() },
    req,
    returning: false,
  })
}

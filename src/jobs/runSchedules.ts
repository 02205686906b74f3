import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { createLocalReq } from 'payload'
import { isWriteConflict } from '../database/conflicts.js'
import type { Refusal, Result } from '../errors.js'
import { accept, refuse } from '../errors.js'
import { recordAudit } from '../services/audit/recordAudit.js'
import { notify, notifyRole } from '../services/notices/notify.js'
import { publishDocument } from '../services/publish/publishDocument.js'
import { unpublishDocument } from '../services/publish/unpublishDocument.js'
import { inTransaction } from '../services/transaction.js'
import type { Schedule } from '../services/workflow/schedules.js'
import { finishSchedule, scheduleSchema } from '../services/workflow/schedules.js'
import type { WorkflowCollection } from '../slugs.js'

const AT_ONCE = 50

const due = async (payload: Payload): Promise<Schedule[]> => {
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'schedules',
    where: {
      and: [
        { state: { equals: 'pending' } },
        { at: { less_than_equal: new Date().toISOString() } },
      ],
    },
    // At the same moment: first up, then down.
    sort: ['at', 'act'],
    limit: AT_ONCE,
    pagination: false,
  })
  return docs.flatMap((doc) => scheduleSchema.safeParse(doc).data ?? [])
}

const GONE: Refusal = {
  code: 'forbidden',
  message: 'The account that scheduled this does not exist any more.',
}

/** A request of the person who scheduled: what they may not do any more does not happen. */
const requestOf = async (payload: Payload, { by }: Schedule): Promise<PayloadRequest | null> => {
  const user = await payload.db.findOne<TypedUser>({
    collection: 'users',
    where: { id: { equals: by } },
  })
  return user === null
    ? null
    : createLocalReq({ user: { ...user, id: by, collection: 'users' } as TypedUser }, payload)
}

const isPending = async (req: PayloadRequest, id: string): Promise<boolean> => {
  const row = await req.payload.db.findOne<{ id: string; state: string }>({
    collection: 'schedules',
    where: { id: { equals: id } },
    req,
  })
  return row?.state === 'pending'
}

/**
 * The mark and the act are one transaction: a second worker finds the mark or meets it, and never does
 * it again; a crash leaves neither.
 */
const actOn = (req: PayloadRequest, schedule: Schedule): Promise<Result<unknown>> =>
  inTransaction<unknown>(req, async () => {
    if (!(await isPending(req, schedule.id))) return accept(null)
    await finishSchedule({ req, id: schedule.id, state: 'done' })
    const named = {
      req,
      collection: schedule.collection as WorkflowCollection,
      id: schedule.document,
    }
    return schedule.act === 'publish'
      ? publishDocument({
          ...named,
          digest: schedule.digest ?? undefined,
          comment: schedule.comment ?? undefined,
          signOffs: schedule.signOffs,
        })
      : unpublishDocument({ ...named, comment: schedule.comment ?? 'As scheduled' })
  })

/** Keeps why it did not happen, and tells the person who planned it. It is not tried again. */
const giveUp = async ({
  payload,
  schedule,
  refusals,
}: {
  payload: Payload
  schedule: Schedule
  refusals: Refusal[]
}): Promise<void> => {
  const req = await createLocalReq({}, payload)
  const { collection, document } = schedule
  const why = refusals.map(({ message }) => message).join(' ')
  const did = schedule.act === 'publish' ? 'published' : 'taken down'
  await inTransaction(req, async () => {
    if (!(await isPending(req, schedule.id))) return accept(null)
    await finishSchedule({ req, id: schedule.id, state: 'refused', refusals })
    await recordAudit({
      req,
      action: 'schedule-refused',
      resource: collection,
      document,
      detail: { act: schedule.act, codes: refusals.map(({ code }) => code), comment: why },
    })
    const notice = {
      req,
      kind: 'decision' as const,
      collection: collection as WorkflowCollection,
      document,
      text: `What was scheduled was not ${did}: ${why}`,
    }
    await notify({ ...notice, recipients: [schedule.by] })
    if (refusals.includes(GONE)) await notifyRole({ ...notice, role: 'editor' })
    return accept(null)
  })
}

const UNEXPECTED: Refusal = {
  code: 'internal',
  message: 'An unexpected fault; the log says which.',
}

const runOne = async (payload: Payload, schedule: Schedule): Promise<void> => {
  const req = await requestOf(payload, schedule)
  try {
    const done = req === null ? refuse(GONE) : await actOn(req, schedule)
    if (!done.ok) await giveUp({ payload, schedule, refusals: done.refusals })
  } catch (error) {
    // Somebody else was writing: it is still pending, and the next look tries again.
    if (isWriteConflict(error)) return
    payload.logger.error({ err: error, msg: `schedule ${schedule.id} failed` })
    await giveUp({ payload, schedule, refusals: [UNEXPECTED] })
  }
}

/** Does everything that is due, the earliest first. Every gate is checked again, as of now. */
export const runSchedules = async (payload: Payload): Promise<void> => {
  for (const schedule of await due(payload)) await runOne(payload, schedule)
}

import { actorFrom } from '../../../access/actor.js'
import type { Refusal, Result } from '../../../errors.js'
import { accept, refuse } from '../../../errors.js'
import { momentOf } from '../../../workflow/moment.js'
import type { WorkflowInput } from '../input.js'
import type { Act as Scheduled } from '../schedules.js'
import { finishSchedule } from '../schedules.js'
import type { Act, ActionContext } from './context.js'
import { recordStep } from './move.js'

type Plan = { act: Scheduled; at: string }

const wrong = (field: string, message: string): Refusal => ({ code: 'invalid', field, message })

const planOf = (input: WorkflowInput, now: string): Result<Plan[]> => {
  const plans: Plan[] = []
  const refusals: Refusal[] = []
  for (const [act, field] of [
    ['publish', 'publishAt'],
    ['unpublish', 'unpublishAt'],
  ] as const) {
    const at = input[field]
    if (at === undefined) continue
    const moment = momentOf({ at, timeZone: input.timeZone, field })
    if (!moment.ok) refusals.push(...moment.refusals)
    else if (moment.value <= now) refusals.push(wrong(field, 'Choose a time in the future.'))
    else plans.push({ act, at: moment.value })
  }
  const [first, second] = plans
  if (first !== undefined && second !== undefined && second.at <= first.at) {
    refusals.push(wrong('unpublishAt', 'It has to be taken down after it was published.'))
  }
  return refusals.length > 0 ? refuse(...refusals) : accept(plans)
}

const taken = (known: ActionContext['known'], plans: Plan[]): Refusal[] =>
  known.schedules
    .filter(({ act }) => plans.some((plan) => plan.act === act))
    .map(({ act, at }) => ({
      code: 'wrong-stage',
      message: `This is already scheduled to ${act} at ${at}. Cancel that first.`,
    }))

/** Plans a publication or a take-down. What is approved now is what will go live, or nothing. */
export const schedule: Act = async (context) => {
  const { req, collection, id, known, input, now } = context
  const plans = planOf(input, now)
  if (!plans.ok) return plans.refusals
  const refusals = taken(known, plans.value)
  const isPublished = plans.value.some(({ act }) => act === 'publish')
  if (!isPublished && !known.situation.isLive) {
    refusals.push({ code: 'wrong-stage', message: 'This document is not live.' })
  }
  if (refusals.length > 0) return refusals
  const actor = actorFrom(req.user)
  for (const { act, at } of plans.value) {
    await req.payload.db.create({
      collection: 'schedules',
      data: {
        collection,
        document: id,
        act,
        at,
        timeZone: input.timeZone ?? null,
        digest: act === 'publish' ? known.content.digest : null,
        signOffs: act === 'publish' ? known.valid.map((one) => one.id) : [],
        by: actor.kind === 'staff' ? actor.id : '',
        comment: input.comment ?? null,
        state: 'pending',
      },
      req,
      returning: false,
    })
  }
  await recordStep(context, { to: known.state.stage, detail: { schedule: plans.value } })
  return []
}

/** Cancels everything that is planned for a document. */
export const cancelSchedule: Act = async (context) => {
  const { req, known } = context
  for (const { id } of known.schedules) await finishSchedule({ req, id, state: 'cancelled' })
  await recordStep(context, { to: known.state.stage })
  return []
}

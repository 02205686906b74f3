import type { PayloadRequest } from 'payload'
import type { Refusal, Result } from '../errors.js'
import { errorBody, statusOf } from '../errors.js'

/** The answer that refuses, in the contract's form. */
export const refusal = (...refusals: Refusal[]): Response =>
  Response.json(errorBody(refusals), { status: statusOf(refusals) })

export const missing = (): Response =>
  refusal({ code: 'not-found', message: 'There is no such document.' })

/** The answer to an act: what it gave, or why it was refused. */
export const answerOf = (result: Result<unknown>, status = 200): Response =>
  result.ok ? Response.json(result.value, { status }) : refusal(...result.refusals)

/** The JSON of a request; `{}` when there is none, `undefined` when it is not JSON. */
export const readJson = async (req: PayloadRequest): Promise<unknown> => {
  const text = (await req.text?.()) ?? ''
  if (text.trim() === '') return {}
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

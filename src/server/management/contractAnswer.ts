/** Payload answers some failures without passing its error hook; this gives them the contract's shape. */
import { z } from 'zod'
import type { ErrorCode, Refusal } from '../../errors.js'
import { errorBody, STATUS } from '../../errors.js'

const entry = z.looseObject({
  code: z.string().optional(),
  message: z.string().optional(),
  field: z.string().optional(),
})
const shaped = z.looseObject({ errors: z.array(entry).min(1) })

const CODE_BY_STATUS: Record<number, ErrorCode> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  409: 'in-use',
  413: 'payload-too-large',
  415: 'unsupported-media-type',
  423: 'in-use',
  429: 'rate-limited',
}

const MESSAGES: Partial<Record<ErrorCode, string>> = {
  unauthenticated: 'Sign in first.',
  forbidden: 'You may not do this.',
  'not-found': 'There is nothing at this address.',
  invalid: 'The request is not valid.',
  internal: 'Something went wrong.',
}

/** The same answer when it is a success or already in shape, else its contract form. */
export const contractAnswer = async (answer: Response): Promise<Response> => {
  if (answer.status < 400) return answer
  const body = shaped.safeParse(await jsonOf(answer))
  const code = codeOf(answer.status)
  if (body.success && body.data.errors.every((error) => error.code !== undefined)) {
    return replaceBody({ answer, body: body.data, status: answer.status })
  }
  const refusals: Refusal[] = body.success
    ? body.data.errors.map(({ message, field }) => ({
        code,
        message: message ?? MESSAGES[code] ?? 'Refused.',
        ...(field === undefined ? {} : { field }),
      }))
    : [{ code, message: MESSAGES[code] ?? 'Refused.' }]
  const safe =
    code === 'internal' ? [{ code, message: 'Something went wrong.' } as const] : refusals
  return replaceBody({ answer, body: errorBody(safe), status: STATUS[code] })
}

/** Whether an answer in contract form says that another write came in between. */
export const isWriteConflictAnswer = async (answer: Response): Promise<boolean> => {
  if (answer.status !== STATUS['write-conflict']) return false
  const body = shaped.safeParse(await jsonOf(answer.clone()))
  return body.success && body.data.errors.some(({ code }) => code === 'write-conflict')
}

const codeOf = (status: number): ErrorCode =>
  CODE_BY_STATUS[status] ?? (status >= 500 && status !== 501 ? 'internal' : 'invalid')

const replaceBody = ({
  answer,
  body,
  status,
}: {
  answer: Response
  body: unknown
  status: number
}): Response => {
  const headers = new Headers(answer.headers)
  headers.delete('content-length')
  // Taken before it was known that there is nothing to show.
  headers.delete('etag')
  headers.set('content-type', 'application/json; charset=utf-8')
  return new Response(JSON.stringify(body), { status, headers })
}

const jsonOf = async (answer: Response): Promise<unknown> => {
  try {
    return await answer.json()
  } catch {
    return undefined
  }
}

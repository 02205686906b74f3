/**
 * Turns whatever Payload or a hook throws into the error contract, for REST and GraphQL alike.
 * Never a 500 for what a client sent, never an inner message for what went wrong on our side.
 */
import type { Config, ErrorResult } from 'payload'
import { isWriteConflict } from '../database/conflicts.js'
import type { ErrorCode, Refusal } from '../errors.js'
import { RefusalError, statusOf } from '../errors.js'

/** One sentence for every failed sign-in, so that it says nothing about the account. */
export const SIGN_IN_FAILED = 'The e-mail address or the password is not right.'

const WRITE_CONFLICT: Refusal = {
  code: 'write-conflict',
  message: 'Somebody else changed this at the same moment. Nothing of yours was saved; try again.',
}

export const INTERNAL: Refusal = { code: 'internal', message: 'Something went wrong.' }

const CODE_BY_NAME: Record<string, ErrorCode> = {
  UnauthorizedError: 'unauthenticated',
  Forbidden: 'forbidden',
  NotFound: 'not-found',
  Locked: 'in-use',
  MissingFile: 'invalid',
  FileUploadError: 'invalid',
  QueryError: 'invalid',
  // Thrown by the MongoDB driver and by SQLite for values a column or an id can not hold.
  CastError: 'invalid',
  BSONError: 'invalid',
}

const CODE_BY_STATUS: Record<number, ErrorCode> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  409: 'in-use',
  412: 'stale-document',
  413: 'payload-too-large',
  415: 'unsupported-media-type',
  423: 'in-use',
  429: 'rate-limited',
}

const SIGN_IN_ERRORS = ['AuthenticationError', 'LockedAuth', 'UnverifiedEmail']
const UNREADABLE_BODY = /^Multipart|^Unexpected end of form|part header/

/** The refusals an error stands for. Unknown errors become `internal` with a constant message. */
export const refusalsOf = (error: unknown): Refusal[] => {
  if (error instanceof RefusalError) return error.refusals
  if (isWriteConflict(error)) return [WRITE_CONFLICT]
  const { name, message, status, isPublic, data } = describe(error)
  if (SIGN_IN_ERRORS.includes(name)) return [{ code: 'unauthenticated', message: SIGN_IN_FAILED }]
  const faults = fieldFaults({ name, data })
  if (faults.length > 0) return faults
  if (status !== 413 && (name === 'SyntaxError' || UNREADABLE_BODY.test(message))) {
    return [{ code: 'invalid', message: 'The request could not be read.' }]
  }
  if (isUnbindable(error)) {
    return [{ code: 'invalid', message: 'A value in the request has the wrong form.' }]
  }
  const named = CODE_BY_NAME[name]
  if (named !== undefined && status === undefined) {
    return [{ code: named, message: 'A value in the request has the wrong form.' }]
  }
  const code = named ?? codeOfStatus(status)
  return code === 'internal' || isPublic === false ? [INTERNAL] : [{ code, message }]
}

type RootAfterError = NonNullable<NonNullable<Config['hooks']>['afterError']>[number]

/** The root `afterError` hook. Keeps `name` and `data`, by which the admin panel marks its fields. */
export const contractErrors: RootAfterError = ({ error, result, graphqlResult }) => {
  const refusals = refusalsOf(graphqlResult === undefined ? error : originalOf(error))
  const [first = INTERNAL] = refusals
  if (graphqlResult !== undefined) {
    return {
      graphqlResult: {
        ...graphqlResult,
        message: first.message,
        extensions: { ...graphqlResult.extensions, ...extensionsOf(refusals) },
      },
    }
  }
  const original = first.code === 'internal' ? undefined : result?.errors[0]
  return {
    status: statusOf(refusals),
    response: { errors: refusals.map(withDetails(original)) },
  }
}

/** What a GraphQL error says about itself: the code to act on, the field, and any further refusals. */
export const extensionsOf = (refusals: Refusal[]) => ({
  code: refusals[0]?.code ?? 'internal',
  ...(refusals[0]?.field === undefined ? {} : { field: refusals[0].field }),
  ...(refusals.length > 1 ? { refusals } : {}),
})

type PayloadErrorEntry = ErrorResult['errors'][number] & { code?: ErrorCode }

const withDetails =
  (original: PayloadErrorEntry | undefined) =>
  (refusal: Refusal, index: number): PayloadErrorEntry => ({
    ...(index === 0 && original?.name !== undefined ? { name: original.name } : {}),
    ...(index === 0 && original?.data ? { data: original.data } : {}),
    code: refusal.code,
    message: refusal.message,
    ...(refusal.field === undefined ? {} : { field: refusal.field }),
  })

type Description = {
  name: string
  message: string
  status?: number
  isPublic?: boolean
  data?: unknown
}

const describe = (error: unknown): Description => {
  const { name, message, status, isPublic, data } = asRecord(error)
  return {
    name: typeof name === 'string' ? name : 'Error',
    message: typeof message === 'string' ? message : '',
    ...(typeof status === 'number' ? { status } : {}),
    ...(typeof isPublic === 'boolean' ? { isPublic } : {}),
    data,
  }
}

const fieldFaults = ({ name, data }: { name: string; data?: unknown }): Refusal[] => {
  if (name === 'QueryError' && Array.isArray(data)) {
    return data.map((fault: unknown) => {
      const path = textOf(asRecord(fault)['path'])
      return { code: 'invalid', field: path, message: `"${path}" can not be used in a query.` }
    })
  }
  const { errors } = asRecord(data)
  if (name !== 'ValidationError' || !Array.isArray(errors)) return []
  return errors.map((fault: unknown) => {
    const { path, label, message } = asRecord(fault)
    const field = textOf(path)
    const subject = typeof label === 'string' && label !== '' ? label : field
    return { code: 'invalid', field, message: `${subject}: ${textOf(message)}` }
  })
}

/** A value that SQLite's driver refused before any statement ran, such as a date that is none. */
const isUnbindable = (error: unknown): boolean => {
  const { message, cause } = asRecord(error)
  const isFailedQuery = textOf(message).startsWith('Failed query')
  return isFailedQuery && (cause instanceof TypeError || cause instanceof RangeError)
}

const codeOfStatus = (status: number | undefined): ErrorCode => {
  if (status === undefined || status < 400 || status >= 500) return 'internal'
  return CODE_BY_STATUS[status] ?? 'invalid'
}

const originalOf = (error: unknown): unknown => asRecord(error)['originalError'] ?? error

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

import type { ErrorCode } from './generated.js'

/** One fault, as the server states it. */
export type Problem = { code: ErrorCode; message: string; field?: string }

/**
 * - `unreachable`: no answer came
 * - `timeout`: no whole answer came in time
 * - `unreadable`: what came was not from a Secure Base
 */
export type FailureCode = ErrorCode | 'unreachable' | 'timeout' | 'unreadable'

/** Why a call failed. `code` is for programs and never changes; `message` is for people. */
export class SecureBaseError extends Error {
  override readonly name = 'SecureBaseError'
  readonly code: FailureCode
  /** The HTTP status; 0 when no answer came. */
  readonly status: number
  /** Finds the request in the log of the server. */
  readonly requestId: string | null
  /** Every fault the server named. */
  readonly problems: readonly Problem[]
  /** What a GraphQL query answered although a part of it failed. */
  readonly data: unknown

  constructor({
    code,
    message,
    status = 0,
    requestId = null,
    problems = [],
    data,
    cause,
  }: {
    code: FailureCode
    message: string
    status?: number
    requestId?: string | null
    problems?: readonly Problem[]
    data?: unknown
    cause?: unknown
  }) {
    super(message, cause === undefined ? undefined : { cause })
    this.code = code
    this.status = status
    this.requestId = requestId
    this.problems = problems
    this.data = data
  }
}

/**
 * The error contract: every refusal has a stable code, a sentence for a person, and one HTTP status.
 * Codes never change; messages may.
 */
import { APIError } from 'payload'

export const STATUS = {
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  'wrong-stage': 409,
  'stale-digest': 409,
  'not-approved': 409,
  'approval-void': 409,
  'consent-withdrawn': 409,
  withdrawn: 410,
  'stale-token': 410,
  'stale-document': 412,
  'payload-too-large': 413,
  'unsupported-media-type': 415,
  invalid: 422,
  'in-use': 409,
  'write-conflict': 409,
  'checklist-incomplete': 422,
  'four-eyes': 422,
  'comment-required': 422,
  'password-mismatch': 422,
  'licence-expired': 422,
  'publish-requires-workflow': 422,
  'rate-limited': 429,
  internal: 500,
  unavailable: 503,
} as const

export type ErrorCode = keyof typeof STATUS

/** An expected "no": returned as a value, never thrown, except across a Payload hook. */
export type Refusal = { code: ErrorCode; message: string; field?: string }

export type Result<T> = { ok: true; value: T } | { ok: false; refusals: Refusal[] }

export const refuse = (...refusals: Refusal[]): { ok: false; refusals: Refusal[] } => ({
  ok: false,
  refusals,
})

export const accept = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })

/** The body of every error answer. */
export const errorBody = (refusals: Refusal[]): { errors: Refusal[] } => ({
  errors: refusals.map(({ code, message, field }) => ({
    code,
    message,
    ...(field === undefined ? {} : { field }),
  })),
})

/** The status of an answer that carries these refusals: that of the first. */
export const statusOf = ([first]: Refusal[]): number => STATUS[first?.code ?? 'internal']

/** Carries refusals out of a Payload hook, where only an exception can stop the operation. */
export class RefusalError extends APIError {
  readonly refusals: Refusal[]

  constructor(...refusals: Refusal[]) {
    super(
      refusals.map(({ message }) => message).join(' ') || 'Refused.',
      statusOf(refusals),
      undefined,
      true,
    )
    // Logged as what Payload expects of an expected refusal: not at all.
    this.name = 'APIError'
    this.refusals = refusals
  }
}

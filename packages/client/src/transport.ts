import type { Problem } from './errors.js'
import { SecureBaseError } from './errors.js'
import type { EtagStore } from './etagStore.js'
import type { ErrorCode } from './generated.js'
import { isObject, listOf, objectOf, parseJson, textOf } from './json.js'
import type { RetryOptions } from './retry.js'
import { delayBefore, isPassing, pause } from './retry.js'

/** What every call takes. */
export type RequestOptions = {
  /** Ends the call. */
  signal?: AbortSignal
  /** How long one try may take, in milliseconds. */
  timeoutMs?: number
  /** Passed on to `fetch`, such as `{ next: { tags: ['articles'] } }` or `{ cache: 'no-store' }`. */
  init?: Omit<RequestInit, 'method' | 'body' | 'signal'> & Record<string, unknown>
}

export type TransportOptions = {
  /** Where `/content/v1` is, without a slash at the end. */
  base: string
  fetch: typeof fetch
  headers: Record<string, string>
  timeoutMs: number
  retry: Required<RetryOptions>
  etags: EtagStore | undefined
}

type Call = {
  /** The address after `/content/v1`, with its query string. */
  path: string
  method?: 'GET' | 'POST'
  headers?: Record<string, string>
  body?: string
  options?: RequestOptions
  /** Whether the answer is the same for everyone and may be kept; previews are not. */
  isPublic?: boolean
}

export type Answer = {
  status: number
  headers: Headers
  /** The body, read as JSON; `undefined` when it is none. */
  body: unknown
  /** The names by which caches know what the answer rests on. */
  tags: readonly string[]
  /** Where the answer was found in the end. */
  url: string
  isRedirected: boolean
}

/** Sends a call and gives its answer whatever the status; rejects when no answer comes. */
export type Transport = (call: Call) => Promise<Answer>

const tagsIn = (headers: Headers): string[] =>
  (headers.get('Cache-Tag') ?? '').split(',').filter((tag) => tag !== '')

/** An answer whose body has been read. */
export const answerOf = (response: Response, text: string): Answer => ({
  status: response.status,
  headers: response.headers,
  body: parseJson(text),
  tags: tagsIn(response.headers),
  url: response.url,
  isRedirected: response.redirected,
})

const failure = (error: unknown, timer: AbortSignal): SecureBaseError =>
  timer.aborted
    ? new SecureBaseError({ code: 'timeout', message: 'No answer came in time.', cause: error })
    : new SecureBaseError({ code: 'unreachable', message: 'No answer came.', cause: error })

/**
 * One way to the API for everything: it adds headers, limits the time of each try, tries again what
 * may pass by itself, and asks for changes only where an answer is at hand. Everything in this API
 * reads, so everything may be tried again.
 */
export const createTransport = (settings: TransportOptions): Transport => {
  const { base, headers: ownHeaders, retry, etags } = settings

  const attempt = (call: Call, validator: string | undefined) => {
    const { path, method = 'GET', headers, body, options = {} } = call
    const { signal, timeoutMs = settings.timeoutMs, init = {} } = options
    const timer = AbortSignal.timeout(timeoutMs)
    return settings
      .fetch(`${base}${path}`, {
        ...init,
        method,
        headers: {
          accept: 'application/json',
          ...ownHeaders,
          ...(Object.fromEntries(new Headers(init.headers)) as Record<string, string>),
          ...headers,
          ...(validator === undefined ? {} : { 'if-none-match': validator }),
        },
        ...(body === undefined ? {} : { body }),
        signal: signal === undefined ? timer : AbortSignal.any([signal, timer]),
      })
      .then(async (answered) => ({ answered, text: await answered.text() }))
      .catch((error: unknown) => {
        signal?.throwIfAborted()
        return failure(error, timer)
      })
  }

  return async (call) => {
    const { method = 'GET', options = {}, isPublic = true } = call
    const address = `${base}${call.path}`
    const isKept = etags !== undefined && isPublic && method === 'GET'
    const kept = isKept ? await etags.get(address) : undefined
    for (let tries = 0; ; tries += 1) {
      const outcome = await attempt(call, kept?.etag)
      const isFailure = outcome instanceof SecureBaseError
      if (isFailure || isPassing(outcome.answered.status)) {
        const retryAfter = isFailure ? null : outcome.answered.headers.get('Retry-After')
        const delay = delayBefore({ attempt: tries, retryAfter, ...retry })
        if (delay !== undefined) {
          await pause(delay, options.signal)
          continue
        }
        if (isFailure) throw outcome
      }
      const { answered, text } = outcome
      if (answered.status === 304 && kept !== undefined) {
        const { text: same, tags } = kept
        return { ...answerOf(answered, same), status: 200, tags }
      }
      const answer = answerOf(answered, text)
      const etag = answered.headers.get('ETag')
      // A redirected answer belongs to another address than the one it was asked at.
      if (isKept && answered.status === 200 && etag !== null && !answered.redirected)
        await etags.set(address, { etag, text, tags: answer.tags })
      return answer
    }
  }
}

const problemsIn = (body: unknown): Problem[] =>
  listOf(objectOf(body).errors).flatMap((one) => {
    const { code, message, field, extensions } = objectOf(one)
    const name = textOf(code) ?? textOf(objectOf(extensions).code)
    if (name === undefined) return []
    return [
      {
        code: name as ErrorCode,
        message: textOf(message) ?? '',
        ...(textOf(field) === undefined ? {} : { field: textOf(field) }),
      } as Problem,
    ]
  })

/** The refusal in an answer, ready to be thrown. */
export const refusalIn = ({ status, headers, body }: Answer): SecureBaseError => {
  const problems = problemsIn(body)
  const [first] = problems
  return new SecureBaseError({
    code: first?.code ?? 'unreadable',
    message:
      problems.map(({ message }) => message).join(' ') || `The server answered with ${status}.`,
    status,
    requestId: headers.get('X-Request-Id'),
    problems,
    data: objectOf(body).data,
  })
}

/** The body of an answer that must be there; anything else is thrown. */
export const bodyOf = (answer: Answer): Record<string, unknown> => {
  const { status, headers, body } = answer
  if (status !== 200) throw refusalIn(answer)
  if (isObject(body)) return body
  throw new SecureBaseError({
    code: 'unreadable',
    message: 'The answer is not JSON.',
    status,
    requestId: headers.get('X-Request-Id'),
  })
}

import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'

type Middleware = (request: never, response: never, next: () => void) => void

/**
 * The headers that middlewares set on every response, name and value in turn: taken from them once, so
 * that a response to an address like this one that does not pass through them has the same.
 */
export const standingHeaders = (url: string, middlewares: readonly Middleware[]): string[] => {
  const headers = new Map<string, string>()
  const response = {
    setHeader: (name: string, value: string) => void headers.set(name, value),
    removeHeader: (name: string) => void headers.delete(name),
  }
  for (const middleware of middlewares)
    middleware({ url, headers: {} } as never, response as never, () => undefined)
  return [...headers].flat()
}

/** A listener that is asked first, and hands on what it does not answer. */
export const ahead =
  (
    first: (request: IncomingMessage, response: ServerResponse, next: () => void) => void,
    rest: RequestListener,
  ): RequestListener =>
  (request, response) =>
    first(request, response, () => rest(request, response))

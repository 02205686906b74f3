import type { Request } from 'express'

/** The query string of a request, without its question mark. */
export const searchOf = ({ url }: Pick<Request, 'url'>): string => {
  const start = url.indexOf('?')
  return start === -1 ? '' : url.slice(start + 1)
}

import type { RequestListener } from 'node:http'
import { performance } from 'node:perf_hooks'
import { observeRequest } from '../../metrics/requests.js'

const MS = 1000
/** What is noted for a caller who went away before the answer had begun. */
const GONE = 499

/** The same listener, with every request measured: also those that no route answers. */
export const measured =
  (listener: RequestListener): RequestListener =>
  (request, response) => {
    const startedAt = performance.now()
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
    response.once('close', () =>
      observeRequest({
        path,
        method: request.method ?? 'other',
        status: response.headersSent ? response.statusCode : GONE,
        seconds: (performance.now() - startedAt) / MS,
      }),
    )
    listener(request, response)
  }

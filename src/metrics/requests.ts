/** How many requests there are, and how long they take. */
import { Histogram } from 'prom-client'
import { PREFIX, registry } from './registry.js'

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

const PLANES = [
  ['delivery', /^\/content(?:\/|$)/],
  ['management', /^\/api(?:\/|$)/],
  ['admin', /^\/(?:admin|_next)(?:\/|$)/],
] as const

/** The part of the program that an address belongs to. */
export const planeOf = (path: string): string =>
  PLANES.find(([, pattern]) => pattern.test(path))?.[0] ?? 'other'

const durations = new Histogram({
  name: `${PREFIX}http_request_duration_seconds`,
  help: 'Time from the arrival of a request to the end of its answer; its count is the number of requests.',
  labelNames: ['plane', 'method', 'status'] as const,
  buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  registers: [registry],
})

/** Notes one request. The labels are few by construction: no client can make new ones. */
export const observeRequest = ({
  path,
  method,
  status,
  seconds,
}: {
  path: string
  method: string
  status: number
  seconds: number
}): void =>
  durations.observe(
    {
      plane: planeOf(path),
      method: METHODS.includes(method) ? method : 'other',
      status: `${Math.floor(status / 100)}xx`,
    },
    seconds,
  )

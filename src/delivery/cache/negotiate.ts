import { LRUCache } from 'lru-cache'
import Negotiator from 'negotiator'

export const ENCODINGS = ['br', 'gzip'] as const
export type Encoding = (typeof ENCODINGS)[number]

const KEPT = 500
const MAX_HEADER = 500

/** Clients send few different headers, and each is read once. */
const known = new LRUCache<string, Encoding | 'identity'>({ max: KEPT })

/** The shortest form that a client takes; a header too long to be meant is passed over. */
export const encodingFor = (acceptEncoding: string | undefined): Encoding | 'identity' => {
  if (acceptEncoding === undefined || acceptEncoding.length > MAX_HEADER) return 'identity'
  const found = known.get(acceptEncoding)
  if (found !== undefined) return found
  const accepted = new Negotiator({
    headers: { 'accept-encoding': acceptEncoding },
  }).encodings([...ENCODINGS, 'identity'])
  const chosen = ENCODINGS.find((encoding) => accepted.includes(encoding)) ?? 'identity'
  known.set(acceptEncoding, chosen)
  return chosen
}

import type { Segment } from '../shape/types.js'

/** Joins pieces of output, merging neighbouring literal text. */
export const join = (...parts: (Segment | Segment[])[]): Segment[] => {
  const joined: Segment[] = []
  for (const part of parts.flat()) {
    const last = joined.length - 1
    const previous = joined[last]
    if (typeof part === 'string' && typeof previous === 'string') joined[last] = previous + part
    else if (part !== '') joined.push(part)
  }
  return joined
}

/** The literal text alone. */
export const literal = (segments: Segment[]): string =>
  segments.map((segment) => (typeof segment === 'string' ? segment : '')).join('')

import { createHash } from 'node:crypto'

/** The SHA-256 of a query's text in hexadecimal, which is what a persisted query is asked for by. */
export const queryHash = (query: string): string => createHash('sha256').update(query).digest('hex')

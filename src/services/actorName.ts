import type { PayloadRequest } from 'payload'

/** What the acting person is called; null when it is no person. */
export const actorName = ({ user }: PayloadRequest): string | null =>
  user !== null && 'name' in user && typeof user.name === 'string' ? user.name : null

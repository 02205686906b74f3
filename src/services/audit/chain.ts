/** The chain of the audit ledger: each link's hash covers its event and, through the one before, all. */
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** One thing that happened, as it is kept for good. */
export type AuditEvent = {
  id: string
  action: string
  /** The collection or global it happened to. */
  resource: string
  document: string | null
  /** The id of an account or an API client; `system` for the program itself, `anonymous` for strangers. */
  actor: string
  /** When, in ISO 8601, UTC. */
  at: string
  detail: unknown
}

/** What the first link stands on. */
export const GENESIS = '0'.repeat(64)

/** The hash of a link, in hex: SHA-256 over the previous one and the event as RFC 8785 JSON. Pure. */
export const linkHash = ({ previous, event }: { previous: string; event: AuditEvent }): string => {
  const { id, action, resource, document, actor, at, detail } = event
  const json = canonicalize({ id, action, resource, document, actor, at, detail }) ?? ''
  return createHash('sha256').update(`${previous}\n${json}`).digest('hex')
}

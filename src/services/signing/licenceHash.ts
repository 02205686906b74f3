import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Licence } from '../../workflow/licence.js'

/** The hash of a licence as it was when it was signed with: SHA-256 over its RFC 8785 JSON. Pure. */
export const licenceHash = ({ number, jurisdiction, expiresOn }: Licence): string => {
  const json = canonicalize({ number, jurisdiction, expiresOn }) ?? ''
  return `sha256:${createHash('sha256').update(json).digest('hex')}`
}

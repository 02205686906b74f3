import type { PublishedShape } from '../shape/types.js'

/** A release as the public may know of it. Why something was taken down is nobody's business. */
export type PublicRelease = {
  number: number
  kind: 'published' | 'corrected' | 'withdrawn'
  /** ISO 8601. */
  at: string
  digest: string
}

/** An approval behind what is live. Only clinicians, who sign for readers, are named. */
export type PublicReviewer = {
  kind: 'editorial' | 'clinical'
  name: string | null
  credentials: string | null
  meaning: string | null
  /** ISO 8601. */
  signedAt: string
}

export type ProvenanceFacts = {
  release: { number: number; digest: string }
  /** The latest first. */
  history: PublicRelease[]
  reviewers: PublicReviewer[]
  signature: { digest: string; kid: string; signedAt: string } | null
  /** Whether everybody in a story of real people consents; `null` where nobody has to. */
  consent: boolean | null
}

/**
 * Reads where what is live of a document comes from, reduced to what the public may know. Given to
 * the delivery plane from outside, which has no door to approvals and consents itself. `null` when
 * the document is not live any more.
 */
export type ReadProvenance = (document: {
  collection: string
  id: string
  shape: PublishedShape
}) => Promise<ProvenanceFacts | null>

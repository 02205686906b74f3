import type { Result } from '../../errors.js'
import type { DeliveryCollection } from '../../slugs.js'
import type { Publication } from '../documents/snapshot.js'

/** What a token opened: the working copy of one document, as it would be once it was published. */
export type Preview = {
  collection: DeliveryCollection
  id: string
  /** Its key is none that anything refers to: whoever links to the document finds what is live. */
  publication: Publication
  /** The addresses it answers to: that of the working copy, and the one readers know. */
  slugs: string[]
  /** The images the working copy shows, by id. */
  images: string[]
  stage: string
  /** ISO 8601, UTC. */
  expiresAt: string
}

/** A new token. It is told once, here, and kept nowhere. */
export type IssuedPreview = { id: string; token: string; url: string; expiresAt: string }

/** An API client that may preview. */
export type PreviewClient = { issue: (input: unknown) => Promise<Result<IssuedPreview>> }

/**
 * The one door of the delivery plane to text that is not published. The delivery plane does not know
 * what is behind it.
 */
export type Previews = {
  /** Refuses with `not-found` whatever is wrong with the token. */
  open: (token: string) => Promise<Result<Preview>>
  /** Refuses with `unauthenticated`, or `forbidden` when the client lacks the scope. */
  clientOf: (authorization: string | undefined) => Promise<Result<PreviewClient>>
}

import type { GlobalAfterChangeHook } from 'payload'
import { publishDirect } from '../services/publish/publishDirect.js'
import { SITE_GLOBAL } from '../slugs.js'

/**
 * Event: after the site settings were saved. Reads: them, in every language. Writes: their
 * publication and references, in the same transaction. Safe to repeat.
 */
export const publishSite: GlobalAfterChangeHook = async ({ doc, req }) => {
  await publishDirect({ req, collection: SITE_GLOBAL, id: SITE_GLOBAL })
  return doc
}

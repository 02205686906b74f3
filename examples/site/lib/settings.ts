/** Where things are. */

/** The public origin of the CMS. */
export const CMS_URL = process.env.CMS_URL ?? 'http://localhost:3000'

/** The public origin of this site. */
export const SITE_URL = process.env.SITE_URL ?? 'http://localhost:4000'

/** The secret of the webhook that tells this site what has changed. */
export const WEBHOOK_SECRET = process.env.WEBHOOK_SECRET

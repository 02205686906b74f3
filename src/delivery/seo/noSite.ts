import type { Refusal } from '../../errors.js'

/** Said where pages of the publisher's site would be named. */
export const NO_SITE: Refusal = {
  code: 'not-found',
  message: 'The site has no web address yet (organization.url), so its pages have none.',
}

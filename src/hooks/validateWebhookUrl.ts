import type { TextFieldSingleValidation } from 'payload'
import { checkUrl, readUrl } from '../services/webhooks/guard/checkUrl.js'
import { allowedHostsOf } from '../services/webhooks/settings.js'

/** Field validation: an address that may be called. Only a save looks its name up. */
export const validateWebhookUrl: TextFieldSingleValidation = async (
  value,
  { event, req: { payload } },
) => {
  const asked = { text: value ?? '', allowed: allowedHostsOf(payload) }
  const read = event === 'onChange' ? readUrl(asked) : await checkUrl(asked)
  return read.ok || (read.refusals[0]?.message ?? 'This address can not be used.')
}

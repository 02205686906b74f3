import type { EmailAdapter } from 'payload'

/**
 * Stands in while no mail server can be configured: the log tells an operator that somebody asked for
 * a mail. Its text stays out of the log, since it may hold a link that resets a password.
 */
export const unsentMail: EmailAdapter = ({ payload }) => ({
  name: 'unsent',
  defaultFromAddress: 'secure-base@localhost',
  defaultFromName: 'Secure Base',
  sendEmail: ({ to, subject }: Record<string, unknown>) => {
    payload.logger.warn({ to, subject }, 'a mail was not sent: no mail server is configured')
    return Promise.resolve()
  },
})

import type { Payload, SanitizedConfig } from 'payload'
import { getPayload } from 'payload'
import pino from 'pino'
import { sealEvents } from './audit/seal.js'

type PayloadLogger = Exclude<SanitizedConfig['logger'], undefined>

/**
 * Opens the database for a command; `close` lets the process end. Payload's log goes to standard
 * error, since standard output carries the command's own answer, which may be JSON.
 */
export const openPayload = async (): Promise<{ payload: Payload; close: () => Promise<void> }> => {
  const { default: config } = await import('../../payload.config.js')
  // Payload's own copy of the logger's types differs from ours in name only.
  const log = pino({ level: 'warn' }, pino.destination(process.stderr.fd))
  const logger = log as unknown as PayloadLogger
  const payload = await getPayload({ config: { ...(await config), logger } })
  const close = async (): Promise<void> => {
    await sealEvents(payload)
    await payload.destroy()
  }
  return { payload, close }
}

import type { Payload } from 'payload'
import { getPayload } from 'payload'

/** Opens the database for a command; `close` lets the process end. */
export const openPayload = async (): Promise<{ payload: Payload; close: () => Promise<void> }> => {
  const { default: config } = await import('../../payload.config.js')
  const payload = await getPayload({ config })
  return { payload, close: () => payload.destroy() }
}

import type { BasePayload } from 'payload'
import { getPayload } from 'payload'

/** Opens the program's own configuration on the empty data folder that the environment names. */
export const openPayload = async (): Promise<BasePayload> => {
  const { default: config } = await import('../payload.config.js')
  return getPayload({ config })
}

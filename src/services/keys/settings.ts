import type { Payload } from 'payload'
import { z } from 'zod'

const settingsSchema = z.object({
  dataDir: z.string(),
  signingKey: z.string().optional(),
  fileKey: z.string().optional(),
})
export type KeySettings = z.infer<typeof settingsSchema>

const customSchema = z.object({ keys: settingsSchema })

/** Where this installation has its keys. Payload keeps `custom` of its configuration on the server. */
export const keySettingsOf = (payload: Pick<Payload, 'config'>): KeySettings =>
  customSchema.parse(payload.config.custom).keys

/** What the server says about one's notices, as the panel reads it. */
import { z } from 'zod'

const noticeSchema = z.object({
  id: z.string(),
  kind: z.string(),
  text: z.string(),
  collection: z.string().nullable(),
  document: z.string().nullable(),
  at: z.string(),
  readAt: z.string().nullable(),
})

export const noticesSchema = z.object({
  notices: z.array(noticeSchema),
  unread: z.number(),
})

export type Notice = z.infer<typeof noticeSchema>
export type Notices = z.infer<typeof noticesSchema>

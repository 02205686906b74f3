import { revalidateTag } from 'next/cache'
import { verifyWebhook, WebhookError } from '@secure-base/client'
import { WEBHOOK_SECRET } from '../../../lib/settings'

const refuse = (status: number, code: string, message: string): Response =>
  Response.json({ errors: [{ code, message }] }, { status })

/**
 * Where the CMS tells of changes. Pages that rest on what has changed are built anew when the next
 * visitor asks for them, and none is shown from before.
 */
export const POST = async (request: Request): Promise<Response> => {
  if (WEBHOOK_SECRET === undefined)
    return refuse(503, 'unavailable', 'Set WEBHOOK_SECRET to take in webhooks.')
  try {
    const event = await verifyWebhook({
      payload: await request.text(),
      headers: request.headers,
      secret: WEBHOOK_SECRET,
    })
    const tags = event.type === 'test' ? [] : event.data.tags
    for (const tag of tags) revalidateTag(tag, { expire: 0 })
    return Response.json({ revalidated: tags })
  } catch (error) {
    if (!(error instanceof WebhookError)) throw error
    return refuse(error.code === 'bad-secret' ? 503 : 401, error.code, error.message)
  }
}

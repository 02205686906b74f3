import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Body } from './body.js'

const attempt = z.object({ email: z.string().min(1).max(320) })

/**
 * A key of the account that an anonymous call is about, from its JSON body or the `_payload` field
 * that the admin panel's forms send. Hashed, so that no address stays in memory.
 */
export const accountKey = async ({
  body,
  contentType,
}: {
  body: Body
  contentType: string | undefined
}): Promise<string | undefined> => {
  const parsed = attempt.safeParse(await fieldsOf({ body, contentType }))
  if (!parsed.success) return undefined
  return createHash('sha256').update(parsed.data.email.trim().toLowerCase()).digest('base64url')
}

const fieldsOf = async ({
  body,
  contentType,
}: {
  body: Body
  contentType: string | undefined
}): Promise<unknown> => {
  try {
    if (body.kind === 'json') return JSON.parse(body.bytes.toString('utf8'))
    if (body.kind !== 'multipart' || contentType === undefined) return undefined
    const form = await new Response(new Uint8Array(body.bytes), {
      headers: { 'content-type': contentType },
    }).formData()
    const fields = form.get('_payload')
    return typeof fields === 'string' ? JSON.parse(fields) : undefined
  } catch {
    return undefined
  }
}

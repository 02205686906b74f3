/**
 * Makes a save of the panel conditional: it counts only while nobody has saved the document since the
 * text on the screen was read. Payload's forms send no `If-Match`, so it is added where they send.
 */
import { z } from 'zod'
import { screenOf } from './screens'

type Send = typeof fetch
type Write = {
  address: string
  /** The save that what is being sent was made from. */
  updatedAt: string
  /** Whether a text is being sent, not only a wish to delete. */
  hasText: boolean
}

const savedSchema = z.object({ updatedAt: z.string().optional() })

/** Is nobody's tag: the server refuses it in the words it has for that. */
const NO_LONGER_CURRENT = '"no-longer-current"'

const isSameMoment = (one: string, other: string): boolean => Date.parse(one) === Date.parse(other)

/** The address of the one document or global a request writes; null for every other request. */
const addressOf = ({
  api,
  input,
  method,
}: {
  api: string
  input: unknown
  method: string
}): string | null => {
  if (typeof input !== 'string') return null
  const { origin, pathname } = new URL(input, window.location.href)
  if (origin !== window.location.origin || !pathname.startsWith(`${api}/`)) return null
  const [first, second, ...more] = pathname.slice(api.length + 1).split('/')
  if (!first || !second || more.length > 0) return null
  const methods = first === 'globals' ? ['POST'] : ['PATCH', 'DELETE']
  return methods.includes(method) ? pathname : null
}

/** A form sends the date of the save it was filled from along with everything else. */
const updatedAtIn = (body: unknown): string | undefined => {
  const text = body instanceof FormData ? body.get('_payload') : null
  if (typeof text !== 'string') return undefined
  return savedSchema.safeParse(JSON.parse(text)).data?.updatedAt
}

const writeIn = ({
  api,
  input,
  init,
}: {
  api: string
  input: unknown
  init: RequestInit | undefined
}): Write | null => {
  const method = init?.method?.toUpperCase() ?? 'GET'
  const address = addressOf({ api, input, method })
  if (address === null) return null
  const sent = updatedAtIn(init?.body)
  const updatedAt = sent ?? screenOf(address)?.updatedAt
  return updatedAt === undefined ? null : { address, updatedAt, hasText: sent !== undefined }
}

/**
 * Asks for the present tag right before the write. It is the tag of the text on the screen only when
 * the document is still of the same date; whoever saves between the question and the write is noticed
 * by the server. An answer without a tag leaves the write as it is.
 *
 * @returns the answer itself where the server refuses the question: it would refuse the write as well
 */
const tagOf = async ({
  send,
  write: { address, updatedAt },
  init,
}: {
  send: Send
  write: Write
  init: RequestInit | undefined
}): Promise<string | null | Response> => {
  const answer = await send(`${address}?draft=true&trash=true&depth=0&select[updatedAt]=true`, {
    cache: 'no-store',
    credentials: 'include',
    headers: { 'Accept-Language': new Headers(init?.headers).get('Accept-Language') ?? '' },
    ...(init?.signal ? { signal: init.signal } : {}),
  })
  if (!answer.ok) return answer
  const saved = savedSchema.parse(await answer.json())
  const isCurrent = saved.updatedAt !== undefined && isSameMoment(saved.updatedAt, updatedAt)
  if (!isCurrent) return NO_LONGER_CURRENT
  // A proxy that compresses marks a tag as weak, and a weak one allows no write.
  return answer.headers.get('ETag')?.replace(/^W\//, '') ?? null
}

/** `send`, with an `If-Match` on everything that writes the document a screen shows. */
export const withTags =
  ({ send, api }: { send: Send; api: string }): Send =>
  async (input, init) => {
    const write = writeIn({ api, input, init })
    if (write === null) return send(input, init)
    const tag = await tagOf({ send, write, init })
    if (tag instanceof Response) return tag
    const headers = new Headers(init?.headers)
    if (tag !== null) headers.set('If-Match', tag)
    const answer = await send(input, { ...init, headers })
    if (answer.status === 412 && write.hasText) screenOf(write.address)?.onStale()
    return answer
  }

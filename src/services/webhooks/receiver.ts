/** A webhook as the sender of messages needs it, from its stored row. */
import type { Payload, PayloadRequest, Where } from 'payload'
import { z } from 'zod'
import type { ChangeKind } from '../../collections/delivery.js'
import { openText } from '../keys/sealedText.js'
import { isRelease, kindsOf } from './kinds.js'

const list = z.array(z.string()).nullish()

const rowSchema = z.object({
  id: z.coerce.string(),
  name: z.string(),
  url: z.string(),
  enabled: z.boolean().nullish(),
  events: list,
  collections: list,
  secret: z.string().nullish(),
  previousSecret: z.string().nullish(),
  previousSecretUntil: z.union([z.string(), z.date()]).nullish(),
  headers: z.array(z.object({ name: z.string(), value: z.string() })).nullish(),
})

export type Receiver = {
  id: string
  name: string
  url: string
  isOn: boolean
  /** Empty: everything that is released. */
  kinds: ChangeKind[]
  /** Empty: all. */
  collections: string[]
  /** Every secret that signs now, the present one first. */
  secrets: string[]
  headers: Record<string, string>
}

const receiverOf = ({
  payload,
  row,
  now,
}: {
  payload: Pick<Payload, 'config'>
  row: unknown
  now: Date
}): Receiver => {
  const stored = rowSchema.parse(row)
  const secretOf = (text: string | null | undefined): string[] => {
    const secret = text ? openText({ payload, text, name: 'webhooks.secret' }) : null
    return secret === null ? [] : [secret]
  }
  const isOverlap = stored.previousSecretUntil ? new Date(stored.previousSecretUntil) > now : false
  const headers = (stored.headers ?? []).map(({ name, value }) => [
    name.toLowerCase(),
    openText({ payload, text: value, name: 'webhooks.headers.value' }) ?? '',
  ])
  return {
    id: stored.id,
    name: stored.name,
    url: stored.url,
    isOn: stored.enabled === true,
    kinds: kindsOf(stored.events ?? []),
    collections: stored.collections ?? [],
    secrets: [...secretOf(stored.secret), ...(isOverlap ? secretOf(stored.previousSecret) : [])],
    headers: Object.fromEntries(headers) as Record<string, string>,
  }
}

/** More webhooks than anybody has. */
const MOST = 500

const findReceivers = async ({
  payload,
  where,
  now,
  req,
}: {
  payload: Payload
  where: Where
  now: Date
  req?: PayloadRequest
}): Promise<Receiver[]> => {
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'webhooks',
    where,
    sort: 'createdAt',
    limit: MOST,
    pagination: false,
    ...(req === undefined ? {} : { req }),
  })
  return docs.map((row) => receiverOf({ payload, row, now }))
}

/** Every webhook that is on. */
export const receiversOn = (asked: {
  payload: Payload
  now: Date
  req?: PayloadRequest
}): Promise<Receiver[]> => findReceivers({ ...asked, where: { enabled: { equals: true } } })

/** One webhook, on or off; null when there is none. */
export const findReceiver = async ({
  id,
  ...asked
}: {
  payload: Payload
  id: string
  now: Date
  req?: PayloadRequest
}): Promise<Receiver | null> =>
  (await findReceivers({ ...asked, where: { id: { equals: id } } }))[0] ?? null

/** Whether a webhook wants to hear of an event. */
export const wants = (
  { kinds, collections }: Pick<Receiver, 'kinds' | 'collections'>,
  { kind, collection }: { kind: ChangeKind; collection: string },
): boolean =>
  (kinds.length === 0 ? isRelease(kind) : kinds.includes(kind)) &&
  (collections.length === 0 || collections.includes(collection))

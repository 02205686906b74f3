/** Who asks for a preview, and whether they may have it: asked when it is issued and at every use. */
import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { createLocalReq } from 'payload'
import { z } from 'zod'
import { actorFrom } from '../../access/actor.js'
import { actorName } from '../actorName.js'
import type { DocumentRef } from '../documentRef.js'
import { hasDraft, mayReadDraft } from '../mayReadDraft.js'
import type { TokenRow } from './rows.js'
import { digestOf } from './token.js'

/** How a token names the one it was given to. */
export type Issuer = Pick<TokenRow, 'issuerKind' | 'issuer' | 'issuerName' | 'issuerKey'>

const keySchema = z.object({ apiKeyIndex: z.string().min(1) })

/** The digest of the key a client has now; `null` when it has none that works. */
const keyOf = async ({ req, id }: { req: PayloadRequest; id: string }): Promise<string | null> => {
  const row = await req.payload.db.findOne<{ id: string }>({
    collection: 'api-clients',
    where: { id: { equals: id } },
    req,
  })
  const key = keySchema.safeParse(row)
  return key.success ? digestOf(key.data.apiKeyIndex) : null
}

/** Who makes this request, as a token will name them; `null` for a stranger. */
export const issuerOf = async (req: PayloadRequest): Promise<Issuer | null> => {
  const actor = actorFrom(req.user)
  if (actor.kind === 'anonymous') return null
  if (actor.kind === 'staff')
    return {
      issuerKind: 'staff',
      issuer: actor.id,
      issuerName: actorName(req),
      issuerKey: null,
    }
  const issuerKey = await keyOf({ req, id: actor.id })
  if (issuerKey === null) return null
  // What a client is called is for administrators.
  return { issuerKind: 'client', issuer: actor.id, issuerName: null, issuerKey }
}

/** A request as whoever a token was given to would make it now; `null` when they can not any more. */
export const requestOf = async ({
  payload,
  issuer: { issuerKind, issuer, issuerKey },
}: {
  payload: Payload
  issuer: Issuer
}): Promise<PayloadRequest | null> => {
  const collection = issuerKind === 'staff' ? 'users' : 'api-clients'
  const account = await payload.findByID({
    collection,
    id: issuer,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
  })
  if (account === null) return null
  const user = { ...account, collection } as TypedUser
  const req = await createLocalReq({ user }, payload)
  if (issuerKind === 'staff') return req
  return (await keyOf({ req, id: issuer })) === issuerKey ? req : null
}

const scopesSchema = z.object({ scopes: z.array(z.string()) })

/** Whether somebody is an API client with the scope `preview`. */
export const isPreviewClient = (user: unknown): boolean =>
  actorFrom(user).kind === 'client' &&
  (scopesSchema.safeParse(user).data?.scopes.includes('preview') ?? false)

/**
 * Whether whoever makes this request may see a working copy: staff who may read the draft, and API
 * clients with the scope, of any document that is there. What may not be seen does not exist.
 */
export const mayPreview = (named: DocumentRef): Promise<boolean> =>
  isPreviewClient(named.req.user)
    ? hasDraft({ ...named, overrideAccess: true })
    : mayReadDraft(named)

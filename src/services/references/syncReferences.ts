import type { PayloadRequest } from 'payload'
import type { PublicationKey } from '../../delivery/shape/types.js'

type Scope = 'working' | 'live'
type Row = { id: string; key: string; to: string; working: boolean; live: boolean }

const LIMIT = 10_000

/**
 * Records which documents `from` uses, in its working copy or in what is live, writing only what
 * changed, in the transaction of `req`.
 */
export const syncReferences = async ({
  req,
  from,
  to,
  scopes,
}: {
  req: PayloadRequest
  from: PublicationKey
  to: PublicationKey[]
  scopes: Scope[]
}): Promise<void> => {
  const { db } = req.payload
  const { docs } = await db.find<Row>({
    collection: 'references',
    where: { from: { equals: from } },
    limit: LIMIT,
    pagination: false,
    req,
  })
  const wanted = new Set<string>(to)
  for (const row of docs) {
    const next = { working: row.working, live: row.live }
    for (const scope of scopes) next[scope] = wanted.has(row.to)
    wanted.delete(row.to)
    if (next.working === row.working && next.live === row.live) continue
    if (next.working || next.live) {
      await db.updateOne({
        collection: 'references',
        id: row.id,
        data: next,
        req,
        returning: false,
      })
    } else {
      await db.deleteOne({
        collection: 'references',
        where: { id: { equals: row.id } },
        req,
        returning: false,
      })
    }
  }
  for (const key of wanted) {
    await db.create({
      collection: 'references',
      data: {
        key: `${from}>${key}`,
        from,
        to: key,
        working: scopes.includes('working'),
        live: scopes.includes('live'),
      },
      req,
      returning: false,
    })
  }
}

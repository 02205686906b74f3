import type { Payload } from 'payload'
import { createLocalReq } from 'payload'
import { accept } from '../errors.js'
import { withdrawUnconsented } from '../services/consent/withdrawUnconsented.js'
import { inTransaction } from '../services/transaction.js'

const DAY_MS = 24 * 60 * 60 * 1000
const LIMIT = 1000

/**
 * Takes down the stories whose consent has run out. `recent` looks at what ran out in the last two days,
 * which is all there can be while the program runs; a start looks at everything once.
 */
export const expireConsents = async ({
  payload,
  recent,
}: {
  payload: Payload
  recent: boolean
}): Promise<number> => {
  const now = Date.now()
  const { docs } = await payload.db.find<{ id: string; story?: unknown }>({
    collection: 'consents',
    where: {
      and: [
        { expiresOn: { less_than_equal: new Date(now).toISOString() } },
        ...(recent
          ? [{ expiresOn: { greater_than: new Date(now - 2 * DAY_MS).toISOString() } }]
          : []),
      ],
    },
    limit: recent ? LIMIT : 0,
    pagination: false,
    select: { story: true },
  })
  const stories = new Set(docs.map(({ story }) => String(story)))
  let taken = 0
  for (const story of stories) {
    const req = await createLocalReq({}, payload)
    const done = await inTransaction(req, async () =>
      accept(await withdrawUnconsented({ req, story })),
    )
    if (done.ok && done.value) taken += 1
  }
  return taken
}

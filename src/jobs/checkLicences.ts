import type { Payload } from 'payload'
import { createLocalReq } from 'payload'
import { reviewLapsed } from '../services/workflow/reviewLapsed.js'

const LIMIT = 1000

/** Puts up for review what rests on licences that have run out. */
export const checkLicences = async (payload: Payload): Promise<void> => {
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'users',
    where: { 'licence.expiresOn': { less_than: new Date().toISOString() } },
    limit: LIMIT,
    pagination: false,
    select: { name: true },
  })
  for (const { id } of docs) {
    await reviewLapsed({ req: await createLocalReq({}, payload), signer: String(id) })
  }
}

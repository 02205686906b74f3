import type { PayloadRequest } from 'payload'
import type { Refusal } from '../../errors.js'
import { licenceRefusal } from '../../workflow/licence.js'
import { findAccount } from './account.js'
import type { SignOff } from './signOffs.js'

/**
 * Why signatures do not count any more although the text is the same: the licence of whoever gave them
 * has lapsed or was taken away since.
 */
export const lapsedRefusals = async ({
  req,
  signOffs,
  now,
}: {
  req: PayloadRequest
  signOffs: readonly SignOff[]
  now: string
}): Promise<Refusal[]> => {
  const refusals: Refusal[] = []
  for (const { kind, signer } of signOffs) {
    if (kind !== 'clinical') continue
    const account = await findAccount({ req, id: signer.id })
    const refusal = licenceRefusal(account?.licence ?? null, now)
    if (refusal !== null) {
      refusals.push({ ...refusal, message: `${signer.name}, who signed this: ${refusal.message}` })
    }
  }
  return refusals
}

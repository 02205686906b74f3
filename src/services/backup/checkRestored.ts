import { existsSync } from 'node:fs'
import { open, readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { createLocalReq } from 'payload'
import { recordAudit } from '../audit/recordAudit.js'
import { linksAfter } from '../audit/rows.js'
import { sealEvents } from '../audit/seal.js'
import type { LedgerReport } from '../audit/verifyLedger.js'
import { verifyLedger } from '../audit/verifyLedger.js'
import { keyFileIn } from '../keys/keyFile.js'
import { keySettingsOf } from '../keys/settings.js'
import { fileKeysOf } from '../privateFiles/keys.js'
import { LABEL_BYTES, sealedWith } from '../privateFiles/seal.js'
import type { AuditHead, Manifest } from './manifest.js'

export type Checked = {
  ledger: LedgerReport
  /** Whether the entry that was last when the backup was made is the same in what was restored. */
  hasHead: boolean
  /** Private files that no key opens that is here. */
  locked: number
}

const hasHead = async (payload: Payload, { number, hash }: AuditHead): Promise<boolean> => {
  if (number === 0) return true
  const req = await createLocalReq({}, payload)
  const [link] = await linksAfter({ req, number: number - 1, limit: 1 })
  return link?.number === number && link.hash === hash
}

/** Asked only when there are keys: asking makes the first one. */
const keyIds = (payload: Payload): Set<string> => {
  const { dataDir, fileKey } = keySettingsOf(payload)
  const hasKeys = fileKey !== undefined || existsSync(keyFileIn({ dataDir, name: 'files' }))
  return new Set(hasKeys ? fileKeysOf(payload).all.map(({ id }) => id) : [])
}

const countLocked = async (payload: Payload): Promise<number> => {
  const folder = path.join(keySettingsOf(payload).dataDir, 'private')
  if (!existsSync(folder)) return 0
  const known = keyIds(payload)
  let locked = 0
  for (const name of await readdir(folder)) {
    const handle = await open(path.join(folder, name), 'r')
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(LABEL_BYTES), 0, LABEL_BYTES, 0)
      const id = sealedWith(buffer.subarray(0, bytesRead))
      if (id !== undefined && !known.has(id)) locked += 1
    } finally {
      await handle.close()
    }
  }
  return locked
}

/**
 * Looks at what was restored: the ledger from its first entry to its last, whether it is the one of the
 * backup, and whether the private files can be opened. Then the ledger gets an entry that says so.
 */
export const checkRestored = async ({
  payload,
  manifest,
}: {
  payload: Payload
  manifest: Manifest
}): Promise<Checked> => {
  // What waited for its place when the backup was made has waited ever since.
  await sealEvents(payload)
  const checked = {
    ledger: await verifyLedger(payload),
    hasHead: await hasHead(payload, manifest.audit),
    locked: await countLocked(payload),
  }
  await recordAudit({
    req: await createLocalReq({}, payload),
    action: 'restore',
    resource: 'database',
    detail: {
      backup: manifest.createdAt,
      number: manifest.audit.number,
      hash: manifest.audit.hash,
    },
  })
  await sealEvents(payload)
  return checked
}

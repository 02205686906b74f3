/** Writes and reads private files. What touches the disk is sealed; the names say nothing. */
import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { syncFolder } from '../keys/keyFile.js'
import { fileKeysOf } from './keys.js'
import { seal, unseal } from './seal.js'

const NAME_BYTES = 16

const FAULTS = {
  'not-sealed': 'is not encrypted',
  'unknown-key': 'is encrypted with a key that is not here',
  altered: 'is not what was stored under this name',
} as const

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

/** The folder of the private files; made when it is not there. */
export const privateFolder = async (payload: Pick<Payload, 'collections'>): Promise<string> => {
  const { staticDir } = payload.collections['private-files'].config.upload
  if (typeof staticDir !== 'string') throw new Error('Private files have no folder.')
  try {
    await mkdir(staticDir, { mode: 0o700 })
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  }
  return staticDir
}

/**
 * Writes sealed bytes under a name, whole or not at all, and waits until the disk has both: the record
 * that points at the name must not outlive it, and the plain file of an earlier version goes right after.
 */
export const writeSealed = async ({
  folder,
  name,
  sealed,
}: {
  folder: string
  name: string
  sealed: Buffer
}): Promise<void> => {
  const draft = path.join(folder, `.${randomBytes(6).toString('hex')}.sealed`)
  const handle = await open(draft, 'wx', 0o600)
  try {
    await handle.writeFile(sealed)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(draft, path.join(folder, name))
  syncFolder(folder)
}

/** A name that nothing can be read from. */
export const newName = (): string => randomBytes(NAME_BYTES).toString('hex')

/** Stores bytes and gives the name they are found by. */
export const storePrivateFile = async ({
  payload,
  bytes,
}: {
  payload: Payload
  bytes: Buffer
}): Promise<string> => {
  const name = newName()
  const folder = await privateFolder(payload)
  const sealed = seal({ bytes, name, key: fileKeysOf(payload).current })
  await writeSealed({ folder, name, sealed })
  return name
}

/** The bytes that were stored under a name. Anything but these is an error, and never an answer. */
export const openPrivateFile = async ({
  payload,
  name,
}: {
  payload: Payload
  name: string
}): Promise<Buffer> => {
  const folder = await privateFolder(payload)
  const sealed = await readFile(path.join(folder, path.basename(name)))
  const opened = unseal({ sealed, name, keys: fileKeysOf(payload).all })
  if (opened.ok) return opened.bytes
  throw new Error(`The private file ${name} ${FAULTS[opened.fault]}.`)
}

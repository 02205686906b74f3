/**
 * Brings the private files up to date at a start: those of earlier versions, which lie there as they
 * were uploaded, are sealed, and those sealed with an earlier key are sealed with the current one.
 * Safe to repeat, to be interrupted at any moment, and to run in several processes at once.
 */
import { open, readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Payload, PayloadRequest } from 'payload'
import { createLocalReq } from 'payload'
import { accept } from '../../errors.js'
import { recordAudit } from '../audit/recordAudit.js'
import { inTransaction } from '../transaction.js'
import type { FileKeys } from './keys.js'
import { fileKeysOf } from './keys.js'
import { LABEL_BYTES, seal, sealedWith, unseal } from './seal.js'
import { newName, privateFolder, writeSealed } from './store.js'

export type Encrypted = {
  /** Files that were sealed now. */
  sealed: number
  /** Files that were sealed anew with the current key. */
  renewed: number
  /** Files that no key opens: their key is missing, or they were altered. */
  locked: number
  /** Files as they were uploaded that no record knows of; nobody but a person can judge them. */
  strays: number
}

type Row = { id: string; filename: string }
type Work = { req: PayloadRequest; folder: string; keys: FileKeys; name: string }

/** How the drafts of sealed files are named; one that was left behind is of no use to anybody. */
const DRAFT = /^\.[0-9a-f]{12}\.sealed$/

const headOf = async (file: string): Promise<Buffer> => {
  const handle = await open(file, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(LABEL_BYTES), 0, LABEL_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

const isGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'

const readOrNothing = async (file: string): Promise<Buffer> => {
  try {
    return await readFile(file)
  } catch (error) {
    if (isGone(error)) return Buffer.alloc(0)
    throw error
  }
}

const findRow = async ({
  req,
  field,
  name,
}: {
  req: PayloadRequest
  field: 'filename' | 'originalName'
  name: string
}): Promise<Row[]> => {
  const { docs } = await req.payload.db.find<Row>({
    collection: 'private-files',
    where: { [field]: { equals: name } },
    pagination: false,
    req,
  })
  return docs
}

/** Points a record at its sealed file, unless another process did so first. */
const moveRow = async ({
  req,
  row,
  name,
}: {
  req: PayloadRequest
  row: Row
  name: string
}): Promise<boolean> => {
  const moved = await inTransaction(req, async () => {
    const current = await findRow({ req, field: 'filename', name: row.filename })
    if (!current.some(({ id }) => id === row.id)) return accept(false)
    await req.payload.db.updateOne({
      collection: 'private-files',
      id: row.id,
      data: {
        filename: name,
        originalName: row.filename,
        url: `${req.payload.config.routes.api}/private-files/file/${name}`,
      },
      req,
      returning: false,
    })
    await recordAudit({
      req,
      action: 'encrypt',
      resource: 'private-files',
      document: String(row.id),
    })
    return accept(true)
  })
  return moved.ok && moved.value
}

/**
 * A file as it was uploaded. It goes only after its record points at the sealed one; a start that was
 * cut short in between left it behind, and finds it by its first name.
 */
const sealFile = async ({ req, folder, keys, name }: Work): Promise<keyof Encrypted | null> => {
  const bytes = await readFile(path.join(folder, name))
  const [row] = await findRow({ req, field: 'filename', name })
  if (row !== undefined) {
    const sealedName = newName()
    const sealed = seal({ bytes, name: sealedName, key: keys.current })
    await writeSealed({ folder, name: sealedName, sealed })
    if (!(await moveRow({ req, row, name: sealedName }))) {
      await rm(path.join(folder, sealedName), { force: true })
      return null
    }
    await rm(path.join(folder, name), { force: true })
    return 'sealed'
  }
  for (const { filename } of await findRow({ req, field: 'originalName', name })) {
    const sealed = await readOrNothing(path.join(folder, path.basename(filename)))
    const opened = unseal({ sealed, name: filename, keys: keys.all })
    if (opened.ok && opened.bytes.equals(bytes)) {
      await rm(path.join(folder, name), { force: true })
      return 'sealed'
    }
  }
  return 'strays'
}

const renewFile = async ({ folder, keys, name }: Work): Promise<keyof Encrypted> => {
  const sealed = await readFile(path.join(folder, name))
  const opened = unseal({ sealed, name, keys: keys.all })
  if (!opened.ok) return 'locked'
  const renewed = seal({ bytes: opened.bytes, name, key: keys.current })
  await writeSealed({ folder, name, sealed: renewed })
  return 'renewed'
}

const handle = async (work: Work): Promise<keyof Encrypted | null> => {
  if (DRAFT.test(work.name)) return null
  try {
    const id = sealedWith(await headOf(path.join(work.folder, work.name)))
    if (id === undefined) return await sealFile(work)
    return id === work.keys.current.id ? null : await renewFile(work)
  } catch (error) {
    // Another process that starts was faster.
    if (isGone(error)) return null
    throw error
  }
}

const WARNINGS = {
  locked:
    'Private files that can not be opened, since their key is missing or they were altered; restore keys/files.json or FILE_KEY from a backup',
  strays:
    'Files beside the private files that are not encrypted and belong to no record; look at them, and delete them',
} as const

/** Seals what is not sealed with the current key; tells how much that was, and logs what is wrong. */
export const encryptExistingFiles = async (payload: Payload): Promise<Encrypted> => {
  const folder = await privateFolder(payload)
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name)
  const done: Encrypted = { sealed: 0, renewed: 0, locked: 0, strays: 0 }
  if (names.length === 0) return done
  const keys = fileKeysOf(payload)
  for (const name of names) {
    // A request of its own for each: a transaction that failed must not be in the way of the next.
    const req = await createLocalReq({}, payload)
    const what = await handle({ req, folder, keys, name })
    if (what !== null) done[what] += 1
  }
  for (const what of ['locked', 'strays'] as const) {
    if (done[what] > 0) payload.logger.error(`${WARNINGS[what]}: ${done[what]}.`)
  }
  return done
}

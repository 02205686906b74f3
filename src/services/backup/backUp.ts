import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Database } from '../../env.js'
import type { Result } from '../../errors.js'
import { accept, refuse } from '../../errors.js'
import type { FileFolder } from './dataFolders.js'
import { FILE_FOLDERS, KEY_FILES } from './dataFolders.js'
import type { Manifest, Part } from './manifest.js'
import { MANIFEST, NOTES } from './manifest.js'
import { takeMongodbSnapshot } from './mongodbSnapshot.js'
import type { Snapshot } from './snapshot.js'
import { takeSqliteSnapshot } from './sqliteSnapshot.js'
import type { ArchiveWriter } from './writeArchive.js'
import { createArchive } from './writeArchive.js'

/** A file that was replaced or deleted while we copied is not referred to by the next snapshot. */
const ATTEMPTS = 3

const NO_FILES: Snapshot['files'] = { media: [], private: [] }

type Place = { database: Database; dataDir: string }
type Asked = Place & {
  /** A folder, in which the backup gets a name of its own, or a file that is not there yet. */
  target: string
  withKeys: boolean
  /** Without the uploaded files: only for what is set aside, with the files beside it. */
  rowsOnly?: boolean
  program: string
}

export type BackUp = { file: string; bytes: number; manifest: Manifest }

class MissingFile extends Error {
  constructor(readonly names: string[]) {
    super(names.join(', '))
  }
}

const takeSnapshot = ({
  database,
  folder,
}: Pick<Place, 'database'> & { folder: string }): Promise<Result<Snapshot>> =>
  database.kind === 'sqlite'
    ? takeSqliteSnapshot({ uri: database.uri, folder })
    : takeMongodbSnapshot({ uri: database.uri, folder })

const namesIn = async (folder: string): Promise<Set<string>> => {
  if (!existsSync(folder)) return new Set()
  const entries = await readdir(folder, { withFileTypes: true })
  return new Set(entries.filter((entry) => entry.isFile()).map(({ name }) => name))
}

/** What the rows refer to and the disk does not have, as `folder/name`. */
const findMissing = async ({
  dataDir,
  snapshot,
}: Pick<Place, 'dataDir'> & { snapshot: Snapshot }): Promise<string[]> => {
  const missing: string[] = []
  for (const folder of FILE_FOLDERS) {
    const there = await namesIn(path.join(dataDir, folder))
    for (const name of snapshot.files[folder]) {
      if (!there.has(name)) missing.push(`${folder}/${name}`)
    }
  }
  return missing
}

const isGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** Adds the files that the rows refer to; no others, which may be half written or belong to nobody. */
const addFiles = async ({
  archive,
  dataDir,
  folder,
  names,
}: {
  archive: ArchiveWriter
  dataDir: string
  folder: FileFolder
  names: string[]
}): Promise<Part[]> => {
  const parts: Part[] = []
  for (const name of names) {
    try {
      parts.push(
        await archive.add({
          path: `${folder}/${name}`,
          file: path.join(dataDir, folder, path.basename(name)),
        }),
      )
    } catch (error) {
      if (isGone(error)) throw new MissingFile([`${folder}/${name}`])
      throw error
    }
  }
  return parts
}

const addKeys = async ({
  archive,
  dataDir,
}: {
  archive: ArchiveWriter
  dataDir: string
}): Promise<Part[]> => {
  const parts: Part[] = []
  for (const name of KEY_FILES) {
    const file = path.join(dataDir, name)
    if (existsSync(file)) parts.push(await archive.add({ path: name, file }))
  }
  return parts
}

const writeBackUp = async ({
  asked,
  snapshot,
  draft,
}: {
  asked: Asked
  snapshot: Snapshot
  draft: string
}): Promise<Manifest> => {
  const { dataDir, database, program, withKeys } = asked
  const keys = withKeys ? 'included' : 'apart'
  const archive = createArchive(draft)
  try {
    const parts: Part[] = []
    for (const part of snapshot.parts) parts.push(await archive.add(part))
    for (const folder of FILE_FOLDERS) {
      const names = snapshot.files[folder]
      parts.push(...(await addFiles({ archive, dataDir, folder, names })))
    }
    if (withKeys) parts.push(...(await addKeys({ archive, dataDir })))
    const manifest: Manifest = {
      format: 'secure-base-backup',
      formatVersion: 1,
      program,
      createdAt: new Date().toISOString(),
      database: {
        kind: database.kind,
        consistency: snapshot.consistency,
        rows: snapshot.rows,
      },
      audit: snapshot.audit,
      keys,
      note: asked.rowsOnly ? NOTES.rowsOnly : NOTES[keys],
      parts,
    }
    await archive.finish({ path: MANIFEST, text: `${JSON.stringify(manifest, null, 2)}\n` })
    return manifest
  } catch (error) {
    await archive.abort()
    throw error
  }
}

const attempt = async ({
  asked,
  draft,
  folder,
}: {
  asked: Asked
  draft: string
  folder: string
}): Promise<Result<Manifest>> => {
  await mkdir(path.dirname(folder), { recursive: true })
  await mkdir(folder, { mode: 0o700 })
  try {
    const taken = await takeSnapshot({ database: asked.database, folder })
    if (!taken.ok) return taken
    const snapshot = asked.rowsOnly ? { ...taken.value, files: NO_FILES } : taken.value
    const missing = await findMissing({ dataDir: asked.dataDir, snapshot })
    if (missing.length > 0) throw new MissingFile(missing)
    return accept(await writeBackUp({ asked, snapshot, draft }))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const incomplete = ({ names }: MissingFile): Result<never> =>
  refuse({
    code: 'invalid',
    message: `The database refers to files that are not there, so no complete backup can be made: ${names.join(', ')}. Bring them back from an earlier backup, or delete their documents.`,
  })

const fileFor = (target: string): string => {
  const isFolder = existsSync(target) || target.endsWith(path.sep)
  const stamp = new Date().toISOString().replaceAll(/[:.]/g, '-')
  return path.resolve(isFolder ? path.join(target, `secure-base-${stamp}.tar`) : target)
}

const isFile = async (target: string): Promise<boolean> =>
  existsSync(target) && (await stat(target)).isFile()

/**
 * Writes one file with the database as of one moment and every uploaded file it refers to, while a
 * server runs. Refuses, and leaves nothing behind, when a file is missing, when the target is there
 * already, or when the database gives no consistent view. Nothing but the target is written.
 */
export const backUp = async (asked: Asked): Promise<Result<BackUp>> => {
  if (await isFile(asked.target)) {
    return refuse({ code: 'invalid', message: `${asked.target} is there already.` })
  }
  const file = fileFor(asked.target)
  const own = `${file}.${randomBytes(4).toString('hex')}`
  const draft = `${own}.partial`
  const folder = `${own}.rows`
  try {
    for (let made = 1; ; made += 1) {
      await rm(draft, { force: true })
      try {
        const manifest = await attempt({ asked, draft, folder })
        if (!manifest.ok) return manifest
        await rename(draft, file)
        return accept({ file, bytes: (await stat(file)).size, manifest: manifest.value })
      } catch (error) {
        if (!(error instanceof MissingFile)) throw error
        if (made === ATTEMPTS) return incomplete(error)
      }
    }
  } finally {
    await rm(draft, { force: true })
  }
}

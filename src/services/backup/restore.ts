import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { sqliteFile } from '../../database/sqliteFile.js'
import type { Database } from '../../env.js'
import type { Result } from '../../errors.js'
import { accept, refuse } from '../../errors.js'
import { backUp } from './backUp.js'
import { FILE_FOLDERS, KEY_FILES } from './dataFolders.js'
import type { Manifest } from './manifest.js'
import { checkMongodbRows, isMongodbOccupied, loadMongodbRows } from './mongodbTarget.js'
import type { Move } from './moves.js'
import { moveAll } from './moves.js'
import { readArchive } from './readArchive.js'
import { SQLITE_PART } from './sqliteSnapshot.js'
import { checkSqliteRows, isSqliteOccupied, leaveSqlite, sqliteFiles } from './sqliteTarget.js'

type Place = { database: Database; dataDir: string }
type Asked = Place & {
  file: string
  /** Restore over what is there, which is moved aside. */
  force: boolean
  program: string
}

export type Restored = {
  manifest: Manifest
  /** The folder with what was there before. */
  aside: string | null
}

const KINDS = { sqlite: 'SQLite', mongodb: 'MongoDB' } as const

const filesIn = async (folder: string): Promise<string[]> => {
  if (!existsSync(folder)) return []
  const entries = await readdir(folder, { withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map(({ name }) => path.join(folder, name))
}

/** The files that would be in the way of what the backup has, by what they are. */
const findOccupied = async ({ database, dataDir, manifest }: Place & { manifest: Manifest }) => {
  const folders = await Promise.all(FILE_FOLDERS.map((name) => filesIn(path.join(dataDir, name))))
  const brings = new Set(manifest.parts.map((part) => part.path))
  const keys = KEY_FILES.filter((name) => brings.has(name) && existsSync(path.join(dataDir, name)))
  const isDatabase =
    database.kind === 'sqlite'
      ? await isSqliteOccupied(database.uri)
      : await isMongodbOccupied(database.uri)
  return {
    isDatabase,
    files: [...folders.flat(), ...keys.map((name) => path.join(dataDir, name))],
  }
}
type Occupied = Awaited<ReturnType<typeof findOccupied>>

const notEmpty = ({ isDatabase, files }: Occupied, { dataDir }: Place): Result<never> => {
  const there = [
    ...(isDatabase ? ['the database has rows'] : []),
    ...(files.length > 0 ? [`${dataDir} has ${files.length} files of its own`] : []),
  ]
  return refuse({
    code: 'in-use',
    message: `This is not an empty place: ${there.join(', and ')}. With --force it is moved aside first. Nothing was changed.`,
  })
}

const checkRows = ({
  folder,
  manifest,
}: {
  folder: string
  manifest: Manifest
}): Promise<Result<null>> =>
  manifest.database.kind === 'sqlite'
    ? checkSqliteRows({ file: path.join(folder, SQLITE_PART), manifest })
    : checkMongodbRows({ folder, manifest })

/** What is there goes into the folder, under the place it has in the data folder. */
const movesAside = ({
  database,
  dataDir,
  occupied,
  aside,
}: Place & { occupied: Occupied; aside: string }): Move[] => [
  ...occupied.files.map((from) => ({ from, to: path.join(aside, path.relative(dataDir, from)) })),
  ...(database.kind === 'sqlite' ? sqliteFiles(database.uri) : []).map((from) => ({
    from,
    to: path.join(aside, 'database', path.basename(from)),
  })),
]

const movesIn = ({
  database,
  dataDir,
  folder,
  manifest,
}: Place & { folder: string; manifest: Manifest }): Move[] =>
  manifest.parts.flatMap(({ path: part }) => {
    const from = path.join(folder, part)
    if (!part.startsWith('database/')) return [{ from, to: path.join(dataDir, part) }]
    return database.kind === 'sqlite' ? [{ from, to: sqliteFile(database.uri) }] : []
  })

/** The rows of MongoDB are set aside as a backup of their own: not every engine can rename them. */
const setRowsAside = async ({
  asked,
  occupied,
  aside,
}: {
  asked: Asked
  occupied: Occupied
  aside: string
}): Promise<Result<null>> => {
  const { database, dataDir, program } = asked
  if (database.kind !== 'mongodb' || !occupied.isDatabase) return accept(null)
  const target = path.join(aside, 'database.tar')
  const kept = await backUp({ database, dataDir, program, target, withKeys: false, rowsOnly: true })
  return kept.ok ? accept(null) : kept
}

const loadRows = async ({
  asked: { database },
  folder,
  manifest,
  aside,
}: {
  asked: Asked
  folder: string
  manifest: Manifest
  aside: string
}): Promise<Result<null>> => {
  if (database.kind !== 'mongodb') return accept(null)
  try {
    await loadMongodbRows({ uri: database.uri, folder, manifest })
    return accept(null)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const before = existsSync(aside) ? ` What was there before is in ${aside}.` : ''
    return refuse({
      code: 'internal',
      message: `The database has only part of the backup (${reason}). Restore again with --force.${before}`,
    })
  }
}

const putInPlace = async ({
  asked,
  folder,
  manifest,
}: {
  asked: Asked
  folder: string
  manifest: Manifest
}): Promise<Result<Restored>> => {
  const { database, dataDir, force } = asked
  const occupied = await findOccupied({ database, dataDir, manifest })
  const isOccupied = occupied.isDatabase || occupied.files.length > 0
  if (isOccupied && !force) return notEmpty(occupied, asked)
  const left = database.kind === 'sqlite' ? await leaveSqlite(database.uri) : accept(null)
  if (!left.ok) return left
  const stamp = new Date().toISOString().replaceAll(/[:.]/g, '-')
  const aside = path.join(dataDir, `before-restore-${stamp}`)
  if (isOccupied) await mkdir(aside, { mode: 0o700 })
  const kept = await setRowsAside({ asked, occupied, aside })
  if (!kept.ok) {
    await rm(aside, { recursive: true, force: true })
    return kept
  }
  const loaded = await loadRows({ asked, folder, manifest, aside })
  if (!loaded.ok) return loaded
  await moveAll([
    ...movesAside({ database, dataDir, occupied, aside }),
    ...movesIn({ database, dataDir, folder, manifest }),
  ])
  return accept({ manifest, aside: isOccupied ? aside : null })
}

/**
 * Puts a backup in place. Everything is unpacked beside the target and checked first, so that a damaged
 * backup changes nothing; then what is there is moved aside, never deleted, and the backup moved in. On
 * SQLite both are renames, all or none; on MongoDB the rows are written one collection after the other.
 */
export const restoreBackUp = async (asked: Asked): Promise<Result<Restored>> => {
  const { file, database, dataDir } = asked
  if (!existsSync(file)) {
    return refuse({ code: 'invalid', message: `There is no file ${file}.` })
  }
  const folder = path.join(dataDir, `.restore-${randomBytes(4).toString('hex')}`)
  await mkdir(folder, { mode: 0o700 })
  try {
    const read = await readArchive({ file, folder })
    if (!read.ok) return read
    const manifest = read.value
    if (manifest.database.kind !== database.kind) {
      return refuse({
        code: 'invalid',
        message: `This is a backup of ${KINDS[manifest.database.kind]}, and DATABASE_URI names ${KINDS[database.kind]}. Nothing was changed.`,
      })
    }
    const sound = await checkRows({ folder, manifest })
    if (!sound.ok) return sound
    return await putInPlace({ asked, folder, manifest })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

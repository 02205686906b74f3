/**
 * The keys of the private files, the current one first. Read anew each time, which is rare: a
 * rotation holds at once, in every process that shares the folder.
 */
import { randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import { z } from 'zod'
import { changeKeyFile, createKeyFile, damaged, keyFileIn, readKeyFile } from '../keys/keyFile.js'
import type { FileKey } from '../keys/parseFileKeys.js'
import { fileKeyFrom, parseFileKeys } from '../keys/parseFileKeys.js'
import type { KeySettings } from '../keys/settings.js'
import { keySettingsOf } from '../keys/settings.js'

export type FileKeys = { current: FileKey; all: FileKey[] }

const KEY_BYTES = 32

const fileSchema = z.object({
  keys: z
    .array(z.object({ id: z.string(), key: z.string(), createdAt: z.string() }))
    .min(1, 'no key'),
})
type Stored = z.infer<typeof fileSchema>['keys'][number]

const newKey = (): Stored => {
  const key = randomBytes(KEY_BYTES).toString('base64')
  const made = fileKeyFrom(key)
  if (made === undefined) throw new Error('A new file key could not be read back.')
  return { id: made.id, key, createdAt: new Date().toISOString() }
}

/** What a key file holds; none when there is no file yet. */
const parseStored = ({ file, value }: { file: string; value: unknown }): Stored[] => {
  if (value === undefined) return []
  const parsed = fileSchema.safeParse(value)
  if (!parsed.success) throw damaged(file)
  return parsed.data.keys
}

const openStored = (file: string): FileKey[] =>
  parseStored({ file, value: readKeyFile(file) }).map(({ id, key }) => {
    const opened = fileKeyFrom(key)
    if (opened?.id === id) return opened
    throw damaged(file)
  })

/**
 * The keys of the environment, else those of the data folder, of which the first is made once. Those
 * of the data folder still open files when the environment has taken over.
 */
export const openFileKeys = ({
  dataDir,
  fileKey,
}: Pick<KeySettings, 'dataDir' | 'fileKey'>): FileKeys => {
  const given = fileKey === undefined ? [] : parseFileKeys(fileKey)
  if (given === undefined) throw new Error('FILE_KEY is not a list of keys of 32 bytes in base64.')
  const file = keyFileIn({ dataDir, name: 'files' })
  if (given.length === 0 && readKeyFile(file) === undefined) {
    createKeyFile({ file, value: { keys: [newKey()] } })
  }
  const all = [...given, ...openStored(file)]
  const [current] = all
  if (current === undefined) throw damaged(file)
  return { current, all }
}

/** The file keys of an installation. */
export const fileKeysOf = (payload: Pick<Payload, 'config'>): FileKeys =>
  openFileKeys(keySettingsOf(payload))

/** Puts a new key before those of the data folder, which stay for the files they sealed. */
export const addFileKey = ({ dataDir }: Pick<KeySettings, 'dataDir'>): string => {
  openFileKeys({ dataDir })
  const file = keyFileIn({ dataDir, name: 'files' })
  const key = newKey()
  changeKeyFile({ file, change: (value) => ({ keys: [key, ...parseStored({ file, value })] }) })
  return key.id
}

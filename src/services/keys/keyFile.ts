/** Key files in `DATA_DIR/keys`: read whole or not at all, and readable by their owner only. */
import { randomBytes } from 'node:crypto'
import {
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'

const FOLDER = 'keys'

/** What a file system without hard links says when it is asked for one. */
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

export const keyFileIn = ({
  dataDir,
  name,
}: {
  dataDir: string
  name: 'signing' | 'files'
}): string => path.join(dataDir, FOLDER, `${name}.json`)

/** The error of a key file that is there and holds no key. Names the file, never what is in it. */
export const damaged = (file: string): Error =>
  new Error(`The key file ${file} is damaged. Restore it from a backup.`)

/** The JSON of a key file; undefined when there is none. */
export const readKeyFile = (file: string): unknown => {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw new Error(`The key file ${file} can not be read (${codeOf(error)}).`)
  }
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw damaged(file)
  }
}

/**
 * Writes a key file where there is none. Of several processes that do so at once the first wins, and
 * nobody ever sees half a file: read it afterwards to know which key it is.
 */
export const createKeyFile = ({ file, value }: { file: string; value: unknown }): void => {
  const draft = writeDraft({ file, value })
  try {
    try {
      linkSync(draft, file)
    } catch (error) {
      if (!NO_LINKS.includes(codeOf(error))) throw error
      copyFileSync(draft, file, constants.COPYFILE_EXCL)
    }
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  } finally {
    rmSync(draft, { force: true })
  }
  syncFolder(path.dirname(file))
}

/**
 * Changes what is in a key file, one process at a time: of two that change it at once, the second
 * would otherwise drop a key that has already sealed something.
 */
export const changeKeyFile = ({
  file,
  change,
}: {
  file: string
  change: (value: unknown) => unknown
}): void => {
  const lock = `${file}.lock`
  try {
    closeSync(openSync(lock, 'wx', 0o600))
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
    throw new Error(`Another process changes ${file}. If none does, delete ${lock}.`)
  }
  try {
    replaceKeyFile({ file, value: change(readKeyFile(file)) })
  } finally {
    rmSync(lock, { force: true })
  }
}

/** Puts a new key file in the place of the old one, in one step. */
export const replaceKeyFile = ({ file, value }: { file: string; value: unknown }): void => {
  renameSync(writeDraft({ file, value }), file)
  syncFolder(path.dirname(file))
}

/** On disk before it gets its name: what a key has sealed must not outlive the key. */
const writeDraft = ({ file, value }: { file: string; value: unknown }): string => {
  const folder = path.dirname(file)
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  }
  const draft = `${file}.${randomBytes(6).toString('hex')}.tmp`
  const handle = openSync(draft, 'wx', 0o600)
  try {
    writeFileSync(handle, `${JSON.stringify(value, null, 2)}\n`)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  return draft
}

/** Makes the name last as long as the file; not every system can. */
export const syncFolder = (folder: string): void => {
  try {
    const handle = openSync(folder, 'r')
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    if (!['EPERM', 'EISDIR', 'EINVAL', 'EACCES'].includes(codeOf(error))) throw error
  }
}

/** Decides whether the admin panel has to be built again, from the files it is built from. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const SOURCES = ['src', 'payload.config.ts', 'next.config.mjs', 'package-lock.json']
const MARK = 'source-fingerprint'

/** A digest over the names and contents of everything that can change the build. */
export const fingerprintOf = (root: string): string => {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap((source) => filesIn({ root, relative: source }))) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

/** Whether a complete build of exactly these sources is there. */
export const isBuilt = (root: string): boolean => {
  const mark = path.join(root, '.next', MARK)
  return (
    existsSync(path.join(root, '.next', 'BUILD_ID')) &&
    existsSync(mark) &&
    readFileSync(mark, 'utf8') === fingerprintOf(root)
  )
}

/** Records that the build in `.next` came from sources with this fingerprint. */
export const markBuilt = ({ root, fingerprint }: { root: string; fingerprint: string }): void =>
  writeFileSync(path.join(root, '.next', MARK), fingerprint)

const filesIn = ({ root, relative }: { root: string; relative: string }): string[] => {
  if (!existsSync(path.join(root, relative))) return []
  const entries = path.extname(relative) === '' ? list(path.join(root, relative)) : undefined
  return entries === undefined
    ? [relative]
    : entries.map((name) => path.join(relative, name)).sort()
}

const list = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))

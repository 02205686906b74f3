import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readFile } from 'node:fs/promises'
import path from 'node:path'
import { extract } from 'tar-stream'
import type { Result } from '../../errors.js'
import { accept, refuse } from '../../errors.js'
import type { Manifest, Part } from './manifest.js'
import { isPartPath, MANIFEST, manifestSchema } from './manifest.js'

const OWNER_ONLY = { folder: 0o700, file: 0o600 } as const

const damaged = (what: string) =>
  refuse({ code: 'invalid', message: `The backup can not be used: ${what}. Nothing was changed.` })

/** Writes one entry to its place, and tells what was written. */
const unpackOne = async ({
  name,
  folder,
  content,
}: {
  name: string
  folder: string
  content: AsyncIterable<unknown>
}): Promise<Part> => {
  const file = path.join(folder, name)
  await mkdir(path.dirname(file), { recursive: true, mode: OWNER_ONLY.folder })
  const hash = createHash('sha256')
  let bytes = 0
  const handle = await open(file, 'wx', OWNER_ONLY.file)
  try {
    for await (const chunk of content) {
      const part = chunk as Buffer
      hash.update(part)
      bytes += part.length
      await handle.writeFile(part)
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  return { path: name, bytes, sha256: hash.digest('hex') }
}

/** Unpacks every entry; a name that leads out of the folder, or comes twice, ends it. */
const unpackAll = async ({
  file,
  folder,
}: {
  file: string
  folder: string
}): Promise<Result<Map<string, Part>>> => {
  const found = new Map<string, Part>()
  const source = createReadStream(file)
  const entries = extract()
  source.on('error', (error) => entries.destroy(error))
  source.pipe(entries as unknown as NodeJS.WritableStream)
  try {
    for await (const entry of entries) {
      const { name, type } = entry.header
      if (type !== 'file' || !isPartPath(name) || found.has(name)) {
        return damaged(`it has an entry "${name}" that no backup has`)
      }
      found.set(name, await unpackOne({ name, folder, content: entry }))
    }
  } finally {
    source.destroy()
  }
  return accept(found)
}

const readManifest = async (folder: string): Promise<Manifest | undefined> => {
  try {
    const text = await readFile(path.join(folder, MANIFEST), 'utf8')
    return manifestSchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

const isSame = (one: Part, other: Part | undefined): boolean =>
  one.bytes === other?.bytes && one.sha256 === other.sha256

/**
 * Unpacks a backup into an empty folder and checks every part against its manifest. Refuses one that is
 * no backup, incomplete, or in which any byte is not as it was written; the folder is then of no use.
 */
export const readArchive = async ({
  file,
  folder,
}: {
  file: string
  folder: string
}): Promise<Result<Manifest>> => {
  let unpacked: Result<Map<string, Part>>
  try {
    unpacked = await unpackAll({ file, folder })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return damaged(`${file} can not be read as one (${reason})`)
  }
  if (!unpacked.ok) return unpacked
  const found = unpacked.value
  if (!found.delete(MANIFEST)) return damaged('it has no manifest, so it is incomplete')
  const manifest = await readManifest(folder)
  if (manifest === undefined) return damaged('its manifest is not one this version reads')
  const wrong = manifest.parts.find((part) => !isSame(part, found.get(part.path)))
  if (wrong !== undefined) return damaged(`"${wrong.path}" is not as it was written`)
  if (found.size !== manifest.parts.length) return damaged('it holds more than its manifest says')
  return accept(manifest)
}

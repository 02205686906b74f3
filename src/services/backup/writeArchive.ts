/** Writes a tar archive, one file after the other, and knows the hash of each. */
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { pack } from 'tar-stream'
import type { Part } from './manifest.js'

export type ArchiveWriter = {
  /** Adds a file under a name. Fails with ENOENT when it is not there. */
  add: (args: { path: string; file: string }) => Promise<Part>
  /** Adds the last entry and resolves when everything is on the disk. */
  finish: (args: { path: string; text: string }) => Promise<void>
  /** Gives up; the file is left as it is. */
  abort: () => Promise<void>
}

const OWNER_ONLY = 0o600

/** Begins an archive at a path where no file is yet. Only its owner can read it. */
export const createArchive = (target: string): ArchiveWriter => {
  const archive = pack()
  const output = createWriteStream(target, { flags: 'wx', mode: OWNER_ONLY, flush: true })
  const written = pipeline(Readable.from(archive), output)
  /** Settles only when writing has failed: what waits for the stream must not wait for ever. */
  const failure = new Promise<never>((_resolve, reject) => void written.catch(reject))
  failure.catch(() => undefined)

  const add: ArchiveWriter['add'] = async ({ path, file }) => {
    const handle = await open(file, 'r')
    try {
      const { size } = await handle.stat()
      const hash = createHash('sha256')
      const entry = archive.entry({ name: path, size, mode: OWNER_ONLY })
      const ended = once(entry, 'finish')
      ended.catch(() => undefined)
      if (size > 0) {
        // Up to the size it had when it was opened: one that grows meanwhile is whole as it was.
        for await (const chunk of handle.createReadStream({ end: size - 1, autoClose: false })) {
          hash.update(chunk as Buffer)
          if (!entry.write(chunk)) await Promise.race([once(entry, 'drain'), failure])
        }
      }
      entry.end(null)
      await Promise.race([ended, failure])
      return { path, bytes: size, sha256: hash.digest('hex') }
    } finally {
      await handle.close()
    }
  }

  return {
    add,
    finish: async ({ path, text }) => {
      archive.entry({ name: path, mode: OWNER_ONLY }, text)
      archive.finalize()
      await written
    },
    abort: async () => {
      archive.destroy(new Error('The backup was given up.'))
      await written.catch(() => undefined)
    },
  }
}

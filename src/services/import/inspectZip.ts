/**
 * Reads a ZIP archive with limits, so that a decompression bomb is refused before a library that
 * has none inflates it. Sizes in the directory are checked first, and then not believed: every
 * entry is inflated once with its declared size as the limit.
 */
import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'

const inflate = promisify<Buffer, { maxOutputLength: number }, Buffer>(inflateRaw)

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_ENTRY = 0x04034b50
const END_LENGTH = 22
const ENTRY_LENGTH = 46
const LOCAL_LENGTH = 30
const MAX_COMMENT = 0xffff
const STORED = 0
const DEFLATED = 8

type Entry = { name: string; method: number; packed: number; unpacked: number; offset: number }

export type ZipVerdict =
  { state: 'sound'; names: string[] } | { state: 'damaged' } | { state: 'too-large' }

const endOffset = (bytes: Buffer): number => {
  const first = Math.max(0, bytes.length - END_LENGTH - MAX_COMMENT)
  for (let at = bytes.length - END_LENGTH; at >= first; at -= 1) {
    if (bytes.readUInt32LE(at) === END_OF_DIRECTORY) return at
  }
  return -1
}

const readDirectory = (bytes: Buffer): Entry[] | null => {
  const end = endOffset(bytes)
  if (end < 0) return null
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  const entries: Entry[] = []
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_LENGTH > end || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) return null
    const nameLength = bytes.readUInt16LE(at + 28)
    entries.push({
      name: bytes.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    })
    at += ENTRY_LENGTH + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

const isSound = async (bytes: Buffer, entry: Entry): Promise<boolean> => {
  const { offset, packed, unpacked, method } = entry
  if (offset + LOCAL_LENGTH > bytes.length || bytes.readUInt32LE(offset) !== LOCAL_ENTRY)
    return false
  const from =
    offset + LOCAL_LENGTH + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  if (from + packed > bytes.length) return false
  if (method === STORED) return packed === unpacked
  if (method !== DEFLATED) return false
  try {
    const data = await inflate(bytes.subarray(from, from + packed), {
      maxOutputLength: Math.max(unpacked, 1),
    })
    return data.length === unpacked
  } catch {
    return false
  }
}

/** Whether the archive is whole and unpacks to at most `maxBytes`; ZIP64 counts as damaged. */
export const inspectZip = async (bytes: Buffer, maxBytes: number): Promise<ZipVerdict> => {
  const entries = bytes.length < END_LENGTH ? null : readDirectory(bytes)
  if (entries === null) return { state: 'damaged' }
  if (entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > maxBytes) {
    return { state: 'too-large' }
  }
  for (const entry of entries) {
    if (!(await isSound(bytes, entry))) return { state: 'damaged' }
  }
  return { state: 'sound', names: entries.map(({ name }) => name) }
}

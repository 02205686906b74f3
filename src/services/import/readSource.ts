/** The door of the import: decides what a file is, by its name and by its content, or refuses it. */
import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { basename, dirname, extname, resolve } from 'node:path'
import type { Refusal, Result } from '../../errors.js'
import { accept, refuse } from '../../errors.js'
import { decodeText } from './decodeText.js'
import { inspectZip } from './inspectZip.js'
import type { ImportKind, ImportSource } from './types.js'

const MEGABYTE = 1024 * 1024
const MAX_UNPACKED_BYTES = 100 * MEGABYTE

const KIND_BY_EXTENSION: Record<string, ImportKind> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.docx': 'docx',
  '.txt': 'text',
  '.text': 'text',
  '': 'text',
}

/** First bytes of formats people mistake for a document we can read. */
const FOREIGN: { starts: string; what: string }[] = [
  { starts: '%PDF', what: 'a PDF' },
  { starts: '{\\rtf', what: 'an RTF document' },
  { starts: '\u00d0\u00cf\u0011\u00e0', what: 'an old Word document (.doc)' },
]

const ADVICE = 'Save it as DOCX, Markdown, HTML or plain text first.'

const refusal = (code: Refusal['code'], message: string) => refuse({ code, message })

/** The refusal of a file that is larger than the operator allows. */
export const tooLarge = ({ fileName, maxBytes }: { fileName: string; maxBytes: number }) =>
  refusal(
    'payload-too-large',
    `${fileName} is larger than ${maxBytes / MEGABYTE} MB, the largest upload here. Split it into several documents.`,
  )

const isHtml = (text: string): boolean =>
  /^\s*(?:<!doctype html|<html[\s>])/i.test(text.slice(0, 2000))

/** Plain text that is plainly Markdown: at least two of its unmistakable signs. */
const isMarkdown = (text: string): boolean => {
  const head = text.slice(0, 200_000)
  const signs = [
    /^#{1,6} \S/m,
    /\[[^\]\n]{1,200}\]\([^)\s]{1,500}\)/,
    /^---\n(?:[\w-]+:.*\n)+---$/m,
    /^```/m,
    /\*\*[^*\n]{1,200}\*\*/,
    /^\|(?: ?:?-+:? ?\|)+$/m,
  ]
  return signs.filter((sign) => sign.test(head)).length >= 2
}

const MAX_NAME = 255

/** The last part of a path, whatever system it is of; one that is too long keeps its ending. */
const nameOf = (path: string): string => {
  const name = basename(path.replaceAll('\\', '/')) || 'document'
  const ending = extname(name).slice(0, 20)
  return name.length <= MAX_NAME ? name : `${name.slice(0, MAX_NAME - ending.length)}${ending}`
}

const checkDocx = async ({
  fileName,
  bytes,
}: {
  fileName: string
  bytes: Buffer
}): Promise<Result<null>> => {
  const zip = await inspectZip(bytes, MAX_UNPACKED_BYTES)
  if (zip.state === 'damaged') {
    return refusal('invalid', `${fileName} is damaged: it cannot be opened as a DOCX document.`)
  }
  if (zip.state === 'too-large') {
    return refusal(
      'payload-too-large',
      `${fileName} unpacks to more than ${MAX_UNPACKED_BYTES / MEGABYTE} MB. Split it into several documents.`,
    )
  }
  return zip.names.includes('[Content_Types].xml') &&
    zip.names.some((name) => name.startsWith('word/'))
    ? accept(null)
    : refusal(
        'unsupported-media-type',
        `${fileName} is an archive, but not a DOCX document. ${ADVICE}`,
      )
}

/**
 * Decides the kind of a document from its name and content. Content wins: a web page saved as
 * `.txt` is read as HTML, a Word document without extension as DOCX. Refuses what is empty, too
 * large, binary, or damaged; every message names the file.
 *
 * @param maxBytes the largest file the operator allows
 */
export const sourceFromBytes = async ({
  fileName: path,
  bytes,
  folder,
  maxBytes,
}: {
  fileName: string
  bytes: Buffer
  folder?: string
  maxBytes: number
}): Promise<Result<ImportSource>> => {
  const fileName = nameOf(path)
  const expected = KIND_BY_EXTENSION[extname(fileName).toLowerCase()]
  if (bytes.length === 0) return refusal('invalid', `${fileName} is empty.`)
  if (bytes.length > maxBytes) return tooLarge({ fileName, maxBytes })
  const start = bytes.toString('latin1', 0, 8)
  const foreign = FOREIGN.find(({ starts }) => start.startsWith(starts))
  if (foreign !== undefined) {
    return refusal('unsupported-media-type', `${fileName} is ${foreign.what}. ${ADVICE}`)
  }
  const common = {
    fileName,
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    ...(folder === undefined ? {} : { folder }),
  }
  if (start.startsWith('PK\u0003\u0004') || expected === 'docx') {
    const docx = await checkDocx({ fileName, bytes })
    return docx.ok ? accept({ ...common, kind: 'docx', text: '' }) : docx
  }
  if (expected === undefined) {
    return refusal(
      'unsupported-media-type',
      `${fileName} has an unknown kind (${extname(fileName)}). Use .md, .html, .docx or .txt.`,
    )
  }
  const decoded = decodeText({ fileName, bytes })
  if (!decoded.ok) return decoded
  if (decoded.value.trim() === '') return refusal('invalid', `${fileName} is empty.`)
  const kind = isHtml(decoded.value)
    ? 'html'
    : expected === 'text' && isMarkdown(decoded.value)
      ? 'markdown'
      : expected
  return accept({ ...common, kind, text: decoded.value })
}

const fileProblem = (path: string, error: unknown) => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT' || code === 'ENOTDIR') return refusal('not-found', `${path} is not there.`)
  if (code === 'EACCES' || code === 'EPERM') return refusal('invalid', `${path} may not be read.`)
  return refusal('invalid', `${path} cannot be read (${String(code ?? error)}).`)
}

/** Reads a document from disk. The size is checked before its content is. */
export const sourceFromFile = async ({
  path,
  maxBytes,
}: {
  path: string
  maxBytes: number
}): Promise<Result<ImportSource>> => {
  try {
    const file = await open(path, 'r')
    try {
      const stat = await file.stat()
      if (!stat.isFile()) return refusal('invalid', `${path} is not a file.`)
      if (stat.size > maxBytes) return tooLarge({ fileName: path, maxBytes })
      return await sourceFromBytes({
        fileName: path,
        bytes: await file.readFile(),
        folder: dirname(resolve(path)),
        maxBytes,
      })
    } finally {
      await file.close()
    }
  } catch (error) {
    return fileProblem(path, error)
  }
}

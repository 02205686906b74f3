import { basename, join } from 'node:path'
import type { RequestHandler, Response } from 'express'
import { NOT_FOUND } from '../documents/createReader.js'
import { keyOf } from '../documents/snapshot.js'
import { isObject, objectOf, textOf } from '../../json.js'
import type { JsonObject } from '../../json.js'
import { parseNoQuery, parseQueryString } from '../query/parseQuery.js'
import type { PublishedShape } from '../shape/types.js'
import type { PublicationStore } from '../store/publicationStore.js'
import { sendRefusals } from './answer.js'
import { CACHE_CONTROL, cacheTagOf, etagMatches, etagOf } from './headers.js'
import { searchOf } from './search.js'

const MAX_FILENAME = 255

type StoredFile = { id: string; type: string; etag: string }

/** The public facts about a stored file of this document, when it has one of this name. */
const fileIn = ({ fields }: PublishedShape, filename: string): JsonObject | undefined =>
  [fields, ...Object.values(objectOf(fields.sizes)).filter(isObject)].find(
    (one) => one.filename === filename,
  )

/**
 * The validator of a file: the hash of the original, and what else decides the bytes of a size that
 * was made from it.
 */
const fileEtag = (sha256: string | null, file: JsonObject, original: JsonObject): string => {
  const { filename, filesize, width, height } = file
  const { focalX, focalY } = original
  const facts = [sha256, filename, filesize, width, height, focalX, focalY]
  return etagOf(Buffer.from(JSON.stringify(facts)))
}

const FILE_HEADERS = ['ETag', 'Cache-Tag', 'Content-Type', 'Content-Disposition']

/** Answers for a file that was found but could not be sent as it was asked for. */
const refuseFile = (response: Response, error: unknown): void => {
  const { status, headers } = objectOf(error)
  for (const name of FILE_HEADERS) response.removeHeader(name)
  if (status === 416) {
    response.setHeader('Content-Range', textOf(objectOf(headers)['Content-Range']) ?? 'bytes */*')
    const message = 'The file is shorter than the range that was asked for.'
    sendRefusals(response, [{ code: 'invalid', field: 'Range', message }], 416)
  } else if (status === 412) {
    const message = 'The file is not the one that If-Match names.'
    sendRefusals(response, [{ code: 'stale-document', field: 'If-Match', message }])
  } else sendRefusals(response, [NOT_FOUND])
}

/**
 * Serves a file of a media document, and only while something live shows that document: the name
 * of a file alone opens nothing. Its caching is that of documents, so that an image goes with what
 * showed it.
 */
export const serveMedia = ({
  store,
  directory,
  isKept = true,
}: {
  store: PublicationStore
  directory: string
  /** Whether caches may have it; otherwise the headers that say so are the caller's. */
  isKept?: boolean
}): RequestHandler => {
  const find = async (filename: string): Promise<StoredFile | undefined> => {
    if (filename.length > MAX_FILENAME || basename(filename) !== filename) return undefined
    if (/[\0\\/]/.test(filename) || filename.startsWith('.')) return undefined
    for (const { id, sha256 } of await store.mediaWithFile(filename)) {
      const [publication] = await store.byKeys([keyOf('media', id)])
      if (publication?.state !== 'live') continue
      const { fields } = publication.shape
      const file = fileIn(publication.shape, filename)
      const type = textOf(file?.mimeType) ?? textOf(fields.mimeType)
      if (file === undefined || type === undefined) continue
      if (await store.isMediaUsed(id)) return { id, type, etag: fileEtag(sha256, file, fields) }
    }
    return undefined
  }

  return async function media(request, response, next) {
    const given = parseQueryString(searchOf(request))
    const query = given.ok ? parseNoQuery(given.value) : given
    if (!query.ok) return sendRefusals(response, query.refusals)
    const filename = String(request.params.filename)
    const file = await find(filename)
    if (file === undefined) return sendRefusals(response, [NOT_FOUND])
    if (isKept) {
      response.setHeader('ETag', file.etag)
      response.setHeader('Cache-Control', CACHE_CONTROL)
      response.setHeader(
        'Cache-Tag',
        cacheTagOf({ collections: ['media'], keys: [keyOf('media', file.id)] }),
      )
    }
    response.setHeader('X-Content-Type-Options', 'nosniff')
    response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox")
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin')
    if (isKept && etagMatches(request.headers['if-none-match'], file.etag)) {
      response.status(304).end()
      return
    }
    const isImage = file.type.startsWith('image/') && !file.type.includes('svg')
    response.setHeader('Content-Type', file.type)
    if (!isImage) response.setHeader('Content-Disposition', 'attachment')
    response.sendFile(
      join(directory, filename),
      { cacheControl: false, etag: false, lastModified: false, dotfiles: 'allow' },
      (error: unknown) => {
        if (error === undefined) return
        if (response.headersSent) next(error)
        else refuseFile(response, error)
      },
    )
  }
}

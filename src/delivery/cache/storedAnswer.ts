/** An answer as bytes, ready to be sent. */
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Dependencies } from '../documents/dependencies.js'
import { CACHE_CONTROL, cacheTagOf, etagOf } from '../http/headers.js'
import type { Encoding } from './negotiate.js'

/** Fewer bytes do not get shorter by much. */
const LEAST_BYTES = 1024
/** Quality 5 is where brotli beats gzip at about its cost. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

const compressors: Record<Encoding, (bytes: Buffer) => Promise<Buffer>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, BROTLI),
  gzip: promisify(gzip),
}

/** One form of an answer. A strong validator is that of its bytes, so each form has its own. */
export type Form = { bytes: Buffer; headers: string[]; notModified: string[] }

export type StoredAnswer = {
  /** The validator without the name of an encoding, unquoted. */
  tag: string
  identity: Form
  /** Filled when somebody asks for one. */
  encoded: Map<Encoding, Form>
  /** Forms that are being made. */
  encoding: Map<Encoding, Promise<Form>>
  dependencies: Dependencies
  contentType: string
}

export const JSON_TYPE = 'application/json; charset=utf-8'

const formOf = ({
  bytes,
  tag,
  encoding,
  contentType,
  dependencies,
}: {
  bytes: Buffer
  encoding?: Encoding
} & Pick<StoredAnswer, 'tag' | 'contentType' | 'dependencies'>): Form => {
  const etag = encoding === undefined ? `"${tag}"` : `"${tag}-${encoding}"`
  const notModified = [
    ...['ETag', etag],
    ...['Cache-Control', CACHE_CONTROL],
    ...['Cache-Tag', cacheTagOf(dependencies)],
    // What search engines list is the publisher's page; they may fetch this for it.
    ...['X-Robots-Tag', 'noindex'],
  ]
  return {
    bytes,
    notModified,
    headers: [
      ...notModified,
      ...['Content-Type', contentType],
      ...['Content-Length', String(bytes.length)],
      ...(encoding === undefined ? [] : ['Content-Encoding', encoding]),
    ],
  }
}

export const storedAnswer = ({
  bytes,
  dependencies,
  contentType = JSON_TYPE,
}: {
  bytes: Buffer
  dependencies: Dependencies
  contentType?: string
}): StoredAnswer => {
  const tag = etagOf(bytes).slice(1, -1)
  return {
    tag,
    contentType,
    dependencies,
    identity: formOf({ bytes, tag, contentType, dependencies }),
    encoded: new Map(),
    encoding: new Map(),
  }
}

/** The form of an answer in an encoding; small answers have only their own bytes. */
export const encodedForm = (
  answer: StoredAnswer,
  encoding: Encoding | 'identity',
): Form | undefined =>
  encoding === 'identity' || answer.identity.bytes.length < LEAST_BYTES
    ? answer.identity
    : answer.encoded.get(encoding)

/** Makes the form of an answer in an encoding that it does not have yet. */
export const encode = async (answer: StoredAnswer, encoding: Encoding): Promise<Form> => {
  const { tag, contentType, dependencies, identity } = answer
  const bytes = await compressors[encoding](identity.bytes)
  return formOf({ bytes, tag, encoding, contentType, dependencies })
}

/** The memory an answer takes, in bytes, a little over rather than under. */
export const sizeOf = (answer: StoredAnswer): number => {
  const { dependencies, identity, encoded } = answer
  const names = [...(dependencies.watched ?? dependencies.keys), ...dependencies.collections]
  const tags = names.reduce((sum, name) => sum + name.length * 2 + 150, 0)
  const forms = [identity, ...encoded.values()]
  return 1500 + tags + forms.reduce((sum, { bytes }) => sum + bytes.length + 600, 0)
}

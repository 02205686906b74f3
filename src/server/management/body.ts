/** Reads the body of a management request: bounded, of an accepted type, and well-formed. */
import type { Request } from 'express'
import type { Result } from '../../errors.js'
import { accept, refuse } from '../../errors.js'

export type Body = { kind: 'none' | 'json' | 'multipart' | 'form'; bytes: Buffer }

const KINDS: Record<string, Body['kind']> = {
  'application/json': 'json',
  'multipart/form-data': 'multipart',
  'application/x-www-form-urlencoded': 'form',
}

const tooLarge = (limit: number) =>
  refuse({
    code: 'payload-too-large',
    message: `The body is larger than ${Math.floor(limit / 1024)} kB.`,
  })

/** Fails with `payload-too-large`, `unsupported-media-type`, or `invalid` for malformed JSON. */
export const readBody = async ({
  request,
  limitOf,
}: {
  request: Request
  /** The largest body of a kind, in bytes. */
  limitOf: (kind: Body['kind']) => number
}): Promise<Result<Body>> => {
  if (request.method === 'GET' || request.method === 'HEAD') return accept(EMPTY)
  const declared = request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  const kind = KINDS[declared] ?? 'none'
  const limit = limitOf(kind)
  if (Number(request.headers['content-length'] ?? 0) > limit) return tooLarge(limit)
  const bytes = await collect({ request, limit })
  if (bytes === undefined) return tooLarge(limit)
  if (bytes.length === 0) return accept(EMPTY)
  if (kind === 'none') {
    return refuse({
      code: 'unsupported-media-type',
      message: 'Send application/json, or multipart/form-data for an upload.',
    })
  }
  if (kind === 'json' && !isJson(bytes)) {
    return refuse({ code: 'invalid', message: 'The body is not valid JSON.' })
  }
  return accept({ kind, bytes })
}

const EMPTY: Body = { kind: 'none', bytes: Buffer.alloc(0) }

const collect = async ({
  request,
  limit,
}: {
  request: Request
  limit: number
}): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = []
  let size = 0
  // Destroying the request would close the connection before the refusal is sent.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes = Buffer.from(chunk as Uint8Array)
    size += bytes.length
    if (size > limit) return undefined
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

const isJson = (bytes: Buffer): boolean => {
  try {
    JSON.parse(bytes.toString('utf8'))
    return true
  } catch {
    return false
  }
}

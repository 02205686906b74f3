import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** Ids that Payload gives to rows and nodes: they say nothing about the words. */
const NODE_TYPES_WITH_ID = new Set(['block', 'inlineBlock', 'link', 'autolink', 'upload'])

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (isRecord(value) && Object.keys(value).length === 0)

const withoutNoise = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutNoise)
  if (!isRecord(value)) return value
  const isNode = typeof value.type === 'string' && NODE_TYPES_WITH_ID.has(value.type)
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, child]) => {
      if (isNode && key === 'id') return []
      const next =
        isNode && key === 'fields' && isRecord(child)
          ? withoutNoise({ ...child, id: undefined })
          : withoutNoise(child)
      return isEmpty(next) ? [] : [[key, next]]
    }),
  )
}

/** Set by publishing itself, so not part of what is approved. */
const NOT_CONTENT = new Set(['publishedAt'])

/**
 * The text a digest is of: the canonical JSON (RFC 8785) of every public field in every language and
 * the hashes of the images a document shows. Empty and missing are the same. Pure.
 */
export const canonicalContent = ({
  collection,
  fields,
  media,
}: {
  collection: string
  fields: Record<string, unknown>
  media: Record<string, string>
}): string => {
  const content = Object.fromEntries(
    Object.entries(fields).filter(([key]) => !NOT_CONTENT.has(key)),
  )
  return canonicalize({ collection, content: withoutNoise(content), media }) ?? ''
}

/** The digest of canonical content: `sha256:` and its SHA-256 in hex. Pure. */
export const digestOf = (text: string): string =>
  `sha256:${createHash('sha256').update(text).digest('hex')}`

import { z } from 'zod'
import type { AllowedOperations } from './createOperations.js'
import { queryHash } from './queryHash.js'

const manifestSchema = z
  .object({
    format: z.literal('apollo-persisted-query-manifest'),
    version: z.literal(1),
    operations: z.array(
      z.object({ id: z.string(), name: z.string().optional(), body: z.string() }),
    ),
  })
  .transform(({ operations }) =>
    operations.map(({ id, name, body }) => ({ id, query: body, label: name || id })),
  )

const mapSchema = z
  .record(z.string(), z.string())
  .transform((map) => Object.entries(map).map(([id, query]) => ({ id, query, label: id })))

const fileSchema = z.union([manifestSchema, mapSchema])

const FORMATS =
  'Give an object of queries by their SHA-256, or a manifest of the format "apollo-persisted-query-manifest", version 1.'

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/**
 * Reads a file of allowed operations: queries by their SHA-256, or the manifest that Apollo's tools
 * write. A faulty one gives its faults, each of which names the operation. Loads nothing of Payload.
 */
export const parseOperations = (text: string): AllowedOperations | string[] => {
  const parsed = fileSchema.safeParse(jsonOf(text))
  if (!parsed.success) return [FORMATS]
  const entries = parsed.data.map((entry) => ({ ...entry, hash: queryHash(entry.query) }))
  const faults = entries
    .filter(({ id, hash }) => id.toLowerCase() !== hash)
    .map(({ label, hash }) => `the id of ${label} is not the SHA-256 of its text, ${hash}.`)
  return faults.length > 0 ? faults : new Map(entries.map(({ hash, query }) => [hash, query]))
}

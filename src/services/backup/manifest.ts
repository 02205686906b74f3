/** What a backup says about itself. It is the last entry of the archive: one without it is incomplete. */
import { z } from 'zod'

export const MANIFEST = 'manifest.json'

/**
 * How the rows were read so that they belong together.
 * - `snapshot`: as of one moment, while writes went on.
 * - `transaction`: inside one transaction of the database, which showed no write of others.
 * - `quiet`: while nobody wrote; tried again until that was so.
 */
export const CONSISTENCIES = ['snapshot', 'transaction', 'quiet'] as const
export type Consistency = (typeof CONSISTENCIES)[number]

/** Where the chain of the audit ledger stood: the last sealed entry, and how many waited. */
const headSchema = z.object({
  number: z.number().int().nonnegative(),
  hash: z.string(),
  waiting: z.number().int().nonnegative(),
})
export type AuditHead = z.infer<typeof headSchema>

const partSchema = z.object({
  path: z.string(),
  bytes: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type Part = z.infer<typeof partSchema>

export const manifestSchema = z.object({
  format: z.literal('secure-base-backup'),
  formatVersion: z.literal(1),
  /** The version of the program that wrote it. */
  program: z.string(),
  createdAt: z.iso.datetime(),
  database: z.object({
    kind: z.enum(['sqlite', 'mongodb']),
    consistency: z.enum(CONSISTENCIES),
    /** How many rows each table or collection has. */
    rows: z.record(z.string(), z.number().int().nonnegative()),
  }),
  audit: headSchema,
  keys: z.enum(['included', 'apart']),
  note: z.string(),
  parts: z.array(partSchema),
})
export type Manifest = z.infer<typeof manifestSchema>

/** Entries of an archive: the manifest, the secret, and files one folder deep. Nothing leads out. */
const PART_PATH = /^(?:manifest\.json|secret|(?:database|media|private|keys)\/[^/\\\0]{1,255})$/

/** Whether an entry may be unpacked under its name. */
export const isPartPath = (name: string): boolean =>
  PART_PATH.test(name) && !/(?:^|\/)\.{1,2}$/.test(name)

export const NOTES = {
  included:
    'Holds the secret and the keys of DATA_DIR: whoever has this file can open the private files and sign as this program.',
  apart:
    'Holds neither secret nor keys. Without DATA_DIR/keys/files.json, or FILE_KEY, its private files stay closed for good: keep keys and secret apart from it, and keep them.',
  rowsOnly:
    'Holds the database only, as it was before a restore; the files it refers to were moved to the same folder.',
} as const satisfies Record<Manifest['keys'] | 'rowsOnly', string>

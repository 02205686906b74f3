import type { FileFolder } from './dataFolders.js'
import type { AuditHead, Consistency } from './manifest.js'

/** The rows of a database that belong together, written to files of their own. */
export type Snapshot = {
  consistency: Consistency
  /** Files to put into the archive, in a folder that the caller gave. */
  parts: { path: string; file: string }[]
  /** How many rows each table or collection has. */
  rows: Record<string, number>
  audit: AuditHead
  /** The names of the uploaded files that the rows refer to. */
  files: Record<FileFolder, string[]>
}

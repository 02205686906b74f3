/** The vocabulary of the import: what comes in, what is known about it, what the report says. */
import type { Root } from 'hast'
import type { Locale } from '../../slugs.js'

export type ImportKind = 'markdown' | 'html' | 'docx' | 'text'

/** A file that passed the door: its kind is known and, unless it is a DOCX, its text is decoded. */
export type ImportSource = {
  fileName: string
  kind: ImportKind
  bytes: Buffer
  text: string
  sha256: string
  /** The folder relative images may be read from; absent for uploads. */
  folder?: string
}

/**
 * `recognised`: matched with something the CMS knows. `created`: written by the import.
 * `needs-an-eye`: a person should look at it before the article goes further.
 */
export type ReportLine = {
  level: 'recognised' | 'created' | 'needs-an-eye'
  line?: number
  text: string
}

export type ImportCounts = {
  headings: number
  paragraphs: number
  lists: number
  listItems: number
  links: number
  tables: number
  quotes: number
  images: number
  blocks: number
}

export type ImportReport = {
  file: string
  kind: ImportKind
  locale: Locale
  action: 'created' | 'updated' | 'unchanged'
  article: { id: string; slug: string; title: string; adminUrl?: string }
  counts: ImportCounts
  lines: ReportLine[]
}

/** Any kind of document after parsing: one tree, and what its author said about it. */
export type ParsedDocument = {
  root: Root
  title?: string
  subtitle?: string
  summary?: string
  slug?: string
  /** The address of the page, against which relative links are resolved. */
  baseUrl?: string
  /** Images found inside the file itself, by the `src` the tree uses for them. */
  embeddedImages: Map<string, Buffer>
  lines: ReportLine[]
}

/** An image that is ready to become media. */
export type ImportImage = {
  sha256: string
  fileName: string
  mimeType: string
  bytes: Buffer
  alt: string
}

export type Progress = { phase: string; done: number; total: number }
export type OnProgress = (progress: Progress) => void

/** What the CMS already knows, as far as an imported text can mention it. */
import type { LINKABLE_COLLECTIONS } from '../../slugs.js'

export type LinkableCollection = (typeof LINKABLE_COLLECTIONS)[number]

/** One document and every phrase that names it in the language of the import. */
export type CatalogueEntry = {
  collection: 'calls-to-action' | 'attachment-patterns' | 'programs'
  id: string
  title: string
  phrases: string[]
}

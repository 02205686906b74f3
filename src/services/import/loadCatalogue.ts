/** Reads what an imported text may mention, as far as the acting person may see it. */
import type { PayloadRequest, SelectType } from 'payload'
import { z } from 'zod'
import type { Locale } from '../../slugs.js'
import { DEFAULT_LOCALE } from '../../slugs.js'
import type { CatalogueEntry } from './catalogue.js'

const PAGE = 100

const localized = z.record(z.string(), z.string().nullish()).nullish()
const entrySchema = z.object({
  id: z.string(),
  title: localized,
  alias: localized,
  triggerPhrases: z.array(z.object({ text: z.string() })).nullish(),
})

const SELECT: Record<CatalogueEntry['collection'], SelectType> = {
  'calls-to-action': { title: true, triggerPhrases: true },
  'attachment-patterns': { title: true, alias: true },
  programs: { title: true },
}

const COLLECTIONS = ['calls-to-action', 'attachment-patterns', 'programs'] as const

/** The names of an entry in this language; where it has none, those in the default one. */
const toEntry = (
  collection: CatalogueEntry['collection'],
  document: unknown,
  locale: Locale,
): CatalogueEntry[] => {
  const parsed = entrySchema.safeParse(document)
  if (!parsed.success) return []
  const { id, title, alias, triggerPhrases } = parsed.data
  const language = title?.[locale] ? locale : DEFAULT_LOCALE
  const name = title?.[language] ?? ''
  const phrases = [
    name,
    alias?.[language] ?? '',
    ...(triggerPhrases ?? []).map(({ text }) => text),
  ].filter((phrase) => phrase.trim() !== '')
  return phrases.length === 0 ? [] : [{ collection, id, title: name || id, phrases }]
}

/** Every call to action, attachment pattern and program, drafts included. */
export const loadCatalogue = async ({
  req,
  locale,
}: {
  req: PayloadRequest
  locale: Locale
}): Promise<CatalogueEntry[]> => {
  const entries: CatalogueEntry[] = []
  for (const collection of COLLECTIONS) {
    for (let page = 1, more = true; more; page += 1) {
      const found = await req.payload.find({
        collection,
        req,
        overrideAccess: false,
        draft: true,
        locale: 'all',
        depth: 0,
        limit: PAGE,
        page,
        sort: 'id',
        select: SELECT[collection],
      })
      entries.push(...found.docs.flatMap((document) => toEntry(collection, document, locale)))
      more = found.hasNextPage
    }
  }
  return entries
}

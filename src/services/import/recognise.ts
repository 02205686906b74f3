/** Turns what a text says about things the CMS knows into links and embedded blocks. */
import type { CatalogueEntry } from './catalogue.js'
import { recogniseMentions } from './recogniseMentions.js'
import { recogniseCalls } from './recogniseCalls.js'
import { recogniseManifestations } from './recogniseManifestations.js'
import type { Placed } from './toLexical.js'
import type { ReportLine } from './types.js'

/** Ids of the documents the text refers to, each once, in order of appearance. */
export type Related = { attachmentPatterns: string[]; programs: string[]; callsToAction: string[] }

export type Recognition = { body: Placed[]; related: Related; lines: ReportLine[] }

const unique = (ids: string[]): string[] => [...new Set(ids)]

/**
 * Recognises, in this order: how-it-shows lists, attachment patterns and programs, calls to action.
 * The given body is not changed. Other work gets its turn between blocks.
 */
export const recognise = async ({
  body,
  catalogue,
}: {
  body: Placed[]
  catalogue: CatalogueEntry[]
}): Promise<Recognition> => {
  const manifestations = recogniseManifestations(body)
  const mentions = await recogniseMentions({
    body: manifestations.body,
    entries: catalogue.filter(({ collection }) => collection !== 'calls-to-action'),
  })
  const calls = await recogniseCalls({
    body: mentions.body,
    entries: catalogue.filter(({ collection }) => collection === 'calls-to-action'),
  })
  const idsIn = (collection: CatalogueEntry['collection']) =>
    unique(mentions.entries.filter((entry) => entry.collection === collection).map(({ id }) => id))
  return {
    body: calls.body,
    related: {
      attachmentPatterns: idsIn('attachment-patterns'),
      programs: idsIn('programs'),
      callsToAction: unique(calls.entries.map(({ id }) => id)),
    },
    lines: [...manifestations.lines, ...mentions.lines, ...calls.lines].sort(
      (a, b) => (a.line ?? 0) - (b.line ?? 0),
    ),
  }
}

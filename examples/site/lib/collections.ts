/** The kinds of pages that show one document, by their place in addresses: that of the CMS. */
export const SHOWN = [
  'articles',
  'attachment-patterns',
  'case-stories',
  'programs',
  'people',
  'topics',
] as const
export type Shown = (typeof SHOWN)[number]

export const isShown = (value: string | undefined): value is Shown =>
  SHOWN.some((one) => one === value)

/** What GraphQL calls one document of each. */
export const GRAPHQL_TYPE: Record<Shown, string> = {
  articles: 'Article',
  'attachment-patterns': 'AttachmentPattern',
  'case-stories': 'CaseStory',
  programs: 'Program',
  people: 'Person',
  topics: 'Topic',
}

/**
 * What a page can rest on. A change in one of these collections renews every page that reads it: a
 * text may show a document of any of them, and a page that shows what is gone is worse than one that
 * is built once too often.
 */
export const EVERYTHING = [...SHOWN, 'calls-to-action', 'media', 'site']

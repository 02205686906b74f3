import type { DeliveryCollection } from '../../slugs.js'

/** Payload's names for each collection: one document, and a list. */
export const GRAPHQL_NAMES: Record<DeliveryCollection, { one: string; many: string }> = {
  articles: { one: 'Article', many: 'Articles' },
  'attachment-patterns': { one: 'AttachmentPattern', many: 'AttachmentPatterns' },
  'case-stories': { one: 'CaseStory', many: 'CaseStories' },
  programs: { one: 'Program', many: 'Programs' },
  'calls-to-action': { one: 'CallToAction', many: 'CallsToAction' },
  people: { one: 'Person', many: 'People' },
  topics: { one: 'Topic', many: 'Topics' },
}

/** A field name as part of a type name: `callsToAction` becomes `CallsToAction`. */
export const typeNamePart = (name: string): string =>
  `${name.charAt(0).toUpperCase()}${name.slice(1)}`

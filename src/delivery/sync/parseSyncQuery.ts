import type { Result } from '../../errors.js'
import type { View } from '../documents/view.js'
import type { JsonObject } from '../../json.js'
import type { Faults } from '../query/faults.js'
import { names } from '../query/faults.js'
import { checked, MAX_LIMIT, scalar, SCALARS, viewOf } from '../query/parseQuery.js'
import { DELIVERY_COLLECTIONS, SITE_GLOBAL } from '../../slugs.js'
import type { Position } from './token.js'
import { readToken } from './token.js'

/** What the feed tells of. Images travel inside other documents, here as elsewhere. */
export const SYNC_COLLECTIONS = [...DELIVERY_COLLECTIONS, SITE_GLOBAL] as const

export const SYNC_PARAMETERS = [
  'since',
  'limit',
  'collection',
  'include',
  'depth',
  'locale',
  'fallback-locale',
]

const INCLUDE = ['document', 'none'] as const

export type SyncQuery = {
  /** Nothing: from the beginning. */
  since: Position | undefined
  limit: number
  collections: readonly string[]
  /** Whether an item carries its document. */
  hasDocuments: boolean
  depth: number
  view: View
}

const sinceOf = (faults: Faults, given: unknown): Position | undefined => {
  if (given === undefined) return undefined
  const position = typeof given === 'string' ? readToken(given) : undefined
  return (
    position ??
    faults.add(
      'since',
      'Give since once, as the "next" of an earlier answer or the id of an event.',
    )
  )
}

const collectionsOf = (faults: Faults, given: unknown): readonly string[] => {
  if (given === undefined) return SYNC_COLLECTIONS
  const asked = typeof given === 'string' && given.length <= 300 ? given.split(',') : ['']
  const known = SYNC_COLLECTIONS.filter((slug) => asked.includes(slug))
  if (known.length !== new Set(asked).size)
    faults.add(
      'collection',
      `Give collection once, as names separated by commas. Allowed: ${names(SYNC_COLLECTIONS)}.`,
    )
  return known
}

const includeOf = (faults: Faults, given: unknown): boolean => {
  if (given !== undefined && !INCLUDE.some((one) => one === given))
    faults.add('include', `Give include once, as one of ${names(INCLUDE)}.`)
  return given !== 'none'
}

/** Checks the parameters of the feed. All faults are reported at once. */
export const parseSyncQuery = (given: JsonObject): Result<SyncQuery> =>
  checked(given, SYNC_PARAMETERS, (faults) => ({
    since: sinceOf(faults, given.since),
    limit: scalar(faults, given, 'limit', SCALARS.limit) ?? MAX_LIMIT,
    collections: collectionsOf(faults, given.collection),
    hasDocuments: includeOf(faults, given.include),
    depth: scalar(faults, given, 'depth', SCALARS.depth) ?? 0,
    view: viewOf(faults, given),
  }))

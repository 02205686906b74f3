import type { Where } from 'payload'
import type { PublicationStore } from '../store/publicationStore.js'
import { keyOf } from '../documents/snapshot.js'
import type { Filter } from './where.js'

type Condition = Extract<Filter, { path: string }>

const NEGATIVE: Record<string, boolean> = { not_equals: true, not_in: true }

/** Ids that cannot exist here match nothing, rather than trouble the database. */
const byIds = (
  store: PublicationStore,
  path: string,
  ids: string[],
  isNegative: boolean,
): Where[] => {
  const usable = ids.filter(store.isId)
  if (usable.length === 0) return isNegative ? [] : [store.never]
  return [{ [path]: isNegative ? { not_in: usable } : { in: usable } }]
}

/** Readers do not see a link to what is not live, and so cannot find a document by it. */
const liveOnly = async (
  store: PublicationStore,
  collection: string,
  ids: string[],
): Promise<string[]> => {
  const usable = ids.filter(store.isId)
  if (usable.length === 0) return []
  const live = await store.targets(usable.map((id) => keyOf(collection, id)))
  const keys = new Set(live.map(({ key }) => key))
  return usable.filter((id) => keys.has(keyOf(collection, id)))
}

const condition = async (
  store: PublicationStore,
  { path, at, operator, value }: Condition,
): Promise<Where[]> => {
  const values = (Array.isArray(value) ? value : [value]).map(String)
  const isNegative = NEGATIVE[operator] === true
  if (at.bySlug !== undefined) {
    const { collection, relation } = at.bySlug
    const ids = await store.idsBySlugs({ collection, slugs: values })
    return byIds(store, relation, ids, isNegative)
  }
  if (at.kind === 'id' && operator !== 'exists') {
    const ids = at.linksTo === undefined ? values : await liveOnly(store, at.linksTo, values)
    return byIds(store, path, ids, isNegative)
  }
  return [{ [path]: { [operator]: value } }]
}

/**
 * A checked filter as Payload understands it. The slug of a related document is looked up among
 * the live publications first: the row of the document itself may hold text that is not public.
 */
export const resolveFilter = async (
  store: PublicationStore,
  filters: Filter[],
): Promise<Where[]> => {
  const resolved = await Promise.all(
    filters.map(async (filter): Promise<Where[]> => {
      if ('path' in filter) return condition(store, filter)
      if ('and' in filter) {
        const members = await resolveFilter(store, filter.and)
        return members.length === 0 ? [] : [{ and: members }]
      }
      const members = await Promise.all(filter.or.map((one) => resolveFilter(store, [one])))
      // A member without conditions matches everything, and so does the group.
      if (members.some((member) => member.length === 0)) return []
      return [{ or: members.flat() }]
    }),
  )
  return resolved.flat()
}

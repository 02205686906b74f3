/**
 * Sample documents name one another before any of them has an id. A reference stands wherever an id
 * will stand, in a relation as well as deep inside a rich text, and is exchanged when it is known.
 */
import type { DirectCollection, WorkflowCollection } from '../slugs.js'

/** A collection and a slug; an image, which has no slug, goes by the name it has in the code. */
export type RefKey = `${WorkflowCollection | DirectCollection}/${string}`
export type Ref = { ref: RefKey }

export const ref = (key: RefKey): Ref => ({ ref: key })

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isRef = (value: unknown): value is Ref =>
  isObject(value) && typeof value.ref === 'string' && Object.keys(value).length === 1

/** Every reference in a value, at any depth. */
export const refsIn = (value: unknown): RefKey[] => {
  if (isRef(value)) return [value.ref]
  if (Array.isArray(value)) return value.flatMap(refsIn)
  return isObject(value) ? Object.values(value).flatMap(refsIn) : []
}

/** The same value with ids for references. Throws on a reference to what does not exist yet. */
export const resolveRefs = (value: unknown, ids: ReadonlyMap<string, string>): unknown => {
  if (isRef(value)) {
    const id = ids.get(value.ref)
    if (id === undefined) throw new Error(`No sample document called ${value.ref} exists yet.`)
    return id
  }
  if (Array.isArray(value)) return value.map((one: unknown) => resolveRefs(one, ids))
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, resolveRefs(one, ids)]))
}

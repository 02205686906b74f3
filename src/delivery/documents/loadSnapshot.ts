import { targetKey } from '../html/target.js'
import type { PublicField, PublicationKey } from '../shape/types.js'
import type { PublicationRows } from '../store/rows.js'
import { crisisKeys } from './crisis.js'
import { JSON_LD_FIELDS } from './jsonLd/jsonLdOf.js'
import { logoKey } from './jsonLd/organization.js'
import type { Refs } from './refs.js'
import { addRefs, noRefs } from './refs.js'
import type { Selection } from './selection.js'
import { selected } from './selection.js'
import type { LiveTarget, Publication, Snapshot } from './snapshot.js'
import { SITE_KEY } from './snapshot.js'
import type { View } from './view.js'

/** Publications already at hand, and the collections that an answer could have shown more of. */
export type Loaded = Snapshot & {
  /** Every live publication the answer rests on. */
  keys: () => PublicationKey[]
  /** Every document that was asked for, live or not. */
  watched: () => PublicationKey[]
  /** Every collection it refers to, live or not. */
  collections: () => Set<string>
}

type Loading = {
  rows: Pick<PublicationRows, 'byKeys' | 'targets'>
  fieldsOf: (collection: string) => PublicField[]
  view: View
}

const jsonLdSelection: Selection = {
  include: true,
  names: new Map(JSON_LD_FIELDS.map((name) => [name, 'all'])),
}

/** What the documents themselves need: their selected fields, structured data, help in a crisis. */
const firstRefs = (
  { fieldsOf, view }: Loading,
  publications: Publication[],
  selection: Selection,
): Refs => {
  const refs = noRefs()
  for (const publication of publications) {
    const { shape, collection } = publication
    const fields = fieldsOf(collection)
    addRefs(refs, { shape, fields, view, selection })
    if (selected(selection, 'jsonLd') !== undefined) {
      if (selection !== 'all') addRefs(refs, { shape, fields, view, selection: jsonLdSelection })
      refs.whole.add(SITE_KEY)
    }
    for (const key of crisisKeys(publication)) refs.whole.add(key)
    if (Object.keys(shape.html).length > 0) refs.whole.add(SITE_KEY)
  }
  return refs
}

/**
 * Loads everything an answer needs in one query for each level of depth and one more for what is
 * only pointed at, beside one for the publisher's logo, however many documents there are. A key that does not come back is not live.
 */
export const loadSnapshot = async ({
  publications,
  depth,
  selection,
  ...loading
}: Loading & {
  publications: Publication[]
  depth: number
  selection: Selection
}): Promise<Loaded> => {
  const whole = new Map<PublicationKey, Publication>()
  const targets = new Map<PublicationKey, LiveTarget>()
  const light = new Set<PublicationKey>()
  const seen = new Set<string>()
  const asked = new Set<PublicationKey>()
  const own = new Map(publications.map((one) => [one.key, one]))

  const fetchWhole = async (keys: Iterable<PublicationKey>): Promise<Publication[]> => {
    const all = [...keys]
    for (const key of all) {
      asked.add(key)
      seen.add(key.slice(0, key.indexOf(':')))
    }
    const missing = all.filter((key) => !whole.has(key) && !own.has(key))
    const found = missing.length === 0 ? [] : await loading.rows.byKeys(missing)
    for (const one of found) if (one.state === 'live') whole.set(one.key, one)
    return all.flatMap((key) => whole.get(key) ?? own.get(key) ?? [])
  }

  const refs = firstRefs(loading, publications, selection)
  for (const key of refs.light) light.add(key)
  let frontier = await fetchWhole(refs.whole)
  for (const { collection, shape } of frontier) {
    const key = collection === 'calls-to-action' ? targetKey(shape.fields) : undefined
    if (key !== undefined) light.add(key)
  }
  for (let level = depth; level > 0; level -= 1) {
    const next = noRefs()
    for (const { shape, collection } of frontier)
      addRefs(next, { shape, fields: loading.fieldsOf(collection), view: loading.view })
    for (const key of next.light) light.add(key)
    if (level === 1) for (const key of next.whole) light.add(key)
    else frontier = await fetchWhole(next.whole)
  }

  const site = whole.get(SITE_KEY) ?? own.get(SITE_KEY)
  const logo = selected(selection, 'jsonLd') === undefined ? undefined : logoKey(site?.shape)
  const unknown = [...light].filter((key) => !whole.has(key) && !own.has(key) && key !== logo)
  for (const key of light) seen.add(key.slice(0, key.indexOf(':')))
  const [found] = await Promise.all([
    unknown.length === 0 ? [] : loading.rows.targets(unknown),
    logo === undefined ? [] : fetchWhole([logo]),
  ])
  for (const { key, slug } of found) targets.set(key, { slug })

  const publication = (key: PublicationKey): Publication | undefined =>
    whole.get(key) ?? own.get(key)
  return {
    publication,
    target: (key) => publication(key) ?? targets.get(key),
    keys: () => [...new Set([...own.keys(), ...whole.keys(), ...targets.keys()])],
    watched: () => [...new Set([...own.keys(), ...asked, ...light])],
    collections: () => seen,
  }
}

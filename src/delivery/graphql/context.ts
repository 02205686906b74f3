import DataLoader from 'dataloader'
import { clockAt } from '../documents/clock.js'
import type { Reader } from '../documents/createReader.js'
import type { Dependencies } from '../documents/dependencies.js'
import type { Loaded } from '../documents/loadSnapshot.js'
import { loadSnapshot } from '../documents/loadSnapshot.js'
import type { Selection } from '../documents/selection.js'
import type { LiveTarget, Publication, Rendering } from '../documents/snapshot.js'
import type { View } from '../documents/view.js'
import type { JsonObject } from '../../json.js'
import type { PublicField, PublicationKey } from '../shape/types.js'
import type { PublicationStore } from '../store/publicationStore.js'

/** What the resolvers need from the rest of the delivery plane. */
export type GraphqlParts = {
  store: PublicationStore
  reader: Reader
  fieldsOf: (collection: string) => PublicField[]
  fileUrl: (filename: string) => string
  now?: () => Date
  /** Told about failures that are hidden from readers. */
  log?: (error: unknown) => void
}

/**
 * Where a resolver stands in a document. The language travels with it, so that two root fields of
 * one query never share theirs.
 */
export type Source = { publication: Publication; view: View; values: JsonObject; path: string }

/** The state of one request: batched lookups, and a record of what the answer rests on. */
export type GraphqlContext = {
  reader: Reader
  live: (key: PublicationKey) => Promise<Publication | undefined>
  rendering: (source: Source, names: string[]) => Promise<Rendering>
  use: (collection: string) => void
  adopt: (publications: Publication[]) => void
  /** Notes that any change in these collections may change the answer. */
  useLists: (collections: Iterable<string>) => void
  /** The answer rests on something that nobody is told the change of. */
  keepOut: () => void
  dependencies: () => Dependencies
}

export const sourceOf = (publication: Publication, view: View): Source => ({
  publication,
  view,
  values: publication.shape.fields,
  path: '',
})

/** Starts a request: however many resolvers ask, the database sees one query for each step. */
export const createGraphqlContext = ({
  store,
  reader,
  fieldsOf,
  fileUrl,
  now = () => new Date(),
}: GraphqlParts): GraphqlContext => {
  const collections = new Set<string>()
  const keys = new Set<string>()
  const watched = new Set<string>()
  const lists = new Set<string>()
  const clock = clockAt(now())
  const use = (collection: string): void => void collections.add(collection)

  const publications = new DataLoader<PublicationKey, Publication | null>(async (keys) => {
    const found = new Map((await store.byKeys([...keys])).map((one) => [one.key, one]))
    return keys.map((key) => found.get(key) ?? null)
  })
  const targets = new DataLoader<PublicationKey, (LiveTarget & { key: PublicationKey }) | null>(
    async (keys) => {
      const found = new Map((await store.targets([...keys])).map((one) => [one.key, one]))
      return keys.map((key) => found.get(key) ?? null)
    },
  )
  const note = (snapshot: Loaded): void => {
    for (const collection of snapshot.collections()) use(collection)
    for (const key of snapshot.keys()) keys.add(key)
    for (const key of snapshot.watched()) watched.add(key)
  }
  const present = <T>(found: readonly (T | null | Error)[]): T[] =>
    found.flatMap((one) => {
      if (one instanceof Error) throw one
      return one ?? []
    })
  const rows = {
    byKeys: async (keys: PublicationKey[]) => present(await publications.loadMany(keys)),
    targets: async (keys: PublicationKey[]) => present(await targets.loadMany(keys)),
  }

  return {
    reader,
    use,
    useLists: (named) => {
      for (const collection of named) {
        use(collection)
        lists.add(collection)
      }
    },
    keepOut: () => {
      clock.until = 0
    },
    dependencies: () => ({ collections, keys, watched, lists, until: clock.until }),
    live: async (key) => {
      use(key.slice(0, key.indexOf(':')))
      watched.add(key)
      const publication = await publications.load(key)
      if (publication?.state !== 'live') return undefined
      keys.add(key)
      return publication
    },
    adopt: (read) => {
      for (const publication of read) {
        publications.prime(publication.key, publication)
        keys.add(publication.key)
        watched.add(publication.key)
        use(publication.collection)
      }
    },
    rendering: async ({ publication, view }, names) => {
      const selection: Selection = {
        include: true,
        names: new Map(names.map((name) => [name, 'all'])),
      }
      const snapshot = await loadSnapshot({
        rows,
        fieldsOf,
        view,
        publications: [publication],
        depth: 0,
        selection,
      })
      note(snapshot)
      return { view, snapshot, fieldsOf, fileUrl, clock, filled: new Map() }
    },
  }
}

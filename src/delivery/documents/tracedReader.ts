import { traced } from '../../tracing.js'
import type { Reader } from './createReader.js'

/** The same reader, with a span around each read: what a cache answers never comes here. */
export const tracedReader = (reader: Reader): Reader => ({
  ...reader,
  find: (args) => {
    const facts = { collection: args.collection, read: 'find' }
    return traced({ name: 'delivery.read', facts }, () => reader.find(args))
  },
  one: (publication, query) => {
    const facts = { collection: publication.collection, read: 'one' }
    return traced({ name: 'delivery.read', facts }, () => reader.one(publication, query))
  },
  list: (collection, query) =>
    traced({ name: 'delivery.read', facts: { collection, read: 'list' } }, () =>
      reader.list(collection, query),
    ),
  count: (collection, query) =>
    traced({ name: 'delivery.read', facts: { collection, read: 'count' } }, () =>
      reader.count(collection, query),
    ),
  page: (collection, query) =>
    traced({ name: 'delivery.read', facts: { collection, read: 'page' } }, () =>
      reader.page(collection, query),
    ),
})

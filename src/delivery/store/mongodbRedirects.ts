import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { keyOf } from '../documents/snapshot.js'
import type { PublicationRows } from './rows.js'
import { redirectOf } from './rows.js'

type Collection = MongooseAdapter['collections'][string]['collection']

const BATCH = 1000

const batches = <T>(all: T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / BATCH) }, (_, index) =>
    all.slice(index * BATCH, (index + 1) * BATCH),
  )

/**
 * Former addresses whose document is live elsewhere, and where nothing else is live now. Put together
 * here, since a join on two fields is not to be had from every engine that speaks this protocol; there
 * are as many rows as addresses were ever changed.
 */
export const mongodbRedirects =
  ({
    publications,
    redirects,
  }: {
    publications: () => Collection
    redirects: () => Collection
  }): PublicationRows['redirects'] =>
  async ({ limit, page }) => {
    const former = await redirects()
      .find({}, { projection: { _id: 0, collection: 1, fromSlug: 1, document: 1 } })
      .sort({ key: 1 })
      .toArray()
    const present = new Map<string, string>()
    const taken = new Set<string>()
    for (const batch of batches(former)) {
      const keys = batch.map(({ collection, document }) => keyOf(collection, document))
      const live = await publications()
        .find(
          { key: { $in: keys }, state: 'live', slug: { $type: 'string' } },
          { projection: { _id: 0, key: 1, slug: 1 } },
        )
        .toArray()
      for (const { key, slug } of live) present.set(String(key), String(slug))
      for (const collection of new Set(batch.map((row) => String(row.collection)))) {
        const slugs = batch.flatMap((row) => (row.collection === collection ? [row.fromSlug] : []))
        const there = await publications()
          .find(
            { collection, state: 'live', slug: { $in: slugs } },
            { projection: { _id: 0, slug: 1 } },
          )
          .toArray()
        for (const { slug } of there) taken.add(`${collection}:${slug}`)
      }
    }
    const leading = former.flatMap(({ collection, fromSlug, document }) => {
      const slug = present.get(keyOf(collection, document))
      const isTaken = taken.has(`${collection}:${fromSlug}`)
      return slug === undefined || isTaken ? [] : [redirectOf({ collection, fromSlug, slug })]
    })
    return {
      redirects: leading.slice((page - 1) * limit, page * limit),
      total: leading.length,
    }
  }

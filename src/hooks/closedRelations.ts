import type { CollectionBeforeOperationHook, CollectionConfig, CollectionSlug } from 'payload'
import { actorFrom } from '../access/actor.js'
import { can } from '../access/can.js'
import { closedPath } from '../access/closedPath.js'
import { GRANTS } from '../access/grants.js'
import type { Resource } from '../access/grants.js'
import { RefusalError } from '../errors.js'

/** What operations that take a filter, an order or the name of a field have in common. */
type Question = { where?: unknown; sort?: unknown; field?: unknown }

const isResource = (slug: string): slug is Resource => Object.hasOwn(GRANTS, slug)

/**
 * Event: before every operation that takes a filter or an order. Reads: the arguments and the grants
 * of the principal. Writes: nothing. Safe to repeat. Refuses to filter or sort by what is behind a
 * relation to documents that the principal may read only in part, or not at all.
 */
const refuseClosedPaths: CollectionBeforeOperationHook = ({
  args,
  collection,
  overrideAccess,
  req,
}) => {
  if (overrideAccess === true) return args
  const actor = actorFrom(req.user)
  const { where, sort, field } = args as Question
  const path = closedPath({
    where,
    sort,
    field,
    fields: collection.flattenedFields,
    openFields: (slug) =>
      isResource(slug) && can(actor, 'read', slug) === 'any'
        ? req.payload.collections[slug as CollectionSlug].config.flattenedFields
        : undefined,
  })
  if (path === undefined) return args
  throw new RefusalError({
    code: 'invalid',
    field: path.slice(0, 120),
    message: `"${path.slice(0, 80)}" can not be used in a query.`,
  })
}

/** Puts the rule before every other hook of a collection. */
export const withClosedRelations = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: {
    ...collection.hooks,
    beforeOperation: [refuseClosedPaths, ...(collection.hooks?.beforeOperation ?? [])],
  },
})

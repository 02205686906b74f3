import type { GraphQLFieldConfigMap } from 'graphql'
import {
  GraphQLBoolean,
  GraphQLError,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
} from 'graphql'
import type { Refusal } from '../../errors.js'
import type { DeliveryCollection } from '../../slugs.js'
import { DELIVERY_COLLECTIONS, SITE_GLOBAL } from '../../slugs.js'
import type { JsonObject } from '../../json.js'
import { DEFAULT_LIMIT, parseListQuery, parseOneQuery } from '../query/parseQuery.js'
import type { PublicField } from '../shape/types.js'
import type { GraphqlContext, Source } from './context.js'
import { sourceOf } from './context.js'
import { documentType } from './documentTypes.js'
import { GRAPHQL_NAMES } from './names.js'
import { FallbackLocaleInput, LocaleInput } from './scalars.js'
import { whereFromInput, whereInputOf } from './whereInput.js'

type Roots = GraphQLFieldConfigMap<undefined, GraphqlContext>
type Types = Map<string, GraphQLObjectType<Source, GraphqlContext>>

const LOCALE_ARGS = {
  locale: { type: LocaleInput },
  fallbackLocale: { type: FallbackLocaleInput },
}

/** The arguments as REST names them; those given as `null` count as absent. */
const parameters = ({ fallbackLocale, where, ...args }: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries({
      ...args,
      where: whereFromInput(where),
      'fallback-locale': fallbackLocale,
    }).filter(([, value]) => value !== undefined && value !== null),
  )

const refusal = ([first, ...rest]: Refusal[]): GraphQLError =>
  new GraphQLError([first, ...rest].map((one) => one?.message).join(' '), {
    extensions: {
      code: first?.code ?? 'internal',
      ...(first?.field === undefined ? {} : { field: first.field }),
    },
  })

const singleField = (
  collection: DeliveryCollection,
  type: GraphQLObjectType,
  fields: PublicField[],
): Roots[string] => ({
  type,
  args: { id: { type: GraphQLString }, slug: { type: GraphQLString }, ...LOCALE_ARGS },
  resolve: async (_root, { id, slug, ...args }: JsonObject, context) => {
    const query = parseOneQuery(parameters(args), fields)
    if (!query.ok) throw refusal(query.refusals)
    const wanted = id ?? slug
    if (typeof wanted !== 'string' || (typeof id === 'string' && typeof slug === 'string'))
      throw refusal([{ code: 'invalid', message: 'Give either an id or a slug.' }])
    context.use(collection)
    if (wanted === '' || wanted.length > 200) return null
    const as = typeof id === 'string' ? 'id' : 'slug'
    const found = await context.reader.find({ collection, slugOrId: wanted, as })
    // That a document is not there, or is elsewhere, also rests on redirects.
    if (!found.ok || 'movedTo' in found.value) context.keepOut()
    const current =
      found.ok && 'movedTo' in found.value
        ? await context.reader.find({ collection, slugOrId: found.value.movedTo, as: 'slug' })
        : found
    if (!current.ok) {
      if (current.refusals.some(({ code }) => code === 'not-found')) return null
      throw refusal(current.refusals)
    }
    if (!('publication' in current.value)) return null
    context.adopt([current.value.publication])
    return sourceOf(current.value.publication, query.value.view)
  },
})

const pageType = (name: string, type: GraphQLObjectType): GraphQLObjectType => {
  const required = (inner: typeof GraphQLInt | typeof GraphQLBoolean) => ({
    type: new GraphQLNonNull(inner),
  })
  return new GraphQLObjectType({
    name,
    fields: {
      docs: { type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(type))) },
      totalDocs: required(GraphQLInt),
      limit: required(GraphQLInt),
      page: required(GraphQLInt),
      totalPages: required(GraphQLInt),
      hasNextPage: required(GraphQLBoolean),
      hasPrevPage: required(GraphQLBoolean),
      nextPage: { type: GraphQLInt },
      prevPage: { type: GraphQLInt },
    },
  })
}

const listField = (
  collection: DeliveryCollection,
  type: GraphQLObjectType,
  fields: PublicField[],
): Roots[string] => {
  const { one, many } = GRAPHQL_NAMES[collection]
  return {
    type: new GraphQLNonNull(pageType(many === one ? `${many}List` : many, type)),
    args: {
      where: { type: whereInputOf(one, fields) },
      sort: { type: GraphQLString },
      limit: { type: GraphQLInt, defaultValue: DEFAULT_LIMIT },
      page: { type: GraphQLInt, defaultValue: 1 },
      ...LOCALE_ARGS,
    },
    resolve: async (_root, args: JsonObject, context) => {
      const query = parseListQuery(parameters(args), fields)
      if (!query.ok) throw refusal(query.refusals)
      const { publications, envelope, lists } = await context.reader.page(collection, query.value)
      context.useLists(lists)
      context.adopt(publications)
      return { docs: publications.map((one) => sourceOf(one, query.value.view)), ...envelope }
    },
  }
}

const siteField = (type: GraphQLObjectType, fields: PublicField[]): Roots[string] => ({
  type,
  args: LOCALE_ARGS,
  resolve: async (_root, args: JsonObject, context) => {
    const query = parseOneQuery(parameters(args), fields)
    if (!query.ok) throw refusal(query.refusals)
    context.use(SITE_GLOBAL)
    const found = await context.reader.site()
    if (!found.ok) {
      context.keepOut()
      return null
    }
    context.adopt([found.value])
    return sourceOf(found.value, query.value.view)
  },
})

/**
 * The schema of the delivery plane, generated from the public fields: queries only, and no type,
 * field or value of anything private.
 */
export const createDeliverySchema = (
  fieldsOf: (collection: string) => PublicField[],
): GraphQLSchema => {
  const types: Types = new Map()
  const typeOf = (collection: string) => types.get(collection)
  const define = (collection: string, name: string) => {
    const type = documentType({ name, collection, fields: fieldsOf(collection), typeOf })
    types.set(collection, type)
    return type
  }
  define('media', 'Media')
  for (const collection of DELIVERY_COLLECTIONS) define(collection, GRAPHQL_NAMES[collection].one)
  const site = define(SITE_GLOBAL, 'Site')
  const roots: Roots = {}
  for (const collection of DELIVERY_COLLECTIONS) {
    const { one, many } = GRAPHQL_NAMES[collection]
    const type = types.get(collection)
    if (type === undefined) continue
    roots[one] = singleField(collection, type, fieldsOf(collection))
    roots[many] = listField(collection, type, fieldsOf(collection))
  }
  roots.Site = siteField(site, fieldsOf(SITE_GLOBAL))
  return new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields: roots }) })
}

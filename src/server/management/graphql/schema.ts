/** Payload's GraphQL schema, pruned, and with two of its traps closed. */
import { configToSchema } from '@payloadcms/graphql'
import type { GraphQLFieldResolver, GraphQLObjectType, GraphQLSchema } from 'graphql'
import { isObjectType } from 'graphql'
import type { PayloadRequest, SanitizedConfig } from 'payload'
import { isolateObjectProperty } from 'payload'
import { pruneAccounts, withoutBookkeeping } from './prune.js'

const JOIN_LIMIT = 10

export type GraphQLContext = {
  req: PayloadRequest
  headers: Record<string, string>
  /** One request per root field, by the name under which the client asked for it. */
  roots?: Map<string | number, GraphQLContext>
}

type Built = ReturnType<typeof configToSchema>

/** Builds the schema. It takes a noticeable fraction of a second: do it once. */
export const buildManagementSchema = (config: SanitizedConfig): Built => {
  const { schema: whole, validationRules } = configToSchema(withoutBookkeeping(config))
  const schema = pruneAccounts({ schema: whole, collections: config.collections })
  limitDefaults(schema)
  isolateRoots(schema)
  return { schema, validationRules }
}

/**
 * Gives every root field a request of its own. Payload stores the locale of a root field on the
 * shared request, so with two roots in one query the last locale would win for both.
 */
const isolateRoots = (schema: GraphQLSchema): void => {
  const roots = [schema.getQueryType(), schema.getMutationType()]
  for (const type of objectTypes(schema)) {
    const wrap = roots.includes(type) ? ownContext : contextOfRoot
    for (const field of Object.values(type.getFields())) {
      if (field.resolve !== undefined) field.resolve = wrap(field.resolve)
    }
  }
}

type Resolver = GraphQLFieldResolver<unknown, GraphQLContext>

const ownContext =
  (resolve: Resolver): Resolver =>
  (source, args, context, info) => {
    const req = isolateObjectProperty(context.req, 'query')
    req.query = { ...context.req.query }
    const own = { ...context, req }
    context.roots ??= new Map()
    context.roots.set(info.path.key, own)
    return resolve(source, args, own, info)
  }

const contextOfRoot =
  (resolve: Resolver): Resolver =>
  (source, args, context, info) => {
    let path = info.path
    while (path.prev !== undefined) path = path.prev
    return resolve(source, args, context.roots?.get(path.key) ?? context, info)
  }

/** Joins return everything by default, and lists read every column: neither is what a client means. */
const limitDefaults = (schema: GraphQLSchema): void => {
  for (const type of objectTypes(schema)) {
    for (const field of Object.values(type.getFields())) {
      for (const argument of field.args) {
        if (argument.name === 'limit' && isJoin(field.extensions)) {
          argument.defaultValue = JOIN_LIMIT
        }
        if (argument.name === 'select') argument.defaultValue = true
      }
    }
  }
}

const isJoin = (extensions: Readonly<Record<string, unknown>>): boolean => {
  const { field } = extensions
  return typeof field === 'object' && field !== null && 'type' in field && field.type === 'join'
}

const objectTypes = (schema: GraphQLSchema): GraphQLObjectType[] =>
  Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'),
  )

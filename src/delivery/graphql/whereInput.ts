import { GraphQLInputObjectType, GraphQLList, GraphQLNonNull } from 'graphql'
import type { JsonObject } from '../../json.js'
import { isObject } from '../../json.js'
import { filterPathsOf } from '../query/filterPaths.js'
import type { PublicField } from '../shape/types.js'
import { OPERATOR_INPUTS } from './scalars.js'

/** The filter input of a collection; a path inside a group or relation is written `seo__title`. */
export const whereInputOf = (name: string, fields: PublicField[]): GraphQLInputObjectType => {
  const input: GraphQLInputObjectType = new GraphQLInputObjectType({
    name: `${name}_where`,
    fields: () => ({
      ...Object.fromEntries(
        [...filterPathsOf(fields)].map(([path, { kind, bySlug }]) => [
          path.replaceAll('.', '__'),
          { type: OPERATOR_INPUTS[bySlug === undefined ? kind : 'slug'] },
        ]),
      ),
      AND: { type: new GraphQLList(new GraphQLNonNull(input)) },
      OR: { type: new GraphQLList(new GraphQLNonNull(input)) },
    }),
  })
  return input
}

const isGroup = (key: string): boolean => key === 'AND' || key === 'OR'

/** The same filter as a query string would spell it. Inputs given as `null` count as absent. */
export const whereFromInput = (where: unknown): JsonObject | undefined => {
  if (!isObject(where)) return undefined
  return Object.fromEntries(
    Object.entries(where).flatMap(([key, value]): [string, unknown][] => {
      if (value === null || value === undefined) return []
      if (isGroup(key) && Array.isArray(value))
        return [[key.toLowerCase(), value.map((one) => whereFromInput(one) ?? {})]]
      const operators = isObject(value)
        ? Object.fromEntries(Object.entries(value).filter(([, given]) => given !== null))
        : value
      return [[key.replaceAll('__', '.'), operators]]
    }),
  )
}

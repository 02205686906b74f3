import {
  GraphQLEnumType,
  GraphQLInputObjectType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLScalarType,
  GraphQLString,
} from 'graphql'
import type { GraphQLInputType } from 'graphql'
import { LOCALES } from '../../slugs.js'
import type { FilterKind } from '../query/filterPaths.js'
import { OPERATORS } from '../query/filterPaths.js'

export const JsonScalar = new GraphQLScalarType({
  name: 'JSON',
  description: 'Any JSON value.',
})

export const DateTimeScalar = new GraphQLScalarType({
  name: 'DateTime',
  description: 'A date and time in UTC, such as 2026-01-31T09:00:00.000Z.',
})

const enumOf = (name: string, values: readonly string[]): GraphQLEnumType =>
  new GraphQLEnumType({
    name,
    values: Object.fromEntries(values.map((value) => [value, { value }])),
  })

export const LocaleInput = enumOf('LocaleInputType', LOCALES)
export const FallbackLocaleInput = enumOf('FallbackLocaleInputType', [...LOCALES, 'none'])

const VALUES: Record<FilterKind | 'slug', GraphQLInputType> = {
  id: GraphQLString,
  text: GraphQLString,
  select: GraphQLString,
  slug: GraphQLString,
  date: DateTimeScalar,
  number: GraphQLFloat,
  checkbox: GraphQLBoolean,
}

const operatorInput = (kind: FilterKind | 'slug'): GraphQLInputObjectType => {
  const value = VALUES[kind]
  const typeFor = (operator: string): GraphQLInputType => {
    if (operator === 'exists') return GraphQLBoolean
    return operator === 'in' || operator === 'not_in'
      ? new GraphQLList(new GraphQLNonNull(value))
      : value
  }
  return new GraphQLInputObjectType({
    name: `${kind}_operator`,
    fields: Object.fromEntries(
      OPERATORS[kind].map((operator) => [operator, { type: typeFor(operator) }]),
    ),
  })
}

/** The operators of each kind of field, as inputs. */
export const OPERATOR_INPUTS: Record<FilterKind | 'slug', GraphQLInputObjectType> = {
  id: operatorInput('id'),
  text: operatorInput('text'),
  select: operatorInput('select'),
  slug: operatorInput('slug'),
  date: operatorInput('date'),
  number: operatorInput('number'),
  checkbox: operatorInput('checkbox'),
}

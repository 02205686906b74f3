import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLOutputType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql'
import {
  Kind,
  OperationTypeNode,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
} from 'graphql'
import { DEFAULT_LIMIT, MAX_LIMIT } from '../query/parseQuery.js'

export const MAX_TOKENS = 2000
export const MAX_DEPTH = 10
export const MAX_ALIASES = 30
export const MAX_COST = 2000
/** How many entries a list without a `limit` is taken to have. */
const LIST_SIZE = 5
const MAX_INTROSPECTIONS = 2

type Walk = {
  schema: GraphQLSchema
  fragments: Map<string, FragmentDefinitionNode>
  variables: Record<string, unknown>
  aliases: number
  introspections: number
  steps: number
}

class Exceeded extends Error {}

/** How many children a field may have: its `limit`, which the resolver checks again. */
const sizeOf = (walk: Walk, field: FieldNode, isPage: boolean, isList: boolean): number => {
  if (!isPage) return isList ? LIST_SIZE : 1
  const value = field.arguments?.find(({ name }) => name.value === 'limit')?.value
  const given =
    value?.kind === Kind.INT
      ? Number(value.value)
      : value?.kind === Kind.VARIABLE
        ? walk.variables[value.name.value]
        : undefined
  return typeof given === 'number' && given > 0 ? Math.min(given, MAX_LIMIT) : DEFAULT_LIMIT
}

const fieldCost = (
  walk: Walk,
  field: FieldNode,
  parent: GraphQLOutputType | undefined,
  depth: number,
  path: readonly string[],
): number => {
  const name = field.name.value
  if (field.alias !== undefined) walk.aliases += 1
  if (walk.aliases > MAX_ALIASES) throw new Exceeded(`At most ${MAX_ALIASES} aliases are allowed.`)
  if (name.startsWith('__')) {
    walk.introspections += 1
    if (name !== '__typename' && walk.introspections > MAX_INTROSPECTIONS)
      throw new Exceeded('Ask for the schema once.')
    return 1
  }
  if (depth > MAX_DEPTH) throw new Exceeded(`A query is at most ${MAX_DEPTH} levels deep.`)
  const type = isObjectType(parent) ? parent.getFields()[name]?.type : undefined
  if (field.selectionSet === undefined) return 1
  const isPage = depth === 1 && isObjectType(parent) && 'limit' in argumentsOf(parent, name)
  const isList = type !== undefined && isListType(getNullableType(type)) && name !== 'docs'
  const inner = type === undefined ? undefined : getNamedType(type)
  return (
    1 +
    sizeOf(walk, field, isPage, isList) * setCost(walk, field.selectionSet, inner, depth + 1, path)
  )
}

const argumentsOf = (parent: GraphQLOutputType, name: string): Record<string, true> =>
  isObjectType(parent)
    ? Object.fromEntries((parent.getFields()[name]?.args ?? []).map((arg) => [arg.name, true]))
    : {}

const setCost = (
  walk: Walk,
  { selections }: SelectionSetNode,
  parent: GraphQLOutputType | undefined,
  depth: number,
  path: readonly string[],
): number => {
  let cost = 0
  for (const selection of selections) {
    walk.steps += 1
    if (walk.steps > MAX_COST)
      throw new Exceeded(`A query may cost at most ${MAX_COST}; ask for fewer fields.`)
    if (selection.kind === Kind.FIELD) cost += fieldCost(walk, selection, parent, depth, path)
    else if (selection.kind === Kind.INLINE_FRAGMENT) {
      const type = selection.typeCondition
      const on = type === undefined ? parent : outputType(walk.schema, type.name.value)
      cost += setCost(walk, selection.selectionSet, on, depth, path)
    } else {
      const name = selection.name.value
      const fragment = walk.fragments.get(name)
      if (path.includes(name)) throw new Exceeded(`Fragment ${name} contains itself.`)
      if (fragment === undefined) continue
      const on = outputType(walk.schema, fragment.typeCondition.name.value)
      cost += setCost(walk, fragment.selectionSet, on, depth, [...path, name])
    }
  }
  return cost
}

const outputType = (schema: GraphQLSchema, name: string): GraphQLOutputType | undefined => {
  const type = schema.getType(name)
  return isObjectType(type) ? type : undefined
}

/** The whole numbers that variables have when a request leaves them out. */
const defaultsOf = ({ variableDefinitions = [] }: OperationDefinitionNode) =>
  Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue?.kind === Kind.INT ? [[variable.name.value, Number(defaultValue.value)]] : [],
    ),
  )

/**
 * Why a query is too much, or `null`. Counts every field times the lists above it, so that a query
 * is refused before anything is read. Runs before validation, which is not linear itself.
 */
export const limitProblem = ({
  schema,
  document,
  variables,
}: {
  schema: GraphQLSchema
  document: DocumentNode
  variables: Record<string, unknown>
}): string | null => {
  const fragments = new Map<string, FragmentDefinitionNode>()
  const operations: OperationDefinitionNode[] = []
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition)
    else if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition)
  }
  if (operations.some(({ operation }) => operation !== OperationTypeNode.QUERY))
    return 'Published content is read with queries only.'
  const walk: Walk = { schema, fragments, variables, aliases: 0, introspections: 0, steps: 0 }
  try {
    for (const operation of operations) {
      const { selectionSet } = operation
      walk.variables = { ...defaultsOf(operation), ...variables }
      const cost = setCost(walk, selectionSet, schema.getQueryType() ?? undefined, 1, [])
      if (cost > MAX_COST)
        return `This query costs ${cost}; at most ${MAX_COST} is allowed. Lower a limit or ask for fewer fields.`
    }
    return null
  } catch (error) {
    if (error instanceof Exceeded) return error.message
    throw error
  }
}

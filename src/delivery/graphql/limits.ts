import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql'
import { GraphQLError, Kind } from 'graphql'
import type { Size } from './measure.js'
import { createMeasure } from './measure.js'

export const MAX_TOKENS = 2000
export const MAX_DEPTH = 10
export const MAX_BREADTH = 60
export const MAX_ROOT_FIELDS = 20
export const MAX_ALIASES = 30
export const MAX_COST = 2000
/** About twice what the widest of the usual introspection queries costs. */
const MAX_INTROSPECTION = 1_500_000
/** How many things are said to be wrong with one query. */
export const MAX_FAULTS = 20

type Limit = {
  name: string
  maximum: number
  actualOf: (size: Size) => number
  say: (actual: number) => string
}

const LIMITS: readonly Limit[] = [
  {
    name: 'depth',
    maximum: MAX_DEPTH,
    actualOf: ({ depth }) => depth,
    say: (actual) => `This query is ${actual} levels deep; at most ${MAX_DEPTH} are allowed.`,
  },
  {
    name: 'breadth',
    maximum: MAX_BREADTH,
    actualOf: ({ widest }) => widest,
    say: (actual) =>
      `This query asks for ${actual} fields in one place; at most ${MAX_BREADTH} are allowed.`,
  },
  {
    name: 'rootFields',
    maximum: MAX_ROOT_FIELDS,
    actualOf: ({ width }) => width,
    say: (actual) =>
      `This query has ${actual} root fields; at most ${MAX_ROOT_FIELDS} are allowed.`,
  },
  {
    name: 'aliases',
    maximum: MAX_ALIASES,
    actualOf: ({ aliases }) => aliases,
    say: (actual) => `This query has ${actual} aliases; at most ${MAX_ALIASES} are allowed.`,
  },
  {
    name: 'cost',
    maximum: MAX_COST,
    actualOf: ({ cost }) => cost,
    say: (actual) =>
      `This query costs ${actual}; at most ${MAX_COST} is allowed. Lower a limit or ask for fewer fields.`,
  },
  {
    name: 'introspection',
    maximum: MAX_INTROSPECTION,
    actualOf: ({ introspection }) => introspection,
    say: (actual) =>
      `The introspection of this query costs ${actual}; at most ${MAX_INTROSPECTION} is allowed. Ask for the schema once.`,
  },
]

/** Says that a query goes over a limit; the numbers stand in `extensions.limit` too. */
export const overLimit = ({
  name,
  maximum,
  actual,
  message,
  operation,
}: {
  name: string
  maximum: number
  actual: number
  message: string
  operation?: OperationDefinitionNode
}): GraphQLError =>
  new GraphQLError(message, {
    extensions: { code: 'invalid', limit: { name, maximum, actual } },
    ...(operation === undefined ? {} : { nodes: operation }),
  })

/**
 * What each operation of a document costs, and every limit that one of them goes over. Nothing is
 * read for it, and it takes time in proportion to the document, which validation does not: so it
 * runs before that.
 */
export const measureQuery = ({
  schema,
  document,
  variables,
}: {
  schema: GraphQLSchema
  document: DocumentNode
  variables: Record<string, unknown>
}): { faults: GraphQLError[]; costs: ReadonlyMap<OperationDefinitionNode, number> } => {
  const { sizeOf, leftOut } = createMeasure({ schema, document, variables })
  const costs = new Map<OperationDefinitionNode, number>()
  const faults: GraphQLError[] = []
  for (const operation of document.definitions) {
    if (operation.kind !== Kind.OPERATION_DEFINITION) continue
    if (faults.length >= MAX_FAULTS) break
    const size = sizeOf(operation)
    if (size instanceof GraphQLError) {
      faults.push(size)
      continue
    }
    costs.set(operation, size.cost)
    for (const { name, maximum, actualOf, say } of LIMITS) {
      const actual = Math.min(actualOf(size), Number.MAX_SAFE_INTEGER)
      if (actual > maximum)
        faults.push(overLimit({ name, maximum, actual, message: say(actual), operation }))
    }
  }
  // Nothing limits what no operation uses, and validation would read it all the same.
  for (const fragment of leftOut().slice(0, MAX_FAULTS))
    faults.push(
      new GraphQLError(`Fragment "${fragment.name.value}" is never used, or has a double.`, {
        nodes: fragment,
      }),
    )
  return { faults, costs }
}

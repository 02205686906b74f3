/** Limits on the shape of a GraphQL document, as one validation rule over operations. */
import type {
  ASTVisitor,
  FieldNode,
  SelectionNode,
  SelectionSetNode,
  ValidationContext,
} from 'graphql'
import { GraphQLError, Kind } from 'graphql'

export type GraphQLLimits = { tokens: number; depth: number; aliases: number; cost: number }

export const GRAPHQL_LIMITS: GraphQLLimits = { tokens: 2000, depth: 10, aliases: 30, cost: 5000 }

/** How many documents a list is counted as when the query does not say. */
const DEFAULT_LIST = 10
const MOST_DOCUMENTS = 500

type Measure = { depth: number; aliases: number; cost: number }

/**
 * Refuses documents that are too deep, have too many aliases, or would read too many documents: a
 * field's cost is multiplied by the `limit` of every list around it. Introspection is not counted.
 */
export const limitRule =
  ({ depth, aliases, cost }: GraphQLLimits) =>
  (context: ValidationContext): ASTVisitor => ({
    OperationDefinition: (operation) => {
      const found = measureWith(context)(operation.selectionSet)
      const faults = [
        found.depth > depth ? `deeper than ${depth} levels` : undefined,
        found.aliases > aliases ? `more than ${aliases} aliases` : undefined,
        found.cost > cost ? `more costly than ${cost} points (ask for fewer documents)` : undefined,
      ].filter((fault) => fault !== undefined)
      if (faults.length > 0) {
        context.reportError(new GraphQLError(`The query is ${faults.join(', ')}.`))
      }
    },
  })

const NOTHING: Measure = { depth: 0, aliases: 0, cost: 0 }

/** Every fragment is measured once, however often it is spread; one inside itself counts nothing. */
const measureWith = (context: ValidationContext) => {
  const fragments = new Map<string, Measure>()

  const ofSet = ({ selections }: SelectionSetNode): Measure =>
    selections.map(ofSelection).reduce(
      (total, part) => ({
        depth: Math.max(total.depth, part.depth),
        aliases: total.aliases + part.aliases,
        cost: total.cost + part.cost,
      }),
      NOTHING,
    )

  const ofSelection = (selection: SelectionNode): Measure => {
    if (selection.kind === Kind.FIELD) return ofField(selection)
    if (selection.kind === Kind.INLINE_FRAGMENT) return ofSet(selection.selectionSet)
    return ofFragment(selection.name.value)
  }

  const ofFragment = (name: string): Measure => {
    const known = fragments.get(name)
    if (known !== undefined) return known
    fragments.set(name, NOTHING)
    const fragment = context.getFragment(name)
    const found = fragment ? ofSet(fragment.selectionSet) : NOTHING
    fragments.set(name, found)
    return found
  }

  const ofField = (field: FieldNode): Measure => {
    if (field.name.value.startsWith('__')) return NOTHING
    const aliases = field.alias === undefined ? 0 : 1
    if (field.selectionSet === undefined) return { depth: 1, aliases, cost: 1 }
    const inner = ofSet(field.selectionSet)
    return {
      depth: inner.depth + 1,
      aliases: inner.aliases + aliases,
      cost: 1 + inner.cost * documentsOf(field),
    }
  }

  return ofSet
}

/** A list shows itself by its `limit`, or by the `docs` inside it. */
const documentsOf = (field: FieldNode): number => {
  const limit = field.arguments?.find(({ name }) => name.value === 'limit')?.value
  if (limit?.kind === Kind.INT) {
    const value = Number(limit.value)
    return value === 0 ? MOST_DOCUMENTS : value
  }
  if (limit !== undefined) return MOST_DOCUMENTS
  const isList = field.selectionSet?.selections.some(
    (selection) => selection.kind === Kind.FIELD && selection.name.value === 'docs',
  )
  return isList ? DEFAULT_LIST : 1
}

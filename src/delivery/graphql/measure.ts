import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLField,
  GraphQLNamedOutputType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
} from 'graphql'
import {
  GraphQLError,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
} from 'graphql'
import { DEFAULT_LIMIT, MAX_LIMIT } from '../query/parseQuery.js'

/** The size of a selection with every fragment written out. */
export type Size = {
  /** Levels of fields. */
  depth: number
  /** Fields in the selection itself, and in the widest selection inside it. */
  width: number
  widest: number
  aliases: number
  /** Every field times the entries of the lists above it. */
  cost: number
  /** The same for what is asked of the schema itself, which counts apart. */
  introspection: number
}

/** How many entries a list without a `limit` is taken to have. */
const LIST_SIZE = 5

/** How many entries the lists of introspection have, roughly. */
const INTROSPECTION_LISTS: Readonly<Record<string, number>> = {
  types: 100,
  fields: 20,
  inputFields: 20,
  args: 5,
  enumValues: 5,
  possibleTypes: 5,
  interfaces: 1,
  directives: 5,
  locations: 5,
}

const META_FIELDS: Readonly<Record<string, GraphQLField<unknown, unknown>>> = {
  __schema: SchemaMetaFieldDef,
  __type: TypeMetaFieldDef,
}

const NOTHING: Size = { depth: 0, width: 0, widest: 0, aliases: 0, cost: 0, introspection: 0 }

const together = (one: Size, other: Size): Size => {
  const width = one.width + other.width
  return {
    depth: Math.max(one.depth, other.depth),
    width,
    widest: Math.max(one.widest, other.widest, width),
    aliases: one.aliases + other.aliases,
    cost: one.cost + other.cost,
    introspection: one.introspection + other.introspection,
  }
}

/** The whole numbers that variables have when a request leaves them out. */
const defaultsOf = ({ variableDefinitions = [] }: OperationDefinitionNode) =>
  Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue?.kind === Kind.INT ? [[variable.name.value, Number(defaultValue.value)]] : [],
    ),
  )

/** The `limit` a list is asked for with, which its resolver checks again. */
const pageSizeOf = (field: FieldNode, variables: Record<string, unknown>): number => {
  const value = field.arguments?.find(({ name }) => name.value === 'limit')?.value
  const given =
    value?.kind === Kind.INT
      ? Number(value.value)
      : value?.kind === Kind.VARIABLE
        ? variables[value.name.value]
        : undefined
  return typeof given === 'number' && given > 0 ? Math.min(given, MAX_LIMIT) : DEFAULT_LIMIT
}

class FragmentInItself extends Error {
  constructor(readonly fragment: FragmentDefinitionNode) {
    super(`Fragment ${fragment.name.value} contains itself.`)
  }
}

export type Measure = {
  /** The size of an operation. A fragment inside itself has none, and is returned as an error. */
  sizeOf: (operation: OperationDefinitionNode) => Size | GraphQLError
  /** The fragments that no operation measured so far has in it. */
  leftOut: () => FragmentDefinitionNode[]
}

/**
 * Measures the operations of a document before it is validated, so nothing is taken for granted: a
 * field the schema does not have counts as one thing. Every fragment is measured once for each
 * operation, however often it is spread.
 */
export const createMeasure = ({
  schema,
  document,
  variables,
}: {
  schema: GraphQLSchema
  document: DocumentNode
  variables: Record<string, unknown>
}): Measure => {
  const definitions = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION)
  const fragments = new Map(definitions.map((one) => [one.name.value, one]))
  const reached = new Set<FragmentDefinitionNode>()

  const sizeOf = (operation: OperationDefinitionNode): Size | GraphQLError => {
    const given = { ...defaultsOf(operation), ...variables }
    const measured = new Map<string, Size | 'begun'>()

    const ofSet = ({ selections }: SelectionSetNode, parent?: GraphQLNamedOutputType): Size =>
      selections.map((selection) => ofSelection(selection, parent)).reduce(together, NOTHING)

    const ofSelection = (selection: SelectionNode, parent?: GraphQLNamedOutputType): Size => {
      if (selection.kind === Kind.FIELD) return ofField(selection, parent)
      if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value)
      const { typeCondition, selectionSet } = selection
      return ofSet(selectionSet, typeCondition ? objectNamed(typeCondition.name.value) : parent)
    }

    const ofFragment = (name: string): Size => {
      const fragment = fragments.get(name)
      if (fragment === undefined) return NOTHING
      const known = measured.get(name)
      if (known === 'begun') throw new FragmentInItself(fragment)
      if (known !== undefined) return known
      measured.set(name, 'begun')
      reached.add(fragment)
      const size = ofSet(fragment.selectionSet, objectNamed(fragment.typeCondition.name.value))
      measured.set(name, size)
      return size
    }

    const objectNamed = (name: string): GraphQLNamedOutputType | undefined => {
      const type = schema.getType(name)
      return isObjectType(type) ? type : undefined
    }

    const ofField = (field: FieldNode, parent?: GraphQLNamedOutputType): Size => {
      const name = field.name.value
      const itself = { ...NOTHING, depth: 1, width: 1, widest: 1, cost: 1 }
      const aliases = field.alias === undefined ? 0 : 1
      if (field.selectionSet === undefined) return { ...itself, aliases }
      const meta = META_FIELDS[name]
      const defined = meta ?? (isObjectType(parent) ? parent.getFields()[name] : undefined)
      const inner = ofSet(field.selectionSet, defined && getNamedType(defined.type))
      const seen = {
        ...itself,
        widest: Math.max(1, inner.widest),
        aliases: aliases + inner.aliases,
      }
      if (meta !== undefined) return { ...seen, introspection: inner.cost }
      const entries = entriesOf(field, defined, parent)
      return {
        ...seen,
        depth: 1 + inner.depth,
        cost: 1 + entries * inner.cost,
        introspection: entries * inner.introspection,
      }
    }

    const entriesOf = (
      field: FieldNode,
      defined: GraphQLField<unknown, unknown> | undefined,
      parent?: GraphQLNamedOutputType,
    ): number => {
      if (parent?.name.startsWith('__')) return INTROSPECTION_LISTS[field.name.value] ?? 1
      if (defined?.args.some(({ name }) => name === 'limit')) return pageSizeOf(field, given)
      // The length of a page is that of the list that has it, which is counted already.
      const isList = defined !== undefined && isListType(getNullableType(defined.type))
      return isList && field.name.value !== 'docs' ? LIST_SIZE : 1
    }

    try {
      return ofSet(operation.selectionSet, schema.getQueryType() ?? undefined)
    } catch (error) {
      if (error instanceof FragmentInItself)
        return new GraphQLError(error.message, { nodes: error.fragment })
      throw error
    }
  }

  return { sizeOf, leftOut: () => definitions.filter((one) => !reached.has(one)) }
}

import type { DocumentNode, GraphQLSchema } from 'graphql'
import { GraphQLError, specifiedRules, validate } from 'graphql'
import { LRUCache } from 'lru-cache'
import { withoutIntrospection } from './introspection.js'
import { MAX_FAULTS, measureQuery } from './limits.js'
import { parseDocument } from './parseDocument.js'

/** Bounds what is kept: parsed, a character takes some hundred bytes, and 250 at most. */
const KEPT_CHARACTERS = 250_000

export type Documents = (args: {
  query: string
  variables: Record<string, unknown>
}) => Checked | readonly GraphQLError[]

/** A valid document, and what each of its operations costs with the given variables. */
export type Checked = { document: DocumentNode } & Pick<ReturnType<typeof measureQuery>, 'costs'>

/**
 * Reads, measures and validates queries. A query that was validated once is kept with the outcome;
 * what it costs depends on its variables and is asked every time.
 */
export const createDocuments = ({
  schema,
  introspection,
}: {
  schema: GraphQLSchema
  introspection: boolean
}): Documents => {
  const rules = introspection ? specifiedRules : [...specifiedRules, withoutIntrospection]
  const known = new LRUCache<string, { document: DocumentNode; errors: readonly GraphQLError[] }>({
    maxSize: KEPT_CHARACTERS,
    sizeCalculation: (_kept, query) => query.length,
  })

  return ({ query, variables }) => {
    const kept = known.get(query)
    const document = kept?.document ?? parseDocument(query)
    if (document instanceof GraphQLError) return [document]
    const { faults, costs } = measureQuery({ schema, document, variables })
    if (faults.length > 0) return faults
    const errors =
      kept?.errors ??
      validate(schema, document, rules, {
        maxErrors: MAX_FAULTS,
        hideSuggestions: !introspection,
      })
    if (kept === undefined) known.set(query, { document, errors })
    return errors.length > 0 ? errors : { document, costs }
  }
}

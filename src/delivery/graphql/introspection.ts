import type { ASTVisitor, ValidationContext } from 'graphql'
import { GraphQLError } from 'graphql'

const REFUSAL =
  'This server does not describe its schema: introspection is off (GRAPHQL_INTROSPECTION). Read the schema from docs/reference/delivery.graphql.'

/** A validation rule: the schema is not asked about. `__typename`, which says nothing new, stays. */
export const withoutIntrospection = (context: ValidationContext): ASTVisitor => ({
  Field: (field) => {
    if (field.name.value === '__schema' || field.name.value === '__type')
      context.reportError(new GraphQLError(REFUSAL, { nodes: field }))
  },
})

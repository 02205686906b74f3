import { GraphQLError, execute } from 'graphql'
import type { Answer } from '../documents/createReader.js'
import type { JsonObject } from '../../json.js'
import type { GraphqlParts } from './context.js'
import { createGraphqlContext } from './context.js'
import { createDeliverySchema } from './createDeliverySchema.js'
import { createDocuments } from './createDocuments.js'
import type { AllowedOperations } from './createOperations.js'
import { createOperations } from './createOperations.js'
import { formatError, isInternal } from './formatError.js'
import { MAX_COST } from './limits.js'
import { operationOf } from './operationOf.js'
import type { GraphqlRequest } from './request.js'

/**
 * What became of a request: an answer that rests on published documents alone and may be kept as
 * long as they stand, or one that nothing may keep, with its HTTP status.
 */
export type GraphqlOutcome =
  { ok: true; value: Answer } | { ok: false; status: number; body: JsonObject }

/** @param instead parts that stand in for the usual ones, for this request only */
export type GraphqlAnswerer = (
  request: GraphqlRequest,
  instead?: Partial<GraphqlParts>,
) => Promise<GraphqlOutcome>

/** What an operator decides about GraphQL. */
export type GraphqlSettings = {
  /** Whether the schema may be asked for, and misspelt names are answered with suggestions. */
  introspection: boolean
  /** The only queries that run, where the operator has such a list. */
  operations?: AllowedOperations
}

const refused = (errors: readonly GraphQLError[], status = 400): GraphqlOutcome => ({
  ok: false,
  status,
  body: { errors: errors.map(formatError) },
})

/**
 * Answers queries on the delivery schema, whichever way they come. Faulty ones, and those that ask
 * for too much, are refused with 400 before anything is read. Every query that was executed says
 * what it cost in `extensions.cost`. One whose execution fails in part is answered 200 with its
 * errors, as GraphQL does, and is not to be kept.
 */
export const createGraphqlAnswerer = ({
  introspection,
  operations: allowed,
  ...parts
}: GraphqlParts & GraphqlSettings): GraphqlAnswerer => {
  const schema = createDeliverySchema(parts.fieldsOf)
  const operations = createOperations(allowed)
  const documents = createDocuments({ schema, introspection })

  return async (request, instead) => {
    const query = operations.textOf(request)
    if (typeof query !== 'string') return refused([query.error], query.status)
    const variables = request.variables ?? {}
    const checked = documents({ query, variables })
    if (!('document' in checked)) return refused(checked)
    operations.keep(request)
    const operation = operationOf(checked.document, request.operationName)
    if (operation instanceof GraphQLError) return refused([operation])

    const context = createGraphqlContext({ ...parts, ...instead })
    const { data, errors = [] } = await execute({
      schema,
      document: checked.document,
      variableValues: variables,
      contextValue: context,
      hideSuggestions: !introspection,
      ...(operation.name === undefined ? {} : { operationName: operation.name.value }),
    })
    if (data === undefined) return refused(errors)
    const cost = { requested: checked.costs.get(operation), maximum: MAX_COST }
    if (errors.length === 0)
      return {
        ok: true,
        value: { body: { data, extensions: { cost } }, dependencies: context.dependencies() },
      }
    for (const error of errors) if (isInternal(error)) parts.log?.(error.originalError)
    const body = { data, errors: errors.map(formatError), extensions: { cost } }
    return { ok: false, status: 200, body }
  }
}

import type { DocumentNode } from 'graphql'
import { GraphQLError, execute, parse, specifiedRules, validate } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { Answer } from '../documents/createReader.js'
import type { JsonObject } from '../json.js'
import type { GraphqlParts } from './context.js'
import { createGraphqlContext } from './context.js'
import { createDeliverySchema } from './createDeliverySchema.js'
import { formatError, isInternal } from './formatError.js'
import { MAX_TOKENS, limitProblem } from './limits.js'
import type { GraphqlRequest } from './request.js'

const KEPT_DOCUMENTS = 500

/**
 * What became of a request: an answer that rests on published documents alone and may be kept as
 * long as they stand, or one that nothing may keep, with its HTTP status.
 */
export type GraphqlOutcome =
  { ok: true; value: Answer } | { ok: false; status: number; body: JsonObject }

export type GraphqlAnswerer = (request: GraphqlRequest) => Promise<GraphqlOutcome>

type Prepared = { document: DocumentNode; errors: readonly GraphQLError[] }

const prepare = (query: string): Prepared | GraphQLError => {
  try {
    return { document: parse(query, { maxTokens: MAX_TOKENS }), errors: [] }
  } catch (error) {
    return error instanceof GraphQLError ? error : new GraphQLError('The query cannot be read.')
  }
}

const refused = (errors: readonly GraphQLError[], status = 400): GraphqlOutcome => ({
  ok: false,
  status,
  body: { errors: errors.map(formatError) },
})

/**
 * Answers queries on the delivery schema, whichever way they come. Queries are checked for size
 * before validation and validated once; faulty ones are refused with 400. A query whose execution
 * fails in part is answered 200 with its errors, as GraphQL does, and is not to be kept.
 */
export const createGraphqlAnswerer = (parts: GraphqlParts): GraphqlAnswerer => {
  const schema = createDeliverySchema(parts.fieldsOf)
  const known = new LRUCache<string, Prepared>({ max: KEPT_DOCUMENTS })

  const documentOf = (
    query: string,
    variables: Record<string, unknown>,
  ): Prepared | readonly GraphQLError[] => {
    const kept = known.get(query)
    const prepared = kept ?? prepare(query)
    if (prepared instanceof GraphQLError) return [prepared]
    const problem = limitProblem({ schema, document: prepared.document, variables })
    if (problem !== null) return [new GraphQLError(problem)]
    if (kept !== undefined) return kept
    const errors = validate(schema, prepared.document, specifiedRules, { maxErrors: 20 })
    const checked = { ...prepared, errors }
    known.set(query, checked)
    return checked
  }

  return async ({ query, variables, operationName }) => {
    if (!query) return refused([new GraphQLError('Give a query.')])
    const prepared = documentOf(query, variables ?? {})
    if (!('document' in prepared)) return refused(prepared)
    if (prepared.errors.length > 0) return refused(prepared.errors)
    const context = createGraphqlContext(parts)
    const { data, errors } = await execute({
      schema,
      document: prepared.document,
      variableValues: variables ?? {},
      contextValue: context,
      ...(operationName ? { operationName } : {}),
    })
    if (data === undefined) return refused(errors ?? [])
    if (errors === undefined || errors.length === 0)
      return { ok: true, value: { body: { data }, dependencies: context.dependencies() } }
    for (const error of errors) if (isInternal(error)) parts.log?.(error.originalError)
    return { ok: false, status: 200, body: { data, errors: errors.map(formatError) } }
  }
}

import express from 'express'
import type { Request, RequestHandler, Response } from 'express'
import type { DocumentNode, ExecutionResult, GraphQLFormattedError } from 'graphql'
import { GraphQLError, execute, parse, specifiedRules, validate } from 'graphql'
import { LRUCache } from 'lru-cache'
import { z } from 'zod'
import type { ErrorCode, Result } from '../../errors.js'
import { accept, refuse } from '../../errors.js'
import { sendAnswer, sendRefusals } from '../http/answer.js'
import { createGraphqlContext } from './context.js'
import type { GraphqlParts } from './context.js'
import { createDeliverySchema } from './createDeliverySchema.js'
import { MAX_TOKENS, limitProblem } from './limits.js'

const MAX_BODY = '64kb'
const MAX_QUERY = 20_000
const KEPT_DOCUMENTS = 500

const requestSchema = z.object({
  query: z.string({ error: 'Give a query.' }).min(1, 'Give a query.').max(MAX_QUERY),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().max(200).nullish(),
})
type GraphqlRequest = z.infer<typeof requestSchema>

const readBody = express.json({ limit: MAX_BODY, type: 'application/json' })

const fromSearch = (request: Request): unknown => {
  const given = new URL(request.url, 'http://localhost').searchParams
  const variables = given.get('variables')
  return {
    query: given.get('query') ?? undefined,
    operationName: given.get('operationName'),
    variables:
      variables === null || variables === '' ? undefined : (JSON.parse(variables) as unknown),
  }
}

const bodyProblem = (error: unknown): [code: ErrorCode, message: string] => {
  const status =
    typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined
  if (status === 413) return ['payload-too-large', `A query is at most ${MAX_BODY}.`]
  if (status === 415) return ['unsupported-media-type', 'The body has an unknown encoding.']
  return ['invalid', 'The body is not valid JSON.']
}

/** Reads the query of a GET or POST; a faulty one is refused with the reason. */
const readRequest = async (
  request: Request,
  response: Response,
): Promise<Result<GraphqlRequest>> => {
  let given: unknown
  if (request.method === 'POST') {
    if (request.is('application/json') !== 'application/json')
      return refuse({ code: 'unsupported-media-type', message: 'Send application/json.' })
    const failure = await new Promise<unknown>((resolve) => readBody(request, response, resolve))
    if (failure !== undefined) {
      const [code, message] = bodyProblem(failure)
      return refuse({ code, message })
    }
    given = request.body
  } else {
    try {
      given = fromSearch(request)
    } catch {
      return refuse({
        code: 'invalid',
        message: 'variables is not valid JSON.',
        field: 'variables',
      })
    }
  }
  const parsed = requestSchema.safeParse(given)
  if (parsed.success) return accept(parsed.data)
  return refuse(
    ...parsed.error.issues.map(({ path, message }) => ({
      code: 'invalid' as const,
      message,
      ...(path.length > 0 ? { field: path.join('.') } : {}),
    })),
  )
}

/** Errors of ours say what they are; anything else stays inside. */
const formatError = (error: GraphQLError): GraphQLFormattedError => {
  const { locations, path } = error.toJSON()
  const place = { ...(locations ? { locations } : {}), ...(path ? { path } : {}) }
  if (error.originalError !== undefined && !(error.originalError instanceof GraphQLError))
    return { message: 'Something went wrong.', ...place, extensions: { code: 'internal' } }
  return { message: error.message, ...place, extensions: { code: 'invalid', ...error.extensions } }
}

type Prepared = { document: DocumentNode; errors: readonly GraphQLError[] }

const prepare = (query: string): Prepared | GraphQLError => {
  try {
    return { document: parse(query, { maxTokens: MAX_TOKENS }), errors: [] }
  } catch (error) {
    return error instanceof GraphQLError ? error : new GraphQLError('The query cannot be read.')
  }
}

/**
 * Serves the delivery schema over GET and POST. Queries are checked for size before validation and
 * validated once; faulty ones are answered 400. A query whose execution fails in part is answered
 * 200 with its errors, as GraphQL does, and is not to be kept.
 */
export const createGraphqlHandler = (parts: GraphqlParts): RequestHandler => {
  const schema = createDeliverySchema(parts.fieldsOf)
  const known = new LRUCache<string, Prepared>({ max: KEPT_DOCUMENTS })

  const invalid = (response: Response, errors: readonly GraphQLError[]): void => {
    response.setHeader('Cache-Control', 'no-store')
    response.status(400).json({
      errors: errors.map((error) => ({ code: 'invalid', ...formatError(error) })),
    })
  }

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

  return async function graphql(request, response) {
    const given = await readRequest(request, response)
    if (!given.ok) return sendRefusals(response, given.refusals)
    const { query, operationName } = given.value
    const variables = given.value.variables ?? {}
    const prepared = documentOf(query, variables)
    if (!('document' in prepared)) return invalid(response, prepared)
    if (prepared.errors.length > 0) return invalid(response, prepared.errors)
    const context = createGraphqlContext(parts)
    const result: ExecutionResult = await execute({
      schema,
      document: prepared.document,
      variableValues: variables,
      contextValue: context,
      ...(operationName ? { operationName } : {}),
    })
    const { data, errors } = result
    if (data === undefined) return invalid(response, errors ?? [])
    if (errors !== undefined && errors.length > 0) {
      for (const { originalError } of errors)
        if (originalError !== undefined && !(originalError instanceof GraphQLError))
          parts.log?.(originalError)
      response.setHeader('Cache-Control', 'no-store')
      response.json({ data, errors: errors.map(formatError) })
      return
    }
    sendAnswer(request, response, { body: { data }, dependencies: context.dependencies })
  }
}

import express from 'express'
import type { Request, RequestHandler, Response } from 'express'
import type { DocumentNode, ExecutionResult, GraphQLFormattedError } from 'graphql'
import { GraphQLError, execute, parse, specifiedRules, validate } from 'graphql'
import { LRUCache } from 'lru-cache'
import { z } from 'zod'
import type { ErrorCode, Result } from '../../errors.js'
import { accept, refuse } from '../../errors.js'
import { sendAnswer, sendRefusals } from '../http/answer.js'
import { searchOf } from '../http/search.js'
import { previewIn } from '../preview/previewQueries.js'
import { sendPreview } from '../preview/sendPreview.js'
import { names } from '../query/faults.js'
import { createGraphqlContext } from './context.js'
import type { GraphqlParts } from './context.js'
import { createDeliverySchema } from './createDeliverySchema.js'
import { MAX_TOKENS, limitProblem } from './limits.js'

const MAX_BODY = '64kb'
const MAX_QUERY = 20_000
const KEPT_DOCUMENTS = 500

const MAX_NESTING = 32
const PARAMETERS = ['query', 'variables', 'operationName', 'extensions']

/** Whether a value nests no deeper than this; asked before anything recurses into it. */
const isShallow = (value: unknown, levels = MAX_NESTING): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (levels > 0 && Object.values(value).every((one) => isShallow(one, levels - 1)))

const requestSchema = z.object(
  {
    query: z
      .string({ error: 'Give a query.' })
      .min(1, 'Give a query.')
      .max(MAX_QUERY, `A query has at most ${MAX_QUERY} characters.`),
    variables: z
      .record(z.string(), z.unknown(), { error: 'Give variables as an object.' })
      .refine((given) => isShallow(given), `Variables nest at most ${MAX_NESTING} levels deep.`)
      .nullish(),
    operationName: z.string({ error: 'Give operationName as text.' }).max(200).nullish(),
  },
  { error: 'Give one object with a query; a list of queries is not taken.' },
)
type GraphqlRequest = z.infer<typeof requestSchema>

const readBody = express.json({ limit: MAX_BODY, type: 'application/json' })

const invalidJson = refuse({
  code: 'invalid',
  message: 'variables is not valid JSON.',
  field: 'variables',
})

const fromSearch = (request: Request): Result<unknown> => {
  const given = new URLSearchParams(searchOf(request))
  for (const name of new Set(given.keys())) {
    const field = name.slice(0, 80)
    if (!PARAMETERS.includes(name))
      return refuse({
        code: 'invalid',
        message: `Unknown parameter "${field}". Allowed: ${names(PARAMETERS)}.`,
        field,
      })
    if (given.getAll(name).length > 1)
      return refuse({ code: 'invalid', message: `Give ${name} once.`, field })
  }
  const variables = given.get('variables')
  const rest = { query: given.get('query') ?? undefined, operationName: given.get('operationName') }
  if (variables === null || variables === '') return accept(rest)
  try {
    return accept({ ...rest, variables: JSON.parse(variables) as unknown })
  } catch {
    return invalidJson
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
    const search = fromSearch(request)
    if (!search.ok) return search
    given = search.value
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

/**
 * Errors of ours say what they are; anything else stays inside. The code stands where GraphQL puts
 * it and where every other error of this program has it.
 */
const formatError = (error: GraphQLError): GraphQLFormattedError & { code: unknown } => {
  const { locations, path } = error.toJSON()
  const place = { ...(locations ? { locations } : {}), ...(path ? { path } : {}) }
  if (error.originalError !== undefined && !(error.originalError instanceof GraphQLError))
    return {
      code: 'internal',
      message: 'Something went wrong.',
      ...place,
      extensions: { code: 'internal' },
    }
  const extensions = { code: 'invalid', ...error.extensions }
  return { code: extensions.code, message: error.message, ...place, extensions }
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
    response.status(400).json({ errors: errors.map(formatError) })
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
    const preview = previewIn(response)
    const context = createGraphqlContext({ ...parts, ...preview })
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
    if (preview !== undefined) return sendPreview(request, response, { body: { data } })
    sendAnswer(request, response, { body: { data }, dependencies: context.dependencies })
  }
}

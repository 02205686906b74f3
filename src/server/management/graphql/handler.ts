/** A thin GraphQL handler: documents are parsed and validated once, and errors carry contract codes. */
import type { RequestHandler } from 'express'
import type { DocumentNode, ExecutionResult, GraphQLError } from 'graphql'
import { execute, parse, specifiedRules, validate } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { Payload } from 'payload'
import { addLocalesToRequestFromData, createPayloadRequest } from 'payload'
import type { Logger } from 'pino'
import { z } from 'zod'
import type { Refusal } from '../../../errors.js'
import { errorBody, STATUS } from '../../../errors.js'
import { extensionsOf, INTERNAL, refusalsOf } from '../../../hooks/contractErrors.js'
import { recordRefusal } from '../../../services/audit/recordRefusal.js'
import type { Body } from '../body.js'
import { headersOf } from '../fetchBridge.js'
import { GRAPHQL_LIMITS, limitRule } from './costs.js'
import type { GraphQLContext } from './schema.js'

const DOCUMENTS_KEPT = 500

const operation = z.object({
  query: z.string().min(1),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
})

type Prepared = { document: DocumentNode; errors: readonly GraphQLError[] }
type Schema = Awaited<ReturnType<typeof loadSchema>>

/** `POST /api/graphql`. Only staff get this far; the body is in `response.locals.body`. */
export const createGraphQLHandler = ({
  payload,
  payloadKey,
  logger,
}: {
  payload: Payload
  payloadKey?: string
  logger: Logger
}): RequestHandler => {
  const documents = new LRUCache<string, Prepared>({ max: DOCUMENTS_KEPT })
  let schema: Promise<Schema> | undefined

  return async (request, response) => {
    const { body } = response.locals as { body: Body }
    const parsed = operation.safeParse(body.kind === 'json' ? JSON.parse(String(body.bytes)) : {})
    if (!parsed.success) return refuseDocument('Send a JSON body with a "query".')
    schema ??= loadSchema(payload)
    const built = await schema
    const { query, variables, operationName } = parsed.data
    const prepared = documents.get(query) ?? prepare({ query, built })
    if ('fault' in prepared) return refuseDocument(prepared.fault)
    documents.set(query, prepared)

    const req = await createPayloadRequest({
      canSetHeaders: false,
      config: Promise.resolve(payload.config),
      payloadInstanceCacheKey: payloadKey,
      request: new Request(`${payload.config.serverURL || 'http://localhost'}/api/graphql`, {
        method: 'POST',
        headers: headersOf(request),
      }),
    })
    req.payloadAPI = 'GraphQL'
    req.data = { query, variables: variables ?? {} }
    addLocalesToRequestFromData(req)
    const contextValue: GraphQLContext = { req, headers: {} }
    const args = {
      schema: built.schema,
      document: prepared.document,
      variableValues: variables ?? {},
      operationName: operationName ?? undefined,
      contextValue,
    }
    const errors = [
      ...prepared.errors,
      ...validate(built.schema, prepared.document, built.validationRules(args)),
    ]
    if (errors.length > 0) {
      response.status(STATUS.invalid).json({ errors: errors.map(requestError) })
      return
    }
    const result = await execute(args)
    for (const { originalError, path } of result.errors ?? []) {
      const resource = String(path?.[0] ?? 'graphql')
      await recordRefusal({ req, error: originalError, resource, document: null })
    }
    response.json({ ...result, ...(result.errors && { errors: result.errors.map(runError) }) })

    function refuseDocument(message: string): void {
      const refusal: Refusal = { code: 'invalid', message }
      const [entry] = errorBody([refusal]).errors
      response
        .status(STATUS.invalid)
        .json({ errors: [{ ...entry, extensions: extensionsOf([refusal]) }] })
    }

    function runError(error: NonNullable<ExecutionResult['errors']>[number]) {
      // An error without a cause was raised by graphql-js over the client's variables.
      const refusals =
        error.originalError === undefined
          ? [{ code: 'invalid', message: error.message } as const]
          : refusalsOf(error.originalError)
      const [first = INTERNAL] = refusals
      if (first.code === 'internal') {
        logger.error({ err: error.originalError, requestId: request.id }, 'GraphQL field failed')
      }
      const { locations, path } = error
      return { message: first.message, locations, path, extensions: extensionsOf(refusals) }
    }
  }
}

/** Loaded when first asked for: the schema costs start-up time that most starts do not need. */
const loadSchema = async (payload: Payload) => {
  const { buildManagementSchema } = await import('./schema.js')
  return buildManagementSchema(payload.config)
}

const prepare = ({
  query,
  built,
}: {
  query: string
  built: Schema
}): Prepared | { fault: string } => {
  try {
    const document = parse(query, { maxTokens: GRAPHQL_LIMITS.tokens })
    const rules = [...specifiedRules, limitRule(GRAPHQL_LIMITS)]
    return { document, errors: validate(built.schema, document, rules) }
  } catch (error) {
    return { fault: error instanceof Error ? error.message : 'The query could not be parsed.' }
  }
}

const requestError = ({ message, locations }: GraphQLError) => ({
  message,
  locations,
  extensions: { code: 'invalid' },
})

import { listOf, objectOf, textOf } from './json.js'
import type { Answer, RequestOptions, Transport } from './transport.js'
import { bodyOf, refusalIn } from './transport.js'

/**
 * A query that knows the types of its answer and its variables, as GraphQL Code Generator writes
 * them with `documentMode: 'string'`.
 */
export type TypedQuery<Data, Variables> = {
  toString: () => string
  __apiType?: (variables: Variables) => Data
}

export type GraphqlOptions = RequestOptions & {
  operationName?: string
  /** Shows the working copy that this token opens. Such an answer is never kept. */
  previewToken?: string
}

/** Asks a GraphQL query. Rejects when any part of it failed; `data` of the error has the rest. */
export type Graphql = <Data = Record<string, unknown>, Variables = Record<string, unknown>>(
  query: string | TypedQuery<Data, Variables>,
  variables?: Variables,
  options?: GraphqlOptions,
) => Promise<Data>

/** What the protocol of persisted queries calls a hash that the server does not know yet. */
const UNKNOWN_HASH = 'PersistedQueryNotFound'
const UNKNOWN_HASH_CODE = 'PERSISTED_QUERY_NOT_FOUND'

/** Longer addresses are refused by the server and by much that stands before it. */
const MOST_CHARACTERS = 6000

const hexOf = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')

const sha256 = async (text: string): Promise<string> =>
  hexOf(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))

const isUnknownHash = ({ body }: Answer): boolean =>
  listOf(objectOf(body).errors)
    .map(objectOf)
    .some(
      ({ message, extensions }) =>
        message === UNKNOWN_HASH || textOf(objectOf(extensions).code) === UNKNOWN_HASH_CODE,
    )

/** The data of an answer; rejects when there are errors beside it. */
const dataIn = (answer: Answer): unknown => {
  const { errors, data } = objectOf(answer.body)
  if (listOf(errors).length > 0) throw refusalIn(answer)
  bodyOf(answer)
  return data
}

/**
 * Asks by the hash of a query, in an address that caches can keep, and sends its text only where the
 * server does not know it yet (automatic persisted queries, as Apollo describes them).
 *
 * @param isPersisted `false` sends every query with its text
 */
export const createGraphql = (send: Transport, isPersisted: boolean): Graphql => {
  const hashes = new Map<string, Promise<string>>()
  const hashOf = (query: string): Promise<string> => {
    const known = hashes.get(query) ?? sha256(query)
    hashes.set(query, known)
    return known
  }

  const ask = async (
    query: string,
    variables: unknown,
    { operationName, previewToken, ...options }: GraphqlOptions,
  ): Promise<unknown> => {
    const call = {
      options,
      ...(previewToken === undefined
        ? {}
        : { headers: { 'x-preview-token': previewToken }, isPublic: false }),
    }
    const extensions = isPersisted
      ? { persistedQuery: { version: 1, sha256Hash: await hashOf(query) } }
      : undefined
    if (extensions !== undefined && previewToken === undefined) {
      const search = new URLSearchParams({
        ...(operationName === undefined ? {} : { operationName }),
        ...(variables === undefined ? {} : { variables: JSON.stringify(variables) }),
        extensions: JSON.stringify(extensions),
      }).toString()
      if (search.length <= MOST_CHARACTERS) {
        const answer = await send({ ...call, path: `/graphql?${search}` })
        if (answer.status !== 400 && !isUnknownHash(answer)) return dataIn(answer)
      }
    }
    const body = JSON.stringify({ query, variables, operationName, extensions })
    const headers = { ...call.headers, 'content-type': 'application/json' }
    return dataIn(await send({ ...call, path: '/graphql', method: 'POST', headers, body }))
  }
  return ((query: { toString: () => string }, variables?: unknown, options: GraphqlOptions = {}) =>
    ask(query.toString(), variables, options)) as Graphql
}

import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { z } from 'zod'
import type { Result } from '../../errors.js'
import { accept, refuse } from '../../errors.js'
import { queryHash } from './queryHash.js'

const MAX_QUERY = 20_000
const MAX_NESTING = 32

/** Whether a value nests no deeper than this; asked before anything recurses into it. */
const isShallow = (value: unknown, levels = MAX_NESTING): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (levels > 0 && Object.values(value).every((one) => isShallow(one, levels - 1)))

/** JSON can spell numbers that no double holds, such as `1e999`; read, they are infinite. */
const isFinite = (value: unknown): boolean =>
  typeof value === 'object' && value !== null
    ? Object.values(value).every(isFinite)
    : typeof value !== 'number' || Number.isFinite(value)

const persistedQuerySchema = z.object(
  {
    version: z.literal(1, { error: 'The version of a persisted query is 1.' }),
    sha256Hash: z
      .string({ error: 'Give sha256Hash as text.' })
      .regex(/^[0-9a-f]{64}$/i, 'sha256Hash is the SHA-256 of the query, 64 hexadecimal digits.')
      .transform((hash) => hash.toLowerCase()),
  },
  { error: 'Give persistedQuery as an object.' },
)

const requestSchema = z.object(
  {
    query: z
      .string({ error: 'Give a query.' })
      .max(MAX_QUERY, `A query has at most ${MAX_QUERY} characters.`)
      .nullish(),
    variables: z
      .record(z.string(), z.unknown(), { error: 'Give variables as an object.' })
      .refine((given) => isShallow(given), {
        error: `Variables nest at most ${MAX_NESTING} levels deep.`,
        abort: true,
      })
      .refine((given) => isFinite(given), 'Variables hold a number that is too large.')
      .nullish(),
    operationName: z.string({ error: 'Give operationName as text.' }).max(200).nullish(),
    extensions: z
      .object(
        { persistedQuery: persistedQuerySchema.nullish() },
        { error: 'Give extensions as an object.' },
      )
      .nullish(),
  },
  { error: 'Give one object with a query; a list of queries is not taken.' },
)

/**
 * What a client asks for, however it came: the text of a query, its SHA-256, or both. Other
 * extensions than `persistedQuery` are left out; they ask for nothing here.
 */
export type GraphqlRequest = z.infer<typeof requestSchema>

/** Reads a request from parsed JSON; of a faulty one everything that is wrong is said. */
export const parseGraphqlRequest = (given: unknown): Result<GraphqlRequest> => {
  const parsed = requestSchema.safeParse(given)
  if (!parsed.success)
    return refuse(
      ...parsed.error.issues.map(({ path, message }) => ({
        code: 'invalid' as const,
        message,
        ...(path.length > 0 ? { field: path.join('.') } : {}),
      })),
    )
  const { query, extensions } = parsed.data
  if (!query && !extensions?.persistedQuery)
    return refuse({ code: 'invalid', message: 'Give a query.', field: 'query' })
  return accept(parsed.data)
}

/**
 * Under what the answer to a request can be kept: the same for GET and POST, for a query and its
 * hash, and whatever the order of its variables. `undefined` where a query comes with the hash of
 * another: no answer is to be found for that one.
 */
export const cacheKeyOf = ({
  query,
  variables,
  operationName,
  extensions,
}: GraphqlRequest): string | undefined => {
  const claimed = extensions?.persistedQuery?.sha256Hash
  const hash = query ? queryHash(query) : claimed
  if (claimed !== undefined && claimed !== hash) return undefined
  const asked = canonicalize([hash, variables ?? {}, operationName ?? '']) ?? ''
  return createHash('sha256').update(asked).digest('base64url')
}

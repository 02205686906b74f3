/** Takes out of Payload's GraphQL schema what nobody has any business with there. */
import type { GraphQLNamedType } from 'graphql'
import { GraphQLSchema, isInputObjectType, isObjectType } from 'graphql'
import type { SanitizedCollectionConfig, SanitizedConfig } from 'payload'
import { formatNames, toWords } from 'payload'

/** Payload's own bookkeeping: its key-value store, its locks, what somebody's lists look like. */
const BOOKKEEPING = 'payload-'

/**
 * Signing in and what goes with it. One request can hold many of them under aliases, past every limit
 * on guessing; the REST doors, which are limited, are the only ones.
 */
const SIGN_IN_MUTATIONS = [
  'login',
  'logout',
  'refreshToken',
  'forgotPassword',
  'resetPassword',
  'verifyEmail',
  'unlock',
]

/** What Payload keeps about an account for its own use. Never answered, so not to be asked for either. */
const ACCOUNT_SECRETS = [
  'hash',
  'salt',
  'resetPasswordToken',
  'resetPasswordExpiration',
  '_verificationToken',
  'sessions',
  'loginAttempts',
  'lockUntil',
  'apiKey',
  'apiKeyIndex',
  'bootstrap',
]

/** The configuration as far as GraphQL shows it. */
export const withoutBookkeeping = (config: SanitizedConfig): SanitizedConfig => ({
  ...config,
  collections: config.collections.map((one) =>
    one.slug.startsWith(BOOKKEEPING) ? { ...one, graphQL: false } : one,
  ),
})

/** The schema without the mutations of signing in and the inner fields of accounts. */
export const pruneAccounts = ({
  schema,
  collections,
}: {
  schema: GraphQLSchema
  collections: readonly SanitizedCollectionConfig[]
}): GraphQLSchema => {
  const mutations = schema.getMutationType()
  for (const account of collections.filter(({ auth }) => auth)) {
    const name = singularOf(account)
    for (const verb of SIGN_IN_MUTATIONS) delete mutations?.getFields()[`${verb}${name}`]
    for (const type of typesOf(account)) removeSecrets(schema.getType(type))
  }
  // Built anew from the roots: the types that only the removed fields led to are gone with them.
  return new GraphQLSchema({ query: schema.getQueryType(), mutation: mutations })
}

/** Fields can not be taken out of a type that exists, except where graphql-js keeps them. */
const removeSecrets = (type: GraphQLNamedType | undefined): void => {
  if (!isObjectType(type) && !isInputObjectType(type)) return
  const fields = type.getFields()
  for (const name of Object.keys(fields)) {
    // A filter names the field inside another field behind two underscores.
    if (ACCOUNT_SECRETS.includes(name.split(/(?<=.)__/)[0] ?? name)) delete fields[name]
  }
}

/** How Payload names a collection in the singular. */
const singularOf = ({ slug, graphQL }: SanitizedCollectionConfig): string =>
  typeof graphQL === 'object' && graphQL.singularName !== undefined
    ? toWords(graphQL.singularName, true)
    : formatNames(slug).singular

/** The types in which the fields of a collection appear: documents, filters, inputs, permissions. */
const typesOf = (collection: SanitizedCollectionConfig): string[] => {
  const name = singularOf(collection)
  return [
    name,
    ...['_where', '_where_and', '_where_or'].map((suffix) => `${name}${suffix}`),
    ...['Input', 'UpdateInput'].map((suffix) => `mutation${name}${suffix}`),
    ...['Fields', 'docAccess-Fields'].map((suffix) =>
      toWords(`${collection.slug}-${suffix}`, true),
    ),
  ]
}

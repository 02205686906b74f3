import type { GraphQLFormattedError } from 'graphql'
import { GraphQLError } from 'graphql'

/** Whether an error came from our own failing, not from what was asked. */
export const isInternal = ({ originalError }: GraphQLError): boolean =>
  originalError !== undefined && !(originalError instanceof GraphQLError)

/**
 * Errors of ours say what they are; anything else stays inside. The code stands where GraphQL puts
 * it and where every other error of this program has it.
 */
export const formatError = (error: GraphQLError): GraphQLFormattedError & { code: unknown } => {
  const { locations, path } = error.toJSON()
  const place = { ...(locations ? { locations } : {}), ...(path ? { path } : {}) }
  if (isInternal(error))
    return {
      code: 'internal',
      message: 'Something went wrong.',
      ...place,
      extensions: { code: 'internal' },
    }
  const extensions = { code: 'invalid', ...error.extensions }
  return { code: extensions.code, message: error.message, ...place, extensions }
}

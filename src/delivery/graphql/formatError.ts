import type { GraphQLFormattedError } from 'graphql'
import { GraphQLError, Kind } from 'graphql'

/** Messages repeat what was sent, once for everything that is wrong with it. */
const MAX_MESSAGE = 500

const shortened = (message: string): string =>
  message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE - 1)}…` : message

/** Whether an error came from our own failing, not from what was asked. */
export const isInternal = ({ originalError }: GraphQLError): boolean =>
  originalError !== undefined && !(originalError instanceof GraphQLError)

/** Where a value that was given for a variable is at fault, the error stands at its definition. */
const variableOf = ({ nodes, path }: GraphQLError): string | undefined => {
  const [node] = nodes ?? []
  return path === undefined && node?.kind === Kind.VARIABLE_DEFINITION
    ? node.variable.name.value
    : undefined
}

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
  const variable = variableOf(error)
  const extensions = {
    code: 'invalid',
    ...(variable === undefined ? {} : { field: `variables.${variable}` }),
    ...error.extensions,
  }
  return { code: extensions.code, message: shortened(error.message), ...place, extensions }
}

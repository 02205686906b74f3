import type { DocumentNode, OperationDefinitionNode } from 'graphql'
import { GraphQLError, Kind } from 'graphql'
import { names } from '../query/faults.js'

const fault = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'invalid', field: 'operationName' } })

/** The operation of a valid document that a request means; the error says which there are. */
export const operationOf = (
  document: DocumentNode,
  operationName: string | null | undefined,
): OperationDefinitionNode | GraphQLError => {
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION)
  const named = operations.flatMap(({ name }) => name?.value ?? [])
  if (operationName) {
    const wanted = operations.find(({ name }) => name?.value === operationName)
    if (wanted !== undefined) return wanted
    const there =
      named.length === 0 ? 'its operation has no name' : `its operations are: ${names(named)}`
    return fault(`This query has no operation "${operationName}"; ${there}.`)
  }
  const [only, ...others] = operations
  if (only !== undefined && others.length === 0) return only
  return fault(
    only === undefined
      ? 'This query has fragments and no operation.'
      : `This query has several operations; choose one with operationName: ${names(named)}.`,
  )
}

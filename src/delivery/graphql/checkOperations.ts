import type { BasePayload } from 'payload'
import type { Refusal } from '../../errors.js'
import { createFieldCatalogue } from '../shape/catalogue.js'
import type { GraphqlSettings } from './createAnswerer.js'
import { createDeliverySchema } from './createDeliverySchema.js'
import { createDocuments } from './createDocuments.js'

/**
 * What the schema and the limits have against the allowed operations, for the start to report: each
 * fault names its operation. Costs are those of the variables' defaults.
 */
export const checkOperations = ({
  payload,
  operations,
  introspection,
}: GraphqlSettings & { payload: BasePayload }): Refusal[] => {
  if (operations === undefined) return []
  const schema = createDeliverySchema(createFieldCatalogue(payload))
  const documents = createDocuments({ schema, introspection })
  return [...operations].flatMap(([hash, query]) => {
    const checked = documents({ query, variables: {} })
    if ('document' in checked) return []
    return checked.map(({ message }) => ({
      code: 'invalid' as const,
      field: 'GRAPHQL_OPERATIONS',
      message: `GRAPHQL_OPERATIONS: operation ${hash}: ${message}`,
    }))
  })
}

/** Reads the file of allowed GraphQL operations at start. Loads nothing of Payload. */
import { readFileSync } from 'node:fs'
import type { AllowedOperations } from '../delivery/graphql/createOperations.js'
import { parseOperations } from '../delivery/graphql/parseOperations.js'
import type { Result } from '../errors.js'
import { codeOf } from './dataDir.js'

const faulty = (file: string, faults: readonly string[]): Result<never> => ({
  ok: false,
  refusals: faults.map((fault) => ({
    code: 'invalid',
    field: 'GRAPHQL_OPERATIONS',
    message: `GRAPHQL_OPERATIONS: ${file}: ${fault}`,
  })),
})

/** The operations in a file; none where no file is named. Every fault in it is a refusal. */
export const readOperations = (file: string | undefined): Result<AllowedOperations | undefined> => {
  if (!file) return { ok: true, value: undefined }
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    return faulty(file, [`the file cannot be read (${codeOf(error)}).`])
  }
  const parsed = parseOperations(text)
  return Array.isArray(parsed) ? faulty(file, parsed) : { ok: true, value: parsed }
}

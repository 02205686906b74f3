import type { z } from 'zod'
import type { Refusal, Result } from '../errors.js'
import { accept, refuse } from '../errors.js'

/** Reads what a client sent; every fault is `invalid` and names the property it is in. */
export const parseInput = <Schema extends z.ZodType>({
  schema,
  value,
}: {
  schema: Schema
  value: unknown
}): Result<z.output<Schema>> => {
  const parsed = schema.safeParse(value)
  if (parsed.success) return accept(parsed.data)
  return refuse(
    ...parsed.error.issues.map(({ path, message }): Refusal => ({
      code: 'invalid',
      message: `The request body: ${message}`,
      ...(path.length > 0 ? { field: path.join('.') } : {}),
    })),
  )
}

/** The few words of JSON Schema (2020-12, as in OpenAPI 3.1) that the description uses. Pure. */
import { z } from 'zod'
import type { JsonObject } from '../json.js'

export type Schema = JsonObject

export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })

export const STRING: Schema = { type: 'string' }
export const INTEGER: Schema = { type: 'integer' }
export const BOOLEAN: Schema = { type: 'boolean' }
export const DATE_TIME: Schema = { type: 'string', format: 'date-time' }

/** The same, or `null`. */
export const nullable = (schema: Schema): Schema => {
  if (Array.isArray(schema.enum)) return { ...schema, enum: [...(schema.enum as unknown[]), null] }
  if (typeof schema.type === 'string') return { ...schema, type: [schema.type, 'null'] }
  const members = Array.isArray(schema.anyOf) ? (schema.anyOf as unknown[]) : [schema]
  return { anyOf: [...members, { type: 'null' }] }
}

export const arrayOf = (items: Schema, more: Schema = {}): Schema => ({
  type: 'array',
  items,
  ...more,
})

export const choiceOf = (values: readonly string[]): Schema => ({ enum: [...values] })

/** An object; every property is always there unless `required` says otherwise. */
export const objectOf = (
  properties: Record<string, Schema>,
  {
    required = Object.keys(properties),
    ...more
  }: { required?: readonly string[]; description?: string; additionalProperties?: boolean } = {},
): Schema => ({
  type: 'object',
  ...more,
  properties,
  ...(required.length > 0 ? { required: [...required] } : {}),
})

export const described = (description: string | undefined, schema: Schema): Schema =>
  description === undefined || '$ref' in schema ? schema : { description, ...schema }

/**
 * A zod schema as JSON Schema, without the dialect: the description names that once.
 *
 * @param io `input` for what it takes in, `output` for what it has made of that
 */
export const schemaOf = (schema: z.ZodType, io: 'input' | 'output' = 'input'): Schema =>
  Object.fromEntries(
    Object.entries(z.toJSONSchema(schema, { io })).filter(([keyword]) => keyword !== '$schema'),
  )

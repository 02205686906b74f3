import { z } from 'zod'
import { listOf, objectOf, textOf } from '../../../json.js'
import { code, notice, page, table } from './markdown.js'

type Variables = z.ZodObject<Record<string, z.ZodType>>

const valuesOf = (schema: Record<string, unknown>): string => {
  const values = 'const' in schema ? [schema.const] : listOf(schema.enum)
  return values.length < 2 ? '' : ` One of ${values.map((one) => code(String(one))).join(', ')}.`
}

const defaultOf = (variable: z.ZodType, words: string | undefined): string => {
  if (words !== undefined) return words
  const value = variable instanceof z.ZodDefault ? variable.def.defaultValue : undefined
  const isNone = value === undefined || (Array.isArray(value) && value.length === 0)
  return isNone ? 'none' : code(String(value))
}

/** Every variable of the environment, from the schema that reads it. */
export const configurationPage = (variables: Variables): string => {
  const { properties } = z.toJSONSchema(variables, { io: 'input', unrepresentable: 'any' })
  const rows = Object.entries(variables.shape).map(([name, variable]) => {
    const facts = objectOf(properties?.[name])
    const meaning = `${textOf(facts.description) ?? ''}${valuesOf(facts)}`
    return [code(name), defaultOf(variable, textOf(facts.defaultWords)), meaning]
  })
  return page(
    notice('`src/env.ts`'),
    '# Configuration',
    'Read from the environment, and from a file `.env` in the working folder, which never overrides a variable that is set. An empty value counts as unset. A wrong value stops the start with a line that names the variable.',
    table(['variable', 'default', 'meaning'], rows),
    '`S3_*` are known but have no effect in this version; the start says so when one is set.',
  )
}

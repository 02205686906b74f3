/**
 * Checks values against the part of JSON Schema that the description of the API uses. A keyword it
 * does not know is an error of the test, never a silent pass. Closed: a property that the schema
 * does not name is a fault, even where the published schema leaves room for more.
 */
import type { JsonObject } from '../../src/json.js'
import { isObject, listOf, objectOf } from '../../src/json.js'

const ANNOTATIONS = new Set(['description', 'default', 'contentMediaType'])

type Check = {
  root: JsonObject
  at: string
  schema: JsonObject
  value: unknown
}

export const resolveRef = (root: JsonObject, ref: string): JsonObject => {
  const found = ref
    .replace(/^#\//, '')
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((inside, part) => objectOf(inside)[part], root)
  if (!isObject(found)) throw new Error(`${ref} leads nowhere`)
  return found
}

const typeOf = (value: unknown): string => {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return Number.isInteger(value) ? 'integer' : typeof value
}

const hasType = (value: unknown, type: unknown): boolean =>
  typeOf(value) === type || (type === 'number' && typeof value === 'number')

const isFormat = (format: unknown, value: string): boolean => {
  if (format === 'date-time')
    return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) && !Number.isNaN(Date.parse(value))
  if (format === 'uri') return URL.canParse(value)
  throw new Error(`the test does not know the format ${String(format)}`)
}

const propertyFaults = ({ root, at, schema, value }: Check): string[] => {
  if (!isObject(value)) return []
  const properties = objectOf(schema.properties)
  const inside = (name: string, inner: unknown): string[] =>
    faultsIn({ root, at: `${at}.${name}`, schema: objectOf(inner), value: value[name] })
  // What tells variants apart comes first, so that a tree of variants is walked once.
  for (const [name, inner] of Object.entries(properties)) {
    if ('const' in objectOf(inner) && name in value && value[name] !== objectOf(inner).const)
      return inside(name, inner)
  }
  const isOpen = schema.additionalProperties === true || !('properties' in schema)
  const rest = isObject(schema.additionalProperties) ? schema.additionalProperties : undefined
  return [
    ...listOf(schema.required)
      .filter((name) => !((name as string) in value))
      .map((name) => `${at} lacks ${String(name)}`),
    ...Object.keys(value).flatMap((name) => {
      if (name in properties) return inside(name, properties[name])
      if (rest !== undefined) return inside(name, rest)
      return isOpen ? [] : [`${at} has ${name}, which is not described`]
    }),
  ]
}

const anyFaults = ({ root, at, schema, value }: Check): string[] => {
  const attempts = listOf(schema.anyOf).map((one) =>
    faultsIn({ root, at, schema: objectOf(one), value }),
  )
  if (attempts.some((faults) => faults.length === 0)) return []
  return [`${at} matches no variant`, ...attempts.flat()]
}

const KEYWORDS: Record<string, (check: Check) => string[]> = {
  $ref: (check) =>
    faultsIn({ ...check, schema: resolveRef(check.root, String(check.schema.$ref)) }),
  type: ({ at, schema, value }) =>
    [schema.type].flat().some((type) => hasType(value, type))
      ? []
      : [`${at} is ${typeOf(value)}, not ${String(schema.type)}`],
  enum: ({ at, schema, value }) =>
    listOf(schema.enum).includes(value) ? [] : [`${at} is ${String(value)}, not a choice`],
  const: ({ at, schema, value }) =>
    schema.const === value ? [] : [`${at} is not ${String(schema.const)}`],
  anyOf: anyFaults,
  properties: propertyFaults,
  required: () => [],
  additionalProperties: (check) => ('properties' in check.schema ? [] : propertyFaults(check)),
  items: ({ root, at, schema, value }) =>
    listOf(value).flatMap((one, index) =>
      faultsIn({ root, at: `${at}.${index}`, schema: objectOf(schema.items), value: one }),
    ),
  minItems: ({ at, schema, value }) =>
    listOf(value).length >= Number(schema.minItems) ? [] : [`${at} has too few items`],
  minimum: ({ at, schema, value }) =>
    typeof value === 'number' && value < Number(schema.minimum) ? [`${at} is too small`] : [],
  format: ({ at, schema, value }) =>
    typeof value !== 'string' || isFormat(schema.format, value)
      ? []
      : [`${at} is not a ${String(schema.format)}`],
}

const faultsIn = (check: Check): string[] =>
  Object.keys(check.schema).flatMap((keyword) => {
    if (ANNOTATIONS.has(keyword)) return []
    const test = Object.hasOwn(KEYWORDS, keyword) ? KEYWORDS[keyword] : undefined
    if (test === undefined) throw new Error(`the test does not know the keyword ${keyword}`)
    return test(check)
  })

/** What is wrong with a value, by the schema of this name in `components`; nothing when it is right. */
export const faultsOf = (root: JsonObject, name: string, value: unknown): string[] =>
  faultsIn({ root, at: name, schema: { $ref: `#/components/schemas/${name}` }, value })

import { isObject } from './json.js'

const entriesOf = (name: string, value: unknown): [string, string][] => {
  if (value === undefined || value === null) return []
  if (Array.isArray(value))
    return value.flatMap((one, index) => entriesOf(`${name}[${index}]`, one))
  if (isObject(value))
    return Object.entries(value).flatMap(([key, inner]) => entriesOf(`${name}[${key}]`, inner))
  return [[name, String(value)]]
}

/**
 * Writes parameters as the API reads them: `where[slug][equals]=example`. What is `undefined` or
 * `null` is left out.
 */
export const queryString = (parameters: Record<string, unknown>): string =>
  new URLSearchParams(
    Object.entries(parameters).flatMap(([name, value]) => entriesOf(name, value)),
  ).toString()

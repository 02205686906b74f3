import { isObject } from './json.js'

const entriesOf = (name: string, value: unknown): [string, string][] => {
  if (value === undefined || value === null) return []
  if (Array.isArray(value))
    return value.flatMap((one, index) => entriesOf(`${name}[${index}]`, one))
  if (isObject(value))
    return Object.entries(value).flatMap(([key, inner]) => entriesOf(`${name}[${key}]`, inner))
  return [[name, String(value)]]
}

/** What is for the call itself and no parameter of the API. */
const OF_THE_CALL = ['signal', 'timeoutMs', 'init']

/** Names that the API spells otherwise. */
const SPELLINGS: Record<string, string> = { fallbackLocale: 'fallback-locale' }

/** Lists that the API reads as one value. */
const JOINED = ['sort', 'collection']

const spelled = ([name, value]: [string, unknown]): [string, string][] =>
  entriesOf(
    SPELLINGS[name] ?? name,
    JOINED.includes(name) && Array.isArray(value) ? value.join(',') : value,
  )

/**
 * Writes the options of a call as the API reads them: `?where[slug][equals]=example`. What is
 * `undefined` or `null` is left out; without anything it is empty.
 */
export const searchOf = (options: Record<string, unknown>): string => {
  const search = new URLSearchParams(
    Object.entries(options)
      .filter(([name]) => !OF_THE_CALL.includes(name))
      .flatMap(spelled),
  ).toString()
  return search === '' ? '' : `?${search}`
}

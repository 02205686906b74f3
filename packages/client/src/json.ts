/** Looks at what came over the wire, which may be anything. */

export type JsonObject = Record<string, unknown>

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const objectOf = (value: unknown): JsonObject => (isObject(value) ? value : {})

export const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : []

export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined

/** The value of a JSON text; `undefined` for text that is none. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

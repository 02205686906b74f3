/** Reading values of unknown shape without casts. */
export type JsonObject = Record<string, unknown>

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const objectOf = (value: unknown): JsonObject => (isObject(value) ? value : {})

export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** A non-empty string, or nothing. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

export const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined

/** The id in a relation value, whether stored bare or already populated. */
export const idOf = (value: unknown): string | undefined => {
  if (typeof value === 'number') return String(value)
  return textOf(value) ?? (isObject(value) ? idOf(value.id) : undefined)
}

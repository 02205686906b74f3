import type { JsonObject } from '../../../json.js'

const isMissing = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.length === 0)

/** Only what is known: structured data never states an empty property. */
export const withoutMissing = (values: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => !isMissing(value)))

/**
 * Whether stored data already says everything that new data says. Keys the store added (ids,
 * defaults) do not count; lists must agree item by item.
 */
export const contains = (stored: unknown, given: unknown): boolean => {
  if (Array.isArray(given)) {
    return (
      Array.isArray(stored) &&
      stored.length === given.length &&
      given.every((item, index) => contains(stored[index], item))
    )
  }
  if (typeof given === 'object' && given !== null) {
    return (
      typeof stored === 'object' &&
      stored !== null &&
      Object.entries(given).every(([key, value]) =>
        contains((stored as Record<string, unknown>)[key], value),
      )
    )
  }
  return stored === given
}

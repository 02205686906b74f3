import type { CollectionConfig, GlobalConfig } from 'payload'

const WRITES = ['create', 'update']

/**
 * Event: before something is written. Reads: the arguments. Writes: data without values where a form
 * had none, which Payload and hooks take for granted. Safe to repeat. What is missing is then said field
 * by field.
 */
const giveData = <Args extends object>({
  args,
  operation,
}: {
  args: Args
  operation: string
}): Args =>
  !WRITES.includes(operation) || ('data' in args && args.data)
    ? args
    : Object.assign(args, { data: {} })

/** Puts it before every other hook of a collection. */
export const withEmptyForms = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: {
    ...collection.hooks,
    beforeOperation: [giveData, ...(collection.hooks?.beforeOperation ?? [])],
  },
})

/** The same for a global. */
export const withEmptyGlobalForms = (global: GlobalConfig): GlobalConfig => ({
  ...global,
  hooks: {
    ...global.hooks,
    beforeOperation: [
      ({ args, operation }) => giveData({ args: { ...args }, operation }),
      ...(global.hooks?.beforeOperation ?? []),
    ],
  },
})

import type { sqliteAdapter } from '@payloadcms/db-sqlite'

type BeforeSchemaInit = NonNullable<
  NonNullable<Parameters<typeof sqliteAdapter>[0]>['beforeSchemaInit']
>[number]

/** The description of a table, before it becomes SQL; missing from the adapter's public types. */
type RawTable = {
  name: string
  columns: Record<string, unknown>
  indexes?: Record<string, { name: string; on: string | string[] }>
}

/**
 * Payload reads localized rows by parent but indexes them by locale first, which scans the whole
 * table for every row; and lists of drafts have no index that serves their order.
 */
export const indexForReads: BeforeSchemaInit = (args) => {
  const { adapter } = args as unknown as { adapter: { rawTables: Record<string, RawTable> } }
  for (const { name, columns, indexes } of Object.values(adapter.rawTables)) {
    if (indexes === undefined) continue
    if (indexes._localeParent !== undefined) indexes._localeParent.on = ['_parentID', '_locale']
    if (columns.latest === undefined || columns.version_createdAt === undefined) continue
    for (const column of ['version_createdAt', 'version_updatedAt']) {
      indexes[`latest_${column}`] = { name: `${name}_latest_${column}_idx`, on: ['latest', column] }
    }
  }
  return args.schema
}

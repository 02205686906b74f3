/** `npm run migrate:create -- name`: writes the SQLite migration for the current collections. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { getPayload } from 'payload'
import { readCollections } from './readCollections.js'

const config = await readCollections()
const payload = await getPayload({ config, disableOnInit: true })
await payload.db.createMigration({
  payload,
  migrationName: process.argv[2] ?? 'change',
  forceAcceptWarning: true,
})
await payload.destroy()

// The generator writes type imports and arguments that strict compilation refuses.
const folder = path.resolve('src/migrations')
for (const name of readdirSync(folder).filter((file) => /^\d.*\.ts$/.test(file))) {
  const file = path.join(folder, name)
  const text = readFileSync(file, 'utf8')
    .replace(
      'import { MigrateUpArgs, MigrateDownArgs, sql } from',
      "import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-sqlite'\nimport { sql } from",
    )
    .replaceAll('{ db, payload, req }', '{ db }')
  writeFileSync(file, text)
}
process.exit(0)

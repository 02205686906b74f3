import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-sqlite'
import { sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`collection_state_idx\`;`)
  await db.run(sql`CREATE INDEX \`collection_state_slug_idx\` ON \`publications\` (\`collection\`,\`state\`,\`slug\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`collection_state_slug_idx\`;`)
  await db.run(sql`CREATE INDEX \`collection_state_idx\` ON \`publications\` (\`collection\`,\`state\`);`)
}

import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-sqlite'
import { sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`case_stories\` DROP COLUMN \`identifier_findings\`;`)
  await db.run(sql`ALTER TABLE \`_case_stories_v\` DROP COLUMN \`version_identifier_findings\`;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`case_stories\` ADD \`identifier_findings\` text;`)
  await db.run(sql`ALTER TABLE \`_case_stories_v\` ADD \`version_identifier_findings\` text;`)
}

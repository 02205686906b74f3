import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-sqlite'
import { sql } from '@payloadcms/db-sqlite'

/** Written once: the database itself refuses to change or delete them. */
const APPEND_ONLY = ['audit_events', 'releases', 'sign_offs']

/**
 * This migration had another name before links said that they wait. A database that ran it then has all
 * of it but that.
 */
const addWaiting = async (db: MigrateUpArgs['db']): Promise<void> => {
  await db.run(sql`ALTER TABLE \`audit_links\` ADD \`waiting\` integer DEFAULT false NOT NULL;`)
  await db.run(sql`UPDATE \`audit_links\` SET \`waiting\` = true WHERE \`number\` IS NULL;`)
  await db.run(sql`CREATE INDEX \`audit_links_waiting_idx\` ON \`audit_links\` (\`waiting\`);`)
}

export async function up({ db }: MigrateUpArgs): Promise<void> {
  const { rows } = await db.run(sql`SELECT 1 FROM sqlite_master WHERE name = 'audit_links';`)
  if (rows.length > 0) return addWaiting(db)
  await db.run(sql`CREATE TABLE \`audit_links\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`event\` text NOT NULL,
  	\`waiting\` integer DEFAULT false NOT NULL,
  	\`number\` numeric,
  	\`hash\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`audit_links_event_idx\` ON \`audit_links\` (\`event\`);`)
  await db.run(sql`CREATE INDEX \`audit_links_waiting_idx\` ON \`audit_links\` (\`waiting\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`audit_links_number_idx\` ON \`audit_links\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`audit_links_updated_at_idx\` ON \`audit_links\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`audit_links_created_at_idx\` ON \`audit_links\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`audit_links_id\` text(36) REFERENCES audit_links(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_audit_links_id_idx\` ON \`payload_locked_documents_rels\` (\`audit_links_id\`);`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`reset_password_requested_at\`;`)
  for (const table of APPEND_ONLY) {
    for (const act of ['UPDATE', 'DELETE']) {
      await db.run(
        sql.raw(`CREATE TRIGGER ${table}_no_${act.toLowerCase()} BEFORE ${act} ON ${table}
          BEGIN SELECT RAISE(ABORT, 'append-only: ${table}'); END;`),
      )
    }
  }
  // A link gets its number and hash after it was written; from then on it stays.
  await db.run(sql`CREATE TRIGGER audit_links_no_update BEFORE UPDATE ON audit_links
    WHEN OLD.number IS NOT NULL OR NEW.event IS NOT OLD.event
    BEGIN SELECT RAISE(ABORT, 'append-only: audit_links'); END;`)
  await db.run(sql`CREATE TRIGGER audit_links_no_delete BEFORE DELETE ON audit_links
    BEGIN SELECT RAISE(ABORT, 'append-only: audit_links'); END;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  for (const table of APPEND_ONLY) {
    await db.run(sql.raw(`DROP TRIGGER ${table}_no_update;`))
    await db.run(sql.raw(`DROP TRIGGER ${table}_no_delete;`))
  }
  await db.run(sql`DROP TABLE \`audit_links\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`articles_id\` text(36),
  	\`attachment_patterns_id\` text(36),
  	\`case_stories_id\` text(36),
  	\`programs_id\` text(36),
  	\`calls_to_action_id\` text(36),
  	\`people_id\` text(36),
  	\`topics_id\` text(36),
  	\`media_id\` text(36),
  	\`users_id\` text(36),
  	\`api_clients_id\` text(36),
  	\`consents_id\` text(36),
  	\`private_files_id\` text(36),
  	\`sign_offs_id\` text(36),
  	\`releases_id\` text(36),
  	\`audit_events_id\` text(36),
  	\`publications_id\` text(36),
  	\`references_id\` text(36),
  	\`redirects_id\` text(36),
  	\`webhooks_id\` text(36),
  	\`webhook_deliveries_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`articles_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`attachment_patterns_id\`) REFERENCES \`attachment_patterns\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`case_stories_id\`) REFERENCES \`case_stories\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`programs_id\`) REFERENCES \`programs\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`calls_to_action_id\`) REFERENCES \`calls_to_action\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`people_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`api_clients_id\`) REFERENCES \`api_clients\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`consents_id\`) REFERENCES \`consents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`private_files_id\`) REFERENCES \`private_files\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sign_offs_id\`) REFERENCES \`sign_offs\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`releases_id\`) REFERENCES \`releases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`audit_events_id\`) REFERENCES \`audit_events\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`publications_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`references_id\`) REFERENCES \`references\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`redirects_id\`) REFERENCES \`redirects\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`webhooks_id\`) REFERENCES \`webhooks\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`webhook_deliveries_id\`) REFERENCES \`webhook_deliveries\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "articles_id", "attachment_patterns_id", "case_stories_id", "programs_id", "calls_to_action_id", "people_id", "topics_id", "media_id", "users_id", "api_clients_id", "consents_id", "private_files_id", "sign_offs_id", "releases_id", "audit_events_id", "publications_id", "references_id", "redirects_id", "webhooks_id", "webhook_deliveries_id") SELECT "id", "order", "parent_id", "path", "articles_id", "attachment_patterns_id", "case_stories_id", "programs_id", "calls_to_action_id", "people_id", "topics_id", "media_id", "users_id", "api_clients_id", "consents_id", "private_files_id", "sign_offs_id", "releases_id", "audit_events_id", "publications_id", "references_id", "redirects_id", "webhooks_id", "webhook_deliveries_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_articles_id_idx\` ON \`payload_locked_documents_rels\` (\`articles_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_attachment_patterns_id_idx\` ON \`payload_locked_documents_rels\` (\`attachment_patterns_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_case_stories_id_idx\` ON \`payload_locked_documents_rels\` (\`case_stories_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_programs_id_idx\` ON \`payload_locked_documents_rels\` (\`programs_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_calls_to_action_id_idx\` ON \`payload_locked_documents_rels\` (\`calls_to_action_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_people_id_idx\` ON \`payload_locked_documents_rels\` (\`people_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_topics_id_idx\` ON \`payload_locked_documents_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_api_clients_id_idx\` ON \`payload_locked_documents_rels\` (\`api_clients_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_consents_id_idx\` ON \`payload_locked_documents_rels\` (\`consents_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_private_files_id_idx\` ON \`payload_locked_documents_rels\` (\`private_files_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_sign_offs_id_idx\` ON \`payload_locked_documents_rels\` (\`sign_offs_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_releases_id_idx\` ON \`payload_locked_documents_rels\` (\`releases_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_audit_events_id_idx\` ON \`payload_locked_documents_rels\` (\`audit_events_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_publications_id_idx\` ON \`payload_locked_documents_rels\` (\`publications_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_references_id_idx\` ON \`payload_locked_documents_rels\` (\`references_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_redirects_id_idx\` ON \`payload_locked_documents_rels\` (\`redirects_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_webhooks_id_idx\` ON \`payload_locked_documents_rels\` (\`webhooks_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_webhook_deliveries_id_idx\` ON \`payload_locked_documents_rels\` (\`webhook_deliveries_id\`);`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`reset_password_requested_at\` text;`)
}

import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-sqlite'
import { sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`signing_keys\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kid\` text NOT NULL,
  	\`jwk\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`signing_keys_kid_idx\` ON \`signing_keys\` (\`kid\`);`)
  await db.run(sql`CREATE INDEX \`signing_keys_updated_at_idx\` ON \`signing_keys\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`signing_keys_created_at_idx\` ON \`signing_keys\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`workflow_states\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`collection\` text NOT NULL,
  	\`document\` text NOT NULL,
  	\`stage\` text NOT NULL,
  	\`revision\` numeric NOT NULL,
  	\`digest\` text NOT NULL,
  	\`content_editor\` text,
  	\`assignee\` text,
  	\`due_at\` text,
  	\`overdue_noted_at\` text,
  	\`review_reason\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`workflow_states_key_idx\` ON \`workflow_states\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`workflow_states_document_idx\` ON \`workflow_states\` (\`document\`);`)
  await db.run(sql`CREATE INDEX \`workflow_states_assignee_idx\` ON \`workflow_states\` (\`assignee\`);`)
  await db.run(sql`CREATE INDEX \`workflow_states_review_reason_idx\` ON \`workflow_states\` (\`review_reason\`);`)
  await db.run(sql`CREATE INDEX \`workflow_states_updated_at_idx\` ON \`workflow_states\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`workflow_states_created_at_idx\` ON \`workflow_states\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`stage_dueAt_idx\` ON \`workflow_states\` (\`stage\`,\`due_at\`);`)
  await db.run(sql`CREATE TABLE \`schedules\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`collection\` text NOT NULL,
  	\`document\` text NOT NULL,
  	\`act\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`time_zone\` text,
  	\`digest\` text,
  	\`sign_offs\` text,
  	\`by\` text NOT NULL,
  	\`comment\` text,
  	\`state\` text NOT NULL,
  	\`refusals\` text,
  	\`finished_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`schedules_document_idx\` ON \`schedules\` (\`document\`);`)
  await db.run(sql`CREATE INDEX \`schedules_updated_at_idx\` ON \`schedules\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`schedules_created_at_idx\` ON \`schedules\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`state_at_idx\` ON \`schedules\` (\`state\`,\`at\`);`)
  await db.run(sql`CREATE TABLE \`screenings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`collection\` text NOT NULL,
  	\`document\` text NOT NULL,
  	\`digest\` text NOT NULL,
  	\`findings\` text NOT NULL,
  	\`dispositions\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`screenings_key_idx\` ON \`screenings\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`screenings_document_idx\` ON \`screenings\` (\`document\`);`)
  await db.run(sql`CREATE INDEX \`screenings_updated_at_idx\` ON \`screenings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`screenings_created_at_idx\` ON \`screenings\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`review_comments\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`collection\` text NOT NULL,
  	\`document\` text NOT NULL,
  	\`thread\` text,
  	\`field\` text,
  	\`body\` text NOT NULL,
  	\`blocking\` integer DEFAULT false NOT NULL,
  	\`open\` integer DEFAULT false NOT NULL,
  	\`author\` text NOT NULL,
  	\`author_name\` text,
  	\`resolved_by\` text,
  	\`resolved_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`review_comments_document_idx\` ON \`review_comments\` (\`document\`);`)
  await db.run(sql`CREATE INDEX \`review_comments_thread_idx\` ON \`review_comments\` (\`thread\`);`)
  await db.run(sql`CREATE INDEX \`review_comments_updated_at_idx\` ON \`review_comments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`review_comments_created_at_idx\` ON \`review_comments\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`document_open_blocking_idx\` ON \`review_comments\` (\`document\`,\`open\`,\`blocking\`);`)
  await db.run(sql`CREATE TABLE \`notices\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`recipient\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`collection\` text,
  	\`document\` text,
  	\`text\` text NOT NULL,
  	\`read_at\` text,
  	\`mail\` text NOT NULL,
  	\`mail_attempts\` numeric DEFAULT 0 NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`notices_mail_idx\` ON \`notices\` (\`mail\`);`)
  await db.run(sql`CREATE INDEX \`notices_updated_at_idx\` ON \`notices\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`notices_created_at_idx\` ON \`notices\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`recipient_readAt_idx\` ON \`notices\` (\`recipient\`,\`read_at\`);`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`allow_corrections\` integer;`)
  await db.run(sql`ALTER TABLE \`private_files\` ADD \`original_name\` text;`)
  await db.run(sql`ALTER TABLE \`sign_offs\` ADD \`revision\` numeric;`)
  await db.run(sql`ALTER TABLE \`sign_offs\` ADD \`signer_id\` text;`)
  await db.run(sql`ALTER TABLE \`sign_offs\` ADD \`licence\` text;`)
  await db.run(sql`ALTER TABLE \`sign_offs\` ADD \`attestation\` text;`)
  await db.run(sql`ALTER TABLE \`sign_offs\` ADD \`jws\` text;`)
  await db.run(sql`ALTER TABLE \`sign_offs\` ADD \`kid\` text;`)
  await db.run(sql`ALTER TABLE \`sign_offs\` ADD \`content\` text;`)
  await db.run(sql`ALTER TABLE \`sign_offs\` ADD \`screening\` text;`)
  await db.run(sql`CREATE INDEX \`sign_offs_signer_id_idx\` ON \`sign_offs\` (\`signer_id\`);`)
  await db.run(sql`ALTER TABLE \`releases\` ADD \`sign_offs\` text;`)
  await db.run(sql`ALTER TABLE \`releases\` ADD \`version\` text;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`signing_keys_id\` text(36) REFERENCES signing_keys(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`workflow_states_id\` text(36) REFERENCES workflow_states(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`schedules_id\` text(36) REFERENCES schedules(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`screenings_id\` text(36) REFERENCES screenings(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`review_comments_id\` text(36) REFERENCES review_comments(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`notices_id\` text(36) REFERENCES notices(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_signing_keys_id_idx\` ON \`payload_locked_documents_rels\` (\`signing_keys_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_workflow_states_id_idx\` ON \`payload_locked_documents_rels\` (\`workflow_states_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_schedules_id_idx\` ON \`payload_locked_documents_rels\` (\`schedules_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_screenings_id_idx\` ON \`payload_locked_documents_rels\` (\`screenings_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_review_comments_id_idx\` ON \`payload_locked_documents_rels\` (\`review_comments_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_notices_id_idx\` ON \`payload_locked_documents_rels\` (\`notices_id\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`signing_keys\`;`)
  await db.run(sql`DROP TABLE \`workflow_states\`;`)
  await db.run(sql`DROP TABLE \`schedules\`;`)
  await db.run(sql`DROP TABLE \`screenings\`;`)
  await db.run(sql`DROP TABLE \`review_comments\`;`)
  await db.run(sql`DROP TABLE \`notices\`;`)
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
  	\`audit_links_id\` text(36),
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
  	FOREIGN KEY (\`audit_links_id\`) REFERENCES \`audit_links\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`publications_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`references_id\`) REFERENCES \`references\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`redirects_id\`) REFERENCES \`redirects\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`webhooks_id\`) REFERENCES \`webhooks\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`webhook_deliveries_id\`) REFERENCES \`webhook_deliveries\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "articles_id", "attachment_patterns_id", "case_stories_id", "programs_id", "calls_to_action_id", "people_id", "topics_id", "media_id", "users_id", "api_clients_id", "consents_id", "private_files_id", "sign_offs_id", "releases_id", "audit_events_id", "audit_links_id", "publications_id", "references_id", "redirects_id", "webhooks_id", "webhook_deliveries_id") SELECT "id", "order", "parent_id", "path", "articles_id", "attachment_patterns_id", "case_stories_id", "programs_id", "calls_to_action_id", "people_id", "topics_id", "media_id", "users_id", "api_clients_id", "consents_id", "private_files_id", "sign_offs_id", "releases_id", "audit_events_id", "audit_links_id", "publications_id", "references_id", "redirects_id", "webhooks_id", "webhook_deliveries_id" FROM \`payload_locked_documents_rels\`;`)
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
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_audit_links_id_idx\` ON \`payload_locked_documents_rels\` (\`audit_links_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_publications_id_idx\` ON \`payload_locked_documents_rels\` (\`publications_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_references_id_idx\` ON \`payload_locked_documents_rels\` (\`references_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_redirects_id_idx\` ON \`payload_locked_documents_rels\` (\`redirects_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_webhooks_id_idx\` ON \`payload_locked_documents_rels\` (\`webhooks_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_webhook_deliveries_id_idx\` ON \`payload_locked_documents_rels\` (\`webhook_deliveries_id\`);`)
  await db.run(sql`DROP INDEX \`sign_offs_signer_id_idx\`;`)
  await db.run(sql`ALTER TABLE \`sign_offs\` DROP COLUMN \`revision\`;`)
  await db.run(sql`ALTER TABLE \`sign_offs\` DROP COLUMN \`signer_id\`;`)
  await db.run(sql`ALTER TABLE \`sign_offs\` DROP COLUMN \`licence\`;`)
  await db.run(sql`ALTER TABLE \`sign_offs\` DROP COLUMN \`attestation\`;`)
  await db.run(sql`ALTER TABLE \`sign_offs\` DROP COLUMN \`jws\`;`)
  await db.run(sql`ALTER TABLE \`sign_offs\` DROP COLUMN \`kid\`;`)
  await db.run(sql`ALTER TABLE \`sign_offs\` DROP COLUMN \`content\`;`)
  await db.run(sql`ALTER TABLE \`sign_offs\` DROP COLUMN \`screening\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`allow_corrections\`;`)
  await db.run(sql`ALTER TABLE \`private_files\` DROP COLUMN \`original_name\`;`)
  await db.run(sql`ALTER TABLE \`releases\` DROP COLUMN \`sign_offs\`;`)
  await db.run(sql`ALTER TABLE \`releases\` DROP COLUMN \`version\`;`)
}

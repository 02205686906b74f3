import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-sqlite'
import { sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`content_events\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`collection\` text NOT NULL,
  	\`document\` text NOT NULL,
  	\`slug\` text,
  	\`kind\` text NOT NULL,
  	\`release\` numeric NOT NULL,
  	\`at\` text NOT NULL,
  	\`waiting\` integer DEFAULT false NOT NULL,
  	\`sequence\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`content_events_waiting_idx\` ON \`content_events\` (\`waiting\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`content_events_sequence_idx\` ON \`content_events\` (\`sequence\`);`)
  await db.run(sql`CREATE INDEX \`content_events_updated_at_idx\` ON \`content_events\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`content_events_created_at_idx\` ON \`content_events\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`webhooks_headers\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`value\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`webhooks\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`webhooks_headers_order_idx\` ON \`webhooks_headers\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`webhooks_headers_parent_id_idx\` ON \`webhooks_headers\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`webhook_cursors\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`webhook\` text NOT NULL,
  	\`after\` numeric NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`webhook_cursors_webhook_idx\` ON \`webhook_cursors\` (\`webhook\`);`)
  await db.run(sql`CREATE TABLE \`preview_tokens\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`token_hash\` text NOT NULL,
  	\`collection\` text NOT NULL,
  	\`document\` text NOT NULL,
  	\`issuer_kind\` text NOT NULL,
  	\`issuer\` text NOT NULL,
  	\`issuer_name\` text,
  	\`issuer_key\` text,
  	\`expires_at\` text NOT NULL,
  	\`revoked_at\` text,
  	\`used_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`preview_tokens_token_hash_idx\` ON \`preview_tokens\` (\`token_hash\`);`)
  await db.run(sql`CREATE INDEX \`preview_tokens_document_idx\` ON \`preview_tokens\` (\`document\`);`)
  await db.run(sql`CREATE INDEX \`preview_tokens_issuer_idx\` ON \`preview_tokens\` (\`issuer\`);`)
  await db.run(sql`CREATE INDEX \`preview_tokens_expires_at_idx\` ON \`preview_tokens\` (\`expires_at\`);`)
  await db.run(sql`CREATE INDEX \`preview_tokens_updated_at_idx\` ON \`preview_tokens\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`preview_tokens_created_at_idx\` ON \`preview_tokens\` (\`created_at\`);`)
  await db.run(sql`DROP INDEX \`collection_state_idx\`;`)
  await db.run(sql`CREATE INDEX \`collection_state_slug_idx\` ON \`publications\` (\`collection\`,\`state\`,\`slug\`);`)
  await db.run(sql`ALTER TABLE \`webhooks\` ADD \`secret\` text;`)
  await db.run(sql`ALTER TABLE \`webhooks\` ADD \`previous_secret\` text;`)
  await db.run(sql`ALTER TABLE \`webhooks\` ADD \`previous_secret_until\` text;`)
  await db.run(sql`ALTER TABLE \`webhook_deliveries\` ADD \`key\` text NOT NULL;`)
  await db.run(sql`ALTER TABLE \`webhook_deliveries\` ADD \`sequence\` numeric NOT NULL;`)
  await db.run(sql`ALTER TABLE \`webhook_deliveries\` ADD \`collection\` text NOT NULL;`)
  await db.run(sql`ALTER TABLE \`webhook_deliveries\` ADD \`document\` text NOT NULL;`)
  await db.run(sql`ALTER TABLE \`webhook_deliveries\` ADD \`slug\` text;`)
  await db.run(sql`ALTER TABLE \`webhook_deliveries\` ADD \`release\` numeric;`)
  await db.run(sql`ALTER TABLE \`webhook_deliveries\` ADD \`at\` text NOT NULL;`)
  await db.run(sql`ALTER TABLE \`webhook_deliveries\` ADD \`queued_at\` text NOT NULL;`)
  await db.run(sql`ALTER TABLE \`webhook_deliveries\` ADD \`next_attempt_at\` text;`)
  await db.run(sql`ALTER TABLE \`webhook_deliveries\` ADD \`last_status\` numeric;`)
  await db.run(sql`ALTER TABLE \`webhook_deliveries\` ADD \`latency\` numeric;`)
  await db.run(sql`ALTER TABLE \`webhook_deliveries\` ADD \`error\` text;`)
  await db.run(sql`ALTER TABLE \`webhook_deliveries\` ADD \`log\` text;`)
  await db.run(sql`ALTER TABLE \`webhook_deliveries\` ADD \`alerted_at\` text;`)
  await db.run(sql`CREATE UNIQUE INDEX \`webhook_deliveries_key_idx\` ON \`webhook_deliveries\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`webhook_status_nextAttemptAt_idx\` ON \`webhook_deliveries\` (\`webhook_id\`,\`status\`,\`next_attempt_at\`);`)
  await db.run(sql`CREATE INDEX \`webhook_document_sequence_idx\` ON \`webhook_deliveries\` (\`webhook_id\`,\`document\`,\`sequence\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`content_events_id\` text(36) REFERENCES content_events(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`webhook_cursors_id\` text(36) REFERENCES webhook_cursors(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`preview_tokens_id\` text(36) REFERENCES preview_tokens(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_content_events_id_idx\` ON \`payload_locked_documents_rels\` (\`content_events_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_webhook_cursors_id_idx\` ON \`payload_locked_documents_rels\` (\`webhook_cursors_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_preview_tokens_id_idx\` ON \`payload_locked_documents_rels\` (\`preview_tokens_id\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`content_events\`;`)
  await db.run(sql`DROP TABLE \`webhooks_headers\`;`)
  await db.run(sql`DROP TABLE \`webhook_cursors\`;`)
  await db.run(sql`DROP TABLE \`preview_tokens\`;`)
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
  	\`signing_keys_id\` text(36),
  	\`workflow_states_id\` text(36),
  	\`schedules_id\` text(36),
  	\`screenings_id\` text(36),
  	\`review_comments_id\` text(36),
  	\`notices_id\` text(36),
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
  	FOREIGN KEY (\`webhook_deliveries_id\`) REFERENCES \`webhook_deliveries\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`signing_keys_id\`) REFERENCES \`signing_keys\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`workflow_states_id\`) REFERENCES \`workflow_states\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`schedules_id\`) REFERENCES \`schedules\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`screenings_id\`) REFERENCES \`screenings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`review_comments_id\`) REFERENCES \`review_comments\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`notices_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "articles_id", "attachment_patterns_id", "case_stories_id", "programs_id", "calls_to_action_id", "people_id", "topics_id", "media_id", "users_id", "api_clients_id", "consents_id", "private_files_id", "sign_offs_id", "releases_id", "audit_events_id", "audit_links_id", "publications_id", "references_id", "redirects_id", "webhooks_id", "webhook_deliveries_id", "signing_keys_id", "workflow_states_id", "schedules_id", "screenings_id", "review_comments_id", "notices_id") SELECT "id", "order", "parent_id", "path", "articles_id", "attachment_patterns_id", "case_stories_id", "programs_id", "calls_to_action_id", "people_id", "topics_id", "media_id", "users_id", "api_clients_id", "consents_id", "private_files_id", "sign_offs_id", "releases_id", "audit_events_id", "audit_links_id", "publications_id", "references_id", "redirects_id", "webhooks_id", "webhook_deliveries_id", "signing_keys_id", "workflow_states_id", "schedules_id", "screenings_id", "review_comments_id", "notices_id" FROM \`payload_locked_documents_rels\`;`)
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
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_signing_keys_id_idx\` ON \`payload_locked_documents_rels\` (\`signing_keys_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_workflow_states_id_idx\` ON \`payload_locked_documents_rels\` (\`workflow_states_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_schedules_id_idx\` ON \`payload_locked_documents_rels\` (\`schedules_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_screenings_id_idx\` ON \`payload_locked_documents_rels\` (\`screenings_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_review_comments_id_idx\` ON \`payload_locked_documents_rels\` (\`review_comments_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_notices_id_idx\` ON \`payload_locked_documents_rels\` (\`notices_id\`);`)
  await db.run(sql`DROP INDEX \`collection_state_slug_idx\`;`)
  await db.run(sql`CREATE INDEX \`collection_state_idx\` ON \`publications\` (\`collection\`,\`state\`);`)
  await db.run(sql`DROP INDEX \`webhook_deliveries_key_idx\`;`)
  await db.run(sql`DROP INDEX \`webhook_status_nextAttemptAt_idx\`;`)
  await db.run(sql`DROP INDEX \`webhook_document_sequence_idx\`;`)
  await db.run(sql`ALTER TABLE \`webhook_deliveries\` DROP COLUMN \`key\`;`)
  await db.run(sql`ALTER TABLE \`webhook_deliveries\` DROP COLUMN \`sequence\`;`)
  await db.run(sql`ALTER TABLE \`webhook_deliveries\` DROP COLUMN \`collection\`;`)
  await db.run(sql`ALTER TABLE \`webhook_deliveries\` DROP COLUMN \`document\`;`)
  await db.run(sql`ALTER TABLE \`webhook_deliveries\` DROP COLUMN \`slug\`;`)
  await db.run(sql`ALTER TABLE \`webhook_deliveries\` DROP COLUMN \`release\`;`)
  await db.run(sql`ALTER TABLE \`webhook_deliveries\` DROP COLUMN \`at\`;`)
  await db.run(sql`ALTER TABLE \`webhook_deliveries\` DROP COLUMN \`queued_at\`;`)
  await db.run(sql`ALTER TABLE \`webhook_deliveries\` DROP COLUMN \`next_attempt_at\`;`)
  await db.run(sql`ALTER TABLE \`webhook_deliveries\` DROP COLUMN \`last_status\`;`)
  await db.run(sql`ALTER TABLE \`webhook_deliveries\` DROP COLUMN \`latency\`;`)
  await db.run(sql`ALTER TABLE \`webhook_deliveries\` DROP COLUMN \`error\`;`)
  await db.run(sql`ALTER TABLE \`webhook_deliveries\` DROP COLUMN \`log\`;`)
  await db.run(sql`ALTER TABLE \`webhook_deliveries\` DROP COLUMN \`alerted_at\`;`)
  await db.run(sql`ALTER TABLE \`webhooks\` DROP COLUMN \`secret\`;`)
  await db.run(sql`ALTER TABLE \`webhooks\` DROP COLUMN \`previous_secret\`;`)
  await db.run(sql`ALTER TABLE \`webhooks\` DROP COLUMN \`previous_secret_until\`;`)
}

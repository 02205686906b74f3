import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-sqlite'
import { sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`articles_calls_to_action\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`placement\` text DEFAULT 'bottom',
  	\`call_to_action_id\` text(36),
  	FOREIGN KEY (\`call_to_action_id\`) REFERENCES \`calls_to_action\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_calls_to_action_order_idx\` ON \`articles_calls_to_action\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`articles_calls_to_action_parent_id_idx\` ON \`articles_calls_to_action\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_calls_to_action_placement_idx\` ON \`articles_calls_to_action\` (\`placement\`);`)
  await db.run(sql`CREATE INDEX \`articles_calls_to_action_call_to_action_idx\` ON \`articles_calls_to_action\` (\`call_to_action_id\`);`)
  await db.run(sql`CREATE TABLE \`articles_references\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`citation\` text,
  	\`url\` text,
  	\`doi\` text,
  	\`pmid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_references_order_idx\` ON \`articles_references\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`articles_references_parent_id_idx\` ON \`articles_references\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_references_citation_idx\` ON \`articles_references\` (\`citation\`);`)
  await db.run(sql`CREATE INDEX \`articles_references_url_idx\` ON \`articles_references\` (\`url\`);`)
  await db.run(sql`CREATE INDEX \`articles_references_doi_idx\` ON \`articles_references\` (\`doi\`);`)
  await db.run(sql`CREATE INDEX \`articles_references_pmid_idx\` ON \`articles_references\` (\`pmid\`);`)
  await db.run(sql`CREATE TABLE \`articles\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`hero_image_id\` text(36),
  	\`clinical_content\` integer DEFAULT false,
  	\`published_at\` text,
  	\`import_source_file_name\` text,
  	\`import_source_sha256\` text,
  	\`slug\` text,
  	\`seo_image_id\` text(36),
  	\`seo_no_index\` integer DEFAULT false,
  	\`seo_canonical_url\` text,
  	\`created_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`hero_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`seo_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_hero_image_idx\` ON \`articles\` (\`hero_image_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_clinical_content_idx\` ON \`articles\` (\`clinical_content\`);`)
  await db.run(sql`CREATE INDEX \`articles_published_at_idx\` ON \`articles\` (\`published_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_import_source_import_source_file_name_idx\` ON \`articles\` (\`import_source_file_name\`);`)
  await db.run(sql`CREATE INDEX \`articles_import_source_import_source_sha256_idx\` ON \`articles\` (\`import_source_sha256\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`articles_slug_idx\` ON \`articles\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`articles_seo_seo_image_idx\` ON \`articles\` (\`seo_image_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_seo_seo_no_index_idx\` ON \`articles\` (\`seo_no_index\`);`)
  await db.run(sql`CREATE INDEX \`articles_seo_seo_canonical_url_idx\` ON \`articles\` (\`seo_canonical_url\`);`)
  await db.run(sql`CREATE INDEX \`articles_created_by_idx\` ON \`articles\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_updated_at_idx\` ON \`articles\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_created_at_idx\` ON \`articles\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_deleted_at_idx\` ON \`articles\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`articles__status_idx\` ON \`articles\` (\`_status\`);`)
  await db.run(sql`CREATE INDEX \`_status_createdAt_idx\` ON \`articles\` (\`_status\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_status_updatedAt_idx\` ON \`articles\` (\`_status\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_status_publishedAt_idx\` ON \`articles\` (\`_status\`,\`published_at\`);`)
  await db.run(sql`CREATE TABLE \`articles_locales\` (
  	\`title\` text,
  	\`subtitle\` text,
  	\`summary\` text,
  	\`body\` text,
  	\`seo_title\` text,
  	\`seo_description\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_title_idx\` ON \`articles_locales\` (\`title\`,\`_locale\`);`)
  await db.run(sql`CREATE INDEX \`articles_subtitle_idx\` ON \`articles_locales\` (\`subtitle\`,\`_locale\`);`)
  await db.run(sql`CREATE INDEX \`articles_seo_seo_title_idx\` ON \`articles_locales\` (\`seo_title\`,\`_locale\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`articles_locales_locale_parent_id_unique\` ON \`articles_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`articles_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`people_id\` text(36),
  	\`topics_id\` text(36),
  	\`attachment_patterns_id\` text(36),
  	\`programs_id\` text(36),
  	\`case_stories_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`people_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`attachment_patterns_id\`) REFERENCES \`attachment_patterns\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`programs_id\`) REFERENCES \`programs\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`case_stories_id\`) REFERENCES \`case_stories\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_rels_order_idx\` ON \`articles_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_parent_idx\` ON \`articles_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_path_idx\` ON \`articles_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_people_id_idx\` ON \`articles_rels\` (\`people_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_topics_id_idx\` ON \`articles_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_attachment_patterns_id_idx\` ON \`articles_rels\` (\`attachment_patterns_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_programs_id_idx\` ON \`articles_rels\` (\`programs_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_case_stories_id_idx\` ON \`articles_rels\` (\`case_stories_id\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v_version_calls_to_action\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`placement\` text DEFAULT 'bottom',
  	\`call_to_action_id\` text(36),
  	\`_uuid\` text,
  	FOREIGN KEY (\`call_to_action_id\`) REFERENCES \`calls_to_action\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_version_calls_to_action_order_idx\` ON \`_articles_v_version_calls_to_action\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_calls_to_action_parent_id_idx\` ON \`_articles_v_version_calls_to_action\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_calls_to_action_placement_idx\` ON \`_articles_v_version_calls_to_action\` (\`placement\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_calls_to_action_call_to_action_idx\` ON \`_articles_v_version_calls_to_action\` (\`call_to_action_id\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v_version_references\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`citation\` text,
  	\`url\` text,
  	\`doi\` text,
  	\`pmid\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_version_references_order_idx\` ON \`_articles_v_version_references\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_references_parent_id_idx\` ON \`_articles_v_version_references\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_references_citation_idx\` ON \`_articles_v_version_references\` (\`citation\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_references_url_idx\` ON \`_articles_v_version_references\` (\`url\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_references_doi_idx\` ON \`_articles_v_version_references\` (\`doi\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_references_pmid_idx\` ON \`_articles_v_version_references\` (\`pmid\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_hero_image_id\` text(36),
  	\`version_clinical_content\` integer DEFAULT false,
  	\`version_published_at\` text,
  	\`version_import_source_file_name\` text,
  	\`version_import_source_sha256\` text,
  	\`version_slug\` text,
  	\`version_seo_image_id\` text(36),
  	\`version_seo_no_index\` integer DEFAULT false,
  	\`version_seo_canonical_url\` text,
  	\`version_created_by_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_hero_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_seo_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_parent_idx\` ON \`_articles_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_hero_image_idx\` ON \`_articles_v\` (\`version_hero_image_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_clinical_content_idx\` ON \`_articles_v\` (\`version_clinical_content\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_published_at_idx\` ON \`_articles_v\` (\`version_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_import_source_version_import_source__idx\` ON \`_articles_v\` (\`version_import_source_file_name\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_import_source_version_import_sourc_1_idx\` ON \`_articles_v\` (\`version_import_source_sha256\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_slug_idx\` ON \`_articles_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_seo_version_seo_image_idx\` ON \`_articles_v\` (\`version_seo_image_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_seo_version_seo_no_index_idx\` ON \`_articles_v\` (\`version_seo_no_index\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_seo_version_seo_canonical_url_idx\` ON \`_articles_v\` (\`version_seo_canonical_url\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_created_by_idx\` ON \`_articles_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_updated_at_idx\` ON \`_articles_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_created_at_idx\` ON \`_articles_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_deleted_at_idx\` ON \`_articles_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version__status_idx\` ON \`_articles_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_created_at_idx\` ON \`_articles_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_updated_at_idx\` ON \`_articles_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_snapshot_idx\` ON \`_articles_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_published_locale_idx\` ON \`_articles_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_latest_idx\` ON \`_articles_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_createdAt_idx\` ON \`_articles_v\` (\`version__status\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_updatedAt_idx\` ON \`_articles_v\` (\`version__status\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_publishedAt_idx\` ON \`_articles_v\` (\`version__status\`,\`version_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_latest_version_createdAt_idx\` ON \`_articles_v\` (\`latest\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_latest_version_updatedAt_idx\` ON \`_articles_v\` (\`latest\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v_locales\` (
  	\`version_title\` text,
  	\`version_subtitle\` text,
  	\`version_summary\` text,
  	\`version_body\` text,
  	\`version_seo_title\` text,
  	\`version_seo_description\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_title_idx\` ON \`_articles_v_locales\` (\`version_title\`,\`_locale\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_subtitle_idx\` ON \`_articles_v_locales\` (\`version_subtitle\`,\`_locale\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_seo_version_seo_title_idx\` ON \`_articles_v_locales\` (\`version_seo_title\`,\`_locale\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`_articles_v_locales_locale_parent_id_unique\` ON \`_articles_v_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`people_id\` text(36),
  	\`topics_id\` text(36),
  	\`attachment_patterns_id\` text(36),
  	\`programs_id\` text(36),
  	\`case_stories_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`people_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`attachment_patterns_id\`) REFERENCES \`attachment_patterns\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`programs_id\`) REFERENCES \`programs\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`case_stories_id\`) REFERENCES \`case_stories\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_order_idx\` ON \`_articles_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_parent_idx\` ON \`_articles_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_path_idx\` ON \`_articles_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_people_id_idx\` ON \`_articles_v_rels\` (\`people_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_topics_id_idx\` ON \`_articles_v_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_attachment_patterns_id_idx\` ON \`_articles_v_rels\` (\`attachment_patterns_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_programs_id_idx\` ON \`_articles_v_rels\` (\`programs_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_case_stories_id_idx\` ON \`_articles_v_rels\` (\`case_stories_id\`);`)
  await db.run(sql`CREATE TABLE \`attachment_patterns_signs\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`attachment_patterns\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`attachment_patterns_signs_order_idx\` ON \`attachment_patterns_signs\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`attachment_patterns_signs_parent_id_idx\` ON \`attachment_patterns_signs\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`attachment_patterns_signs_locales\` (
  	\`text\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`attachment_patterns_signs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`attachment_patterns_signs_text_idx\` ON \`attachment_patterns_signs_locales\` (\`text\`,\`_locale\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`attachment_patterns_signs_locales_locale_parent_id_unique\` ON \`attachment_patterns_signs_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`attachment_patterns_manifestations_items\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`attachment_patterns_manifestations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`attachment_patterns_manifestations_items_order_idx\` ON \`attachment_patterns_manifestations_items\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`attachment_patterns_manifestations_items_parent_id_idx\` ON \`attachment_patterns_manifestations_items\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`attachment_patterns_manifestations_items_locales\` (
  	\`text\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`attachment_patterns_manifestations_items\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`attachment_patterns_manifestations_items_text_idx\` ON \`attachment_patterns_manifestations_items_locales\` (\`text\`,\`_locale\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`attachment_patterns_manifestations_items_locales_locale_pare\` ON \`attachment_patterns_manifestations_items_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`attachment_patterns_manifestations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`context\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`attachment_patterns\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`attachment_patterns_manifestations_order_idx\` ON \`attachment_patterns_manifestations\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`attachment_patterns_manifestations_parent_id_idx\` ON \`attachment_patterns_manifestations\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`attachment_patterns_manifestations_context_idx\` ON \`attachment_patterns_manifestations\` (\`context\`);`)
  await db.run(sql`CREATE TABLE \`attachment_patterns\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`style\` text,
  	\`slug\` text,
  	\`seo_image_id\` text(36),
  	\`seo_no_index\` integer DEFAULT false,
  	\`seo_canonical_url\` text,
  	\`created_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`seo_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`attachment_patterns_style_idx\` ON \`attachment_patterns\` (\`style\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`attachment_patterns_slug_idx\` ON \`attachment_patterns\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`attachment_patterns_seo_seo_image_idx\` ON \`attachment_patterns\` (\`seo_image_id\`);`)
  await db.run(sql`CREATE INDEX \`attachment_patterns_seo_seo_no_index_idx\` ON \`attachment_patterns\` (\`seo_no_index\`);`)
  await db.run(sql`CREATE INDEX \`attachment_patterns_seo_seo_canonical_url_idx\` ON \`attachment_patterns\` (\`seo_canonical_url\`);`)
  await db.run(sql`CREATE INDEX \`attachment_patterns_created_by_idx\` ON \`attachment_patterns\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`attachment_patterns_updated_at_idx\` ON \`attachment_patterns\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`attachment_patterns_created_at_idx\` ON \`attachment_patterns\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`attachment_patterns_deleted_at_idx\` ON \`attachment_patterns\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`attachment_patterns__status_idx\` ON \`attachment_patterns\` (\`_status\`);`)
  await db.run(sql`CREATE INDEX \`_status_createdAt_1_idx\` ON \`attachment_patterns\` (\`_status\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_status_updatedAt_1_idx\` ON \`attachment_patterns\` (\`_status\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_status_style_idx\` ON \`attachment_patterns\` (\`_status\`,\`style\`);`)
  await db.run(sql`CREATE TABLE \`attachment_patterns_locales\` (
  	\`title\` text,
  	\`alias\` text,
  	\`lesson\` text,
  	\`secure_functioning\` text,
  	\`body\` text,
  	\`seo_title\` text,
  	\`seo_description\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`attachment_patterns\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`attachment_patterns_title_idx\` ON \`attachment_patterns_locales\` (\`title\`,\`_locale\`);`)
  await db.run(sql`CREATE INDEX \`attachment_patterns_alias_idx\` ON \`attachment_patterns_locales\` (\`alias\`,\`_locale\`);`)
  await db.run(sql`CREATE INDEX \`attachment_patterns_seo_seo_title_idx\` ON \`attachment_patterns_locales\` (\`seo_title\`,\`_locale\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`attachment_patterns_locales_locale_parent_id_unique\` ON \`attachment_patterns_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`attachment_patterns_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`attachment_patterns_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`attachment_patterns\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`attachment_patterns_id\`) REFERENCES \`attachment_patterns\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`attachment_patterns_rels_order_idx\` ON \`attachment_patterns_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`attachment_patterns_rels_parent_idx\` ON \`attachment_patterns_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`attachment_patterns_rels_path_idx\` ON \`attachment_patterns_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`attachment_patterns_rels_attachment_patterns_id_idx\` ON \`attachment_patterns_rels\` (\`attachment_patterns_id\`);`)
  await db.run(sql`CREATE TABLE \`_attachment_patterns_v_version_signs\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_attachment_patterns_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_attachment_patterns_v_version_signs_order_idx\` ON \`_attachment_patterns_v_version_signs\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_attachment_patterns_v_version_signs_parent_id_idx\` ON \`_attachment_patterns_v_version_signs\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_attachment_patterns_v_version_signs_locales\` (
  	\`text\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_attachment_patterns_v_version_signs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_attachment_patterns_v_version_signs_text_idx\` ON \`_attachment_patterns_v_version_signs_locales\` (\`text\`,\`_locale\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`_attachment_patterns_v_version_signs_locales_locale_parent_i\` ON \`_attachment_patterns_v_version_signs_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`_attachment_patterns_v_version_manifestations_items\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_attachment_patterns_v_version_manifestations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_attachment_patterns_v_version_manifestations_items_order_idx\` ON \`_attachment_patterns_v_version_manifestations_items\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_attachment_patterns_v_version_manifestations_items_parent_id_idx\` ON \`_attachment_patterns_v_version_manifestations_items\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_attachment_patterns_v_version_manifestations_items_locales\` (
  	\`text\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_attachment_patterns_v_version_manifestations_items\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_attachment_patterns_v_version_manifestations_items_text_idx\` ON \`_attachment_patterns_v_version_manifestations_items_locales\` (\`text\`,\`_locale\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`_attachment_patterns_v_version_manifestations_items_locales_\` ON \`_attachment_patterns_v_version_manifestations_items_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`_attachment_patterns_v_version_manifestations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`context\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_attachment_patterns_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_attachment_patterns_v_version_manifestations_order_idx\` ON \`_attachment_patterns_v_version_manifestations\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_attachment_patterns_v_version_manifestations_parent_id_idx\` ON \`_attachment_patterns_v_version_manifestations\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_attachment_patterns_v_version_manifestations_context_idx\` ON \`_attachment_patterns_v_version_manifestations\` (\`context\`);`)
  await db.run(sql`CREATE TABLE \`_attachment_patterns_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_style\` text,
  	\`version_slug\` text,
  	\`version_seo_image_id\` text(36),
  	\`version_seo_no_index\` integer DEFAULT false,
  	\`version_seo_canonical_url\` text,
  	\`version_created_by_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`attachment_patterns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_seo_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_attachment_patterns_v_parent_idx\` ON \`_attachment_patterns_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_attachment_patterns_v_version_version_style_idx\` ON \`_attachment_patterns_v\` (\`version_style\`);`)
  await db.run(sql`CREATE INDEX \`_attachment_patterns_v_version_version_slug_idx\` ON \`_attachment_patterns_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_attachment_patterns_v_version_seo_version_seo_image_idx\` ON \`_attachment_patterns_v\` (\`version_seo_image_id\`);`)
  await db.run(sql`CREATE INDEX \`_attachment_patterns_v_version_seo_version_seo_no_index_idx\` ON \`_attachment_patterns_v\` (\`version_seo_no_index\`);`)
  await db.run(sql`CREATE INDEX \`_attachment_patterns_v_version_seo_version_seo_canonical_idx\` ON \`_attachment_patterns_v\` (\`version_seo_canonical_url\`);`)
  await db.run(sql`CREATE INDEX \`_attachment_patterns_v_version_version_created_by_idx\` ON \`_attachment_patterns_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_attachment_patterns_v_version_version_updated_at_idx\` ON \`_attachment_patterns_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_attachment_patterns_v_version_version_created_at_idx\` ON \`_attachment_patterns_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_attachment_patterns_v_version_version_deleted_at_idx\` ON \`_attachment_patterns_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_attachment_patterns_v_version_version__status_idx\` ON \`_attachment_patterns_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_attachment_patterns_v_created_at_idx\` ON \`_attachment_patterns_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_attachment_patterns_v_updated_at_idx\` ON \`_attachment_patterns_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_attachment_patterns_v_snapshot_idx\` ON \`_attachment_patterns_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_attachment_patterns_v_published_locale_idx\` ON \`_attachment_patterns_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_attachment_patterns_v_latest_idx\` ON \`_attachment_patterns_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_createdAt_1_idx\` ON \`_attachment_patterns_v\` (\`version__status\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_updatedAt_1_idx\` ON \`_attachment_patterns_v\` (\`version__status\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_style_idx\` ON \`_attachment_patterns_v\` (\`version__status\`,\`version_style\`);`)
  await db.run(sql`CREATE INDEX \`_attachment_patterns_v_latest_version_createdAt_idx\` ON \`_attachment_patterns_v\` (\`latest\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_attachment_patterns_v_latest_version_updatedAt_idx\` ON \`_attachment_patterns_v\` (\`latest\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE TABLE \`_attachment_patterns_v_locales\` (
  	\`version_title\` text,
  	\`version_alias\` text,
  	\`version_lesson\` text,
  	\`version_secure_functioning\` text,
  	\`version_body\` text,
  	\`version_seo_title\` text,
  	\`version_seo_description\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_attachment_patterns_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_attachment_patterns_v_version_version_title_idx\` ON \`_attachment_patterns_v_locales\` (\`version_title\`,\`_locale\`);`)
  await db.run(sql`CREATE INDEX \`_attachment_patterns_v_version_version_alias_idx\` ON \`_attachment_patterns_v_locales\` (\`version_alias\`,\`_locale\`);`)
  await db.run(sql`CREATE INDEX \`_attachment_patterns_v_version_seo_version_seo_title_idx\` ON \`_attachment_patterns_v_locales\` (\`version_seo_title\`,\`_locale\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`_attachment_patterns_v_locales_locale_parent_id_unique\` ON \`_attachment_patterns_v_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`_attachment_patterns_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`attachment_patterns_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_attachment_patterns_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`attachment_patterns_id\`) REFERENCES \`attachment_patterns\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_attachment_patterns_v_rels_order_idx\` ON \`_attachment_patterns_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_attachment_patterns_v_rels_parent_idx\` ON \`_attachment_patterns_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_attachment_patterns_v_rels_path_idx\` ON \`_attachment_patterns_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_attachment_patterns_v_rels_attachment_patterns_id_idx\` ON \`_attachment_patterns_v_rels\` (\`attachment_patterns_id\`);`)
  await db.run(sql`CREATE TABLE \`case_stories_participants\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`pseudonym\` text,
  	\`role\` text,
  	\`attachment_pattern_id\` text(36),
  	FOREIGN KEY (\`attachment_pattern_id\`) REFERENCES \`attachment_patterns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`case_stories\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`case_stories_participants_order_idx\` ON \`case_stories_participants\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`case_stories_participants_parent_id_idx\` ON \`case_stories_participants\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`case_stories_participants_pseudonym_idx\` ON \`case_stories_participants\` (\`pseudonym\`);`)
  await db.run(sql`CREATE INDEX \`case_stories_participants_role_idx\` ON \`case_stories_participants\` (\`role\`);`)
  await db.run(sql`CREATE INDEX \`case_stories_participants_attachment_pattern_idx\` ON \`case_stories_participants\` (\`attachment_pattern_id\`);`)
  await db.run(sql`CREATE TABLE \`case_stories_content_notes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`case_stories\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`case_stories_content_notes_order_idx\` ON \`case_stories_content_notes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`case_stories_content_notes_parent_id_idx\` ON \`case_stories_content_notes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`case_stories_content_notes_locales\` (
  	\`text\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`case_stories_content_notes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`case_stories_content_notes_text_idx\` ON \`case_stories_content_notes_locales\` (\`text\`,\`_locale\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`case_stories_content_notes_locales_locale_parent_id_unique\` ON \`case_stories_content_notes_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`case_stories\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kind\` text,
  	\`identifier_findings\` text,
  	\`slug\` text,
  	\`seo_image_id\` text(36),
  	\`seo_no_index\` integer DEFAULT false,
  	\`seo_canonical_url\` text,
  	\`created_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`seo_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`case_stories_kind_idx\` ON \`case_stories\` (\`kind\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`case_stories_slug_idx\` ON \`case_stories\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`case_stories_seo_seo_image_idx\` ON \`case_stories\` (\`seo_image_id\`);`)
  await db.run(sql`CREATE INDEX \`case_stories_seo_seo_no_index_idx\` ON \`case_stories\` (\`seo_no_index\`);`)
  await db.run(sql`CREATE INDEX \`case_stories_seo_seo_canonical_url_idx\` ON \`case_stories\` (\`seo_canonical_url\`);`)
  await db.run(sql`CREATE INDEX \`case_stories_created_by_idx\` ON \`case_stories\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`case_stories_updated_at_idx\` ON \`case_stories\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`case_stories_created_at_idx\` ON \`case_stories\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`case_stories_deleted_at_idx\` ON \`case_stories\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`case_stories__status_idx\` ON \`case_stories\` (\`_status\`);`)
  await db.run(sql`CREATE INDEX \`_status_createdAt_2_idx\` ON \`case_stories\` (\`_status\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_status_updatedAt_2_idx\` ON \`case_stories\` (\`_status\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_status_kind_idx\` ON \`case_stories\` (\`_status\`,\`kind\`);`)
  await db.run(sql`CREATE TABLE \`case_stories_locales\` (
  	\`title\` text,
  	\`summary\` text,
  	\`cycle\` text,
  	\`challenge\` text,
  	\`narrative\` text,
  	\`outcome\` text,
  	\`seo_title\` text,
  	\`seo_description\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`case_stories\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`case_stories_title_idx\` ON \`case_stories_locales\` (\`title\`,\`_locale\`);`)
  await db.run(sql`CREATE INDEX \`case_stories_seo_seo_title_idx\` ON \`case_stories_locales\` (\`seo_title\`,\`_locale\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`case_stories_locales_locale_parent_id_unique\` ON \`case_stories_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`case_stories_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`programs_id\` text(36),
  	\`topics_id\` text(36),
  	\`calls_to_action_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`case_stories\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`programs_id\`) REFERENCES \`programs\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`calls_to_action_id\`) REFERENCES \`calls_to_action\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`case_stories_rels_order_idx\` ON \`case_stories_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`case_stories_rels_parent_idx\` ON \`case_stories_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`case_stories_rels_path_idx\` ON \`case_stories_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`case_stories_rels_programs_id_idx\` ON \`case_stories_rels\` (\`programs_id\`);`)
  await db.run(sql`CREATE INDEX \`case_stories_rels_topics_id_idx\` ON \`case_stories_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`case_stories_rels_calls_to_action_id_idx\` ON \`case_stories_rels\` (\`calls_to_action_id\`);`)
  await db.run(sql`CREATE TABLE \`_case_stories_v_version_participants\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`pseudonym\` text,
  	\`role\` text,
  	\`attachment_pattern_id\` text(36),
  	\`_uuid\` text,
  	FOREIGN KEY (\`attachment_pattern_id\`) REFERENCES \`attachment_patterns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_case_stories_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_case_stories_v_version_participants_order_idx\` ON \`_case_stories_v_version_participants\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_case_stories_v_version_participants_parent_id_idx\` ON \`_case_stories_v_version_participants\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_case_stories_v_version_participants_pseudonym_idx\` ON \`_case_stories_v_version_participants\` (\`pseudonym\`);`)
  await db.run(sql`CREATE INDEX \`_case_stories_v_version_participants_role_idx\` ON \`_case_stories_v_version_participants\` (\`role\`);`)
  await db.run(sql`CREATE INDEX \`_case_stories_v_version_participants_attachment_pattern_idx\` ON \`_case_stories_v_version_participants\` (\`attachment_pattern_id\`);`)
  await db.run(sql`CREATE TABLE \`_case_stories_v_version_content_notes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_case_stories_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_case_stories_v_version_content_notes_order_idx\` ON \`_case_stories_v_version_content_notes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_case_stories_v_version_content_notes_parent_id_idx\` ON \`_case_stories_v_version_content_notes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_case_stories_v_version_content_notes_locales\` (
  	\`text\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_case_stories_v_version_content_notes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_case_stories_v_version_content_notes_text_idx\` ON \`_case_stories_v_version_content_notes_locales\` (\`text\`,\`_locale\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`_case_stories_v_version_content_notes_locales_locale_parent_\` ON \`_case_stories_v_version_content_notes_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`_case_stories_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_kind\` text,
  	\`version_identifier_findings\` text,
  	\`version_slug\` text,
  	\`version_seo_image_id\` text(36),
  	\`version_seo_no_index\` integer DEFAULT false,
  	\`version_seo_canonical_url\` text,
  	\`version_created_by_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`case_stories\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_seo_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_case_stories_v_parent_idx\` ON \`_case_stories_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_case_stories_v_version_version_kind_idx\` ON \`_case_stories_v\` (\`version_kind\`);`)
  await db.run(sql`CREATE INDEX \`_case_stories_v_version_version_slug_idx\` ON \`_case_stories_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_case_stories_v_version_seo_version_seo_image_idx\` ON \`_case_stories_v\` (\`version_seo_image_id\`);`)
  await db.run(sql`CREATE INDEX \`_case_stories_v_version_seo_version_seo_no_index_idx\` ON \`_case_stories_v\` (\`version_seo_no_index\`);`)
  await db.run(sql`CREATE INDEX \`_case_stories_v_version_seo_version_seo_canonical_url_idx\` ON \`_case_stories_v\` (\`version_seo_canonical_url\`);`)
  await db.run(sql`CREATE INDEX \`_case_stories_v_version_version_created_by_idx\` ON \`_case_stories_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_case_stories_v_version_version_updated_at_idx\` ON \`_case_stories_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_case_stories_v_version_version_created_at_idx\` ON \`_case_stories_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_case_stories_v_version_version_deleted_at_idx\` ON \`_case_stories_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_case_stories_v_version_version__status_idx\` ON \`_case_stories_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_case_stories_v_created_at_idx\` ON \`_case_stories_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_case_stories_v_updated_at_idx\` ON \`_case_stories_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_case_stories_v_snapshot_idx\` ON \`_case_stories_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_case_stories_v_published_locale_idx\` ON \`_case_stories_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_case_stories_v_latest_idx\` ON \`_case_stories_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_createdAt_2_idx\` ON \`_case_stories_v\` (\`version__status\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_updatedAt_2_idx\` ON \`_case_stories_v\` (\`version__status\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_kind_idx\` ON \`_case_stories_v\` (\`version__status\`,\`version_kind\`);`)
  await db.run(sql`CREATE INDEX \`_case_stories_v_latest_version_createdAt_idx\` ON \`_case_stories_v\` (\`latest\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_case_stories_v_latest_version_updatedAt_idx\` ON \`_case_stories_v\` (\`latest\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE TABLE \`_case_stories_v_locales\` (
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_cycle\` text,
  	\`version_challenge\` text,
  	\`version_narrative\` text,
  	\`version_outcome\` text,
  	\`version_seo_title\` text,
  	\`version_seo_description\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_case_stories_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_case_stories_v_version_version_title_idx\` ON \`_case_stories_v_locales\` (\`version_title\`,\`_locale\`);`)
  await db.run(sql`CREATE INDEX \`_case_stories_v_version_seo_version_seo_title_idx\` ON \`_case_stories_v_locales\` (\`version_seo_title\`,\`_locale\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`_case_stories_v_locales_locale_parent_id_unique\` ON \`_case_stories_v_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`_case_stories_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`programs_id\` text(36),
  	\`topics_id\` text(36),
  	\`calls_to_action_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_case_stories_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`programs_id\`) REFERENCES \`programs\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`calls_to_action_id\`) REFERENCES \`calls_to_action\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_case_stories_v_rels_order_idx\` ON \`_case_stories_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_case_stories_v_rels_parent_idx\` ON \`_case_stories_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_case_stories_v_rels_path_idx\` ON \`_case_stories_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_case_stories_v_rels_programs_id_idx\` ON \`_case_stories_v_rels\` (\`programs_id\`);`)
  await db.run(sql`CREATE INDEX \`_case_stories_v_rels_topics_id_idx\` ON \`_case_stories_v_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`_case_stories_v_rels_calls_to_action_id_idx\` ON \`_case_stories_v_rels\` (\`calls_to_action_id\`);`)
  await db.run(sql`CREATE TABLE \`programs_benefits\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`programs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`programs_benefits_order_idx\` ON \`programs_benefits\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`programs_benefits_parent_id_idx\` ON \`programs_benefits\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`programs_benefits_locales\` (
  	\`text\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`programs_benefits\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`programs_benefits_text_idx\` ON \`programs_benefits_locales\` (\`text\`,\`_locale\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`programs_benefits_locales_locale_parent_id_unique\` ON \`programs_benefits_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`programs_faqs\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`programs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`programs_faqs_order_idx\` ON \`programs_faqs\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`programs_faqs_parent_id_idx\` ON \`programs_faqs\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`programs_faqs_locales\` (
  	\`question\` text,
  	\`answer\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`programs_faqs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`programs_faqs_question_idx\` ON \`programs_faqs_locales\` (\`question\`,\`_locale\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`programs_faqs_locales_locale_parent_id_unique\` ON \`programs_faqs_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`programs\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`audience\` text,
  	\`sessions_count\` numeric,
  	\`sessions_minutes\` numeric,
  	\`regulatory_status\` text,
  	\`slug\` text,
  	\`seo_image_id\` text(36),
  	\`seo_no_index\` integer DEFAULT false,
  	\`seo_canonical_url\` text,
  	\`created_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`seo_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`programs_audience_idx\` ON \`programs\` (\`audience\`);`)
  await db.run(sql`CREATE INDEX \`programs_sessions_sessions_count_idx\` ON \`programs\` (\`sessions_count\`);`)
  await db.run(sql`CREATE INDEX \`programs_sessions_sessions_minutes_idx\` ON \`programs\` (\`sessions_minutes\`);`)
  await db.run(sql`CREATE INDEX \`programs_regulatory_status_idx\` ON \`programs\` (\`regulatory_status\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`programs_slug_idx\` ON \`programs\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`programs_seo_seo_image_idx\` ON \`programs\` (\`seo_image_id\`);`)
  await db.run(sql`CREATE INDEX \`programs_seo_seo_no_index_idx\` ON \`programs\` (\`seo_no_index\`);`)
  await db.run(sql`CREATE INDEX \`programs_seo_seo_canonical_url_idx\` ON \`programs\` (\`seo_canonical_url\`);`)
  await db.run(sql`CREATE INDEX \`programs_created_by_idx\` ON \`programs\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`programs_updated_at_idx\` ON \`programs\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`programs_created_at_idx\` ON \`programs\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`programs_deleted_at_idx\` ON \`programs\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`programs__status_idx\` ON \`programs\` (\`_status\`);`)
  await db.run(sql`CREATE INDEX \`_status_createdAt_3_idx\` ON \`programs\` (\`_status\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_status_updatedAt_3_idx\` ON \`programs\` (\`_status\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_status_audience_idx\` ON \`programs\` (\`_status\`,\`audience\`);`)
  await db.run(sql`CREATE TABLE \`programs_locales\` (
  	\`title\` text,
  	\`format\` text,
  	\`summary\` text,
  	\`body\` text,
  	\`eligibility\` text,
  	\`contraindications\` text,
  	\`risk_disclosure\` text,
  	\`seo_title\` text,
  	\`seo_description\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`programs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`programs_title_idx\` ON \`programs_locales\` (\`title\`,\`_locale\`);`)
  await db.run(sql`CREATE INDEX \`programs_format_idx\` ON \`programs_locales\` (\`format\`,\`_locale\`);`)
  await db.run(sql`CREATE INDEX \`programs_seo_seo_title_idx\` ON \`programs_locales\` (\`seo_title\`,\`_locale\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`programs_locales_locale_parent_id_unique\` ON \`programs_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`programs_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`attachment_patterns_id\` text(36),
  	\`calls_to_action_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`programs\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`attachment_patterns_id\`) REFERENCES \`attachment_patterns\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`calls_to_action_id\`) REFERENCES \`calls_to_action\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`programs_rels_order_idx\` ON \`programs_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`programs_rels_parent_idx\` ON \`programs_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`programs_rels_path_idx\` ON \`programs_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`programs_rels_attachment_patterns_id_idx\` ON \`programs_rels\` (\`attachment_patterns_id\`);`)
  await db.run(sql`CREATE INDEX \`programs_rels_calls_to_action_id_idx\` ON \`programs_rels\` (\`calls_to_action_id\`);`)
  await db.run(sql`CREATE TABLE \`_programs_v_version_benefits\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_programs_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_programs_v_version_benefits_order_idx\` ON \`_programs_v_version_benefits\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_programs_v_version_benefits_parent_id_idx\` ON \`_programs_v_version_benefits\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_programs_v_version_benefits_locales\` (
  	\`text\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_programs_v_version_benefits\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_programs_v_version_benefits_text_idx\` ON \`_programs_v_version_benefits_locales\` (\`text\`,\`_locale\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`_programs_v_version_benefits_locales_locale_parent_id_unique\` ON \`_programs_v_version_benefits_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`_programs_v_version_faqs\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_programs_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_programs_v_version_faqs_order_idx\` ON \`_programs_v_version_faqs\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_programs_v_version_faqs_parent_id_idx\` ON \`_programs_v_version_faqs\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_programs_v_version_faqs_locales\` (
  	\`question\` text,
  	\`answer\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_programs_v_version_faqs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_programs_v_version_faqs_question_idx\` ON \`_programs_v_version_faqs_locales\` (\`question\`,\`_locale\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`_programs_v_version_faqs_locales_locale_parent_id_unique\` ON \`_programs_v_version_faqs_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`_programs_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_audience\` text,
  	\`version_sessions_count\` numeric,
  	\`version_sessions_minutes\` numeric,
  	\`version_regulatory_status\` text,
  	\`version_slug\` text,
  	\`version_seo_image_id\` text(36),
  	\`version_seo_no_index\` integer DEFAULT false,
  	\`version_seo_canonical_url\` text,
  	\`version_created_by_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`programs\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_seo_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_programs_v_parent_idx\` ON \`_programs_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_programs_v_version_version_audience_idx\` ON \`_programs_v\` (\`version_audience\`);`)
  await db.run(sql`CREATE INDEX \`_programs_v_version_sessions_version_sessions_count_idx\` ON \`_programs_v\` (\`version_sessions_count\`);`)
  await db.run(sql`CREATE INDEX \`_programs_v_version_sessions_version_sessions_minutes_idx\` ON \`_programs_v\` (\`version_sessions_minutes\`);`)
  await db.run(sql`CREATE INDEX \`_programs_v_version_version_regulatory_status_idx\` ON \`_programs_v\` (\`version_regulatory_status\`);`)
  await db.run(sql`CREATE INDEX \`_programs_v_version_version_slug_idx\` ON \`_programs_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_programs_v_version_seo_version_seo_image_idx\` ON \`_programs_v\` (\`version_seo_image_id\`);`)
  await db.run(sql`CREATE INDEX \`_programs_v_version_seo_version_seo_no_index_idx\` ON \`_programs_v\` (\`version_seo_no_index\`);`)
  await db.run(sql`CREATE INDEX \`_programs_v_version_seo_version_seo_canonical_url_idx\` ON \`_programs_v\` (\`version_seo_canonical_url\`);`)
  await db.run(sql`CREATE INDEX \`_programs_v_version_version_created_by_idx\` ON \`_programs_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_programs_v_version_version_updated_at_idx\` ON \`_programs_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_programs_v_version_version_created_at_idx\` ON \`_programs_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_programs_v_version_version_deleted_at_idx\` ON \`_programs_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_programs_v_version_version__status_idx\` ON \`_programs_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_programs_v_created_at_idx\` ON \`_programs_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_programs_v_updated_at_idx\` ON \`_programs_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_programs_v_snapshot_idx\` ON \`_programs_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_programs_v_published_locale_idx\` ON \`_programs_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_programs_v_latest_idx\` ON \`_programs_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_createdAt_3_idx\` ON \`_programs_v\` (\`version__status\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_updatedAt_3_idx\` ON \`_programs_v\` (\`version__status\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_audience_idx\` ON \`_programs_v\` (\`version__status\`,\`version_audience\`);`)
  await db.run(sql`CREATE INDEX \`_programs_v_latest_version_createdAt_idx\` ON \`_programs_v\` (\`latest\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_programs_v_latest_version_updatedAt_idx\` ON \`_programs_v\` (\`latest\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE TABLE \`_programs_v_locales\` (
  	\`version_title\` text,
  	\`version_format\` text,
  	\`version_summary\` text,
  	\`version_body\` text,
  	\`version_eligibility\` text,
  	\`version_contraindications\` text,
  	\`version_risk_disclosure\` text,
  	\`version_seo_title\` text,
  	\`version_seo_description\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_programs_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_programs_v_version_version_title_idx\` ON \`_programs_v_locales\` (\`version_title\`,\`_locale\`);`)
  await db.run(sql`CREATE INDEX \`_programs_v_version_version_format_idx\` ON \`_programs_v_locales\` (\`version_format\`,\`_locale\`);`)
  await db.run(sql`CREATE INDEX \`_programs_v_version_seo_version_seo_title_idx\` ON \`_programs_v_locales\` (\`version_seo_title\`,\`_locale\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`_programs_v_locales_locale_parent_id_unique\` ON \`_programs_v_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`_programs_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`attachment_patterns_id\` text(36),
  	\`calls_to_action_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_programs_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`attachment_patterns_id\`) REFERENCES \`attachment_patterns\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`calls_to_action_id\`) REFERENCES \`calls_to_action\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_programs_v_rels_order_idx\` ON \`_programs_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_programs_v_rels_parent_idx\` ON \`_programs_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_programs_v_rels_path_idx\` ON \`_programs_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_programs_v_rels_attachment_patterns_id_idx\` ON \`_programs_v_rels\` (\`attachment_patterns_id\`);`)
  await db.run(sql`CREATE INDEX \`_programs_v_rels_calls_to_action_id_idx\` ON \`_programs_v_rels\` (\`calls_to_action_id\`);`)
  await db.run(sql`CREATE TABLE \`calls_to_action_trigger_phrases\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`calls_to_action\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`calls_to_action_trigger_phrases_order_idx\` ON \`calls_to_action_trigger_phrases\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`calls_to_action_trigger_phrases_parent_id_idx\` ON \`calls_to_action_trigger_phrases\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`calls_to_action\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kind\` text,
  	\`target_type\` text DEFAULT 'url',
  	\`target_url\` text,
  	\`target_phone\` text,
  	\`target_email\` text,
  	\`style\` text DEFAULT 'primary',
  	\`active_from\` text,
  	\`active_until\` text,
  	\`priority\` numeric DEFAULT 0,
  	\`campaign\` text,
  	\`slug\` text,
  	\`seo_image_id\` text(36),
  	\`seo_no_index\` integer DEFAULT false,
  	\`seo_canonical_url\` text,
  	\`created_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`seo_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`calls_to_action_kind_idx\` ON \`calls_to_action\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`calls_to_action_target_target_type_idx\` ON \`calls_to_action\` (\`target_type\`);`)
  await db.run(sql`CREATE INDEX \`calls_to_action_target_target_url_idx\` ON \`calls_to_action\` (\`target_url\`);`)
  await db.run(sql`CREATE INDEX \`calls_to_action_target_target_phone_idx\` ON \`calls_to_action\` (\`target_phone\`);`)
  await db.run(sql`CREATE INDEX \`calls_to_action_target_target_email_idx\` ON \`calls_to_action\` (\`target_email\`);`)
  await db.run(sql`CREATE INDEX \`calls_to_action_style_idx\` ON \`calls_to_action\` (\`style\`);`)
  await db.run(sql`CREATE INDEX \`calls_to_action_active_from_idx\` ON \`calls_to_action\` (\`active_from\`);`)
  await db.run(sql`CREATE INDEX \`calls_to_action_active_until_idx\` ON \`calls_to_action\` (\`active_until\`);`)
  await db.run(sql`CREATE INDEX \`calls_to_action_priority_idx\` ON \`calls_to_action\` (\`priority\`);`)
  await db.run(sql`CREATE INDEX \`calls_to_action_campaign_idx\` ON \`calls_to_action\` (\`campaign\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`calls_to_action_slug_idx\` ON \`calls_to_action\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`calls_to_action_seo_seo_image_idx\` ON \`calls_to_action\` (\`seo_image_id\`);`)
  await db.run(sql`CREATE INDEX \`calls_to_action_seo_seo_no_index_idx\` ON \`calls_to_action\` (\`seo_no_index\`);`)
  await db.run(sql`CREATE INDEX \`calls_to_action_seo_seo_canonical_url_idx\` ON \`calls_to_action\` (\`seo_canonical_url\`);`)
  await db.run(sql`CREATE INDEX \`calls_to_action_created_by_idx\` ON \`calls_to_action\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`calls_to_action_updated_at_idx\` ON \`calls_to_action\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`calls_to_action_created_at_idx\` ON \`calls_to_action\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`calls_to_action_deleted_at_idx\` ON \`calls_to_action\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`calls_to_action__status_idx\` ON \`calls_to_action\` (\`_status\`);`)
  await db.run(sql`CREATE INDEX \`_status_createdAt_4_idx\` ON \`calls_to_action\` (\`_status\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_status_updatedAt_4_idx\` ON \`calls_to_action\` (\`_status\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_status_priority_idx\` ON \`calls_to_action\` (\`_status\`,\`priority\`);`)
  await db.run(sql`CREATE INDEX \`_status_kind_1_idx\` ON \`calls_to_action\` (\`_status\`,\`kind\`);`)
  await db.run(sql`CREATE TABLE \`calls_to_action_locales\` (
  	\`title\` text,
  	\`message\` text,
  	\`seo_title\` text,
  	\`seo_description\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`calls_to_action\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`calls_to_action_title_idx\` ON \`calls_to_action_locales\` (\`title\`,\`_locale\`);`)
  await db.run(sql`CREATE INDEX \`calls_to_action_seo_seo_title_idx\` ON \`calls_to_action_locales\` (\`seo_title\`,\`_locale\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`calls_to_action_locales_locale_parent_id_unique\` ON \`calls_to_action_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`calls_to_action_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`articles_id\` text(36),
  	\`attachment_patterns_id\` text(36),
  	\`case_stories_id\` text(36),
  	\`programs_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`calls_to_action\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`articles_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`attachment_patterns_id\`) REFERENCES \`attachment_patterns\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`case_stories_id\`) REFERENCES \`case_stories\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`programs_id\`) REFERENCES \`programs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`calls_to_action_rels_order_idx\` ON \`calls_to_action_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`calls_to_action_rels_parent_idx\` ON \`calls_to_action_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`calls_to_action_rels_path_idx\` ON \`calls_to_action_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`calls_to_action_rels_articles_id_idx\` ON \`calls_to_action_rels\` (\`articles_id\`);`)
  await db.run(sql`CREATE INDEX \`calls_to_action_rels_attachment_patterns_id_idx\` ON \`calls_to_action_rels\` (\`attachment_patterns_id\`);`)
  await db.run(sql`CREATE INDEX \`calls_to_action_rels_case_stories_id_idx\` ON \`calls_to_action_rels\` (\`case_stories_id\`);`)
  await db.run(sql`CREATE INDEX \`calls_to_action_rels_programs_id_idx\` ON \`calls_to_action_rels\` (\`programs_id\`);`)
  await db.run(sql`CREATE TABLE \`_calls_to_action_v_version_trigger_phrases\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_calls_to_action_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_calls_to_action_v_version_trigger_phrases_order_idx\` ON \`_calls_to_action_v_version_trigger_phrases\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_calls_to_action_v_version_trigger_phrases_parent_id_idx\` ON \`_calls_to_action_v_version_trigger_phrases\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_calls_to_action_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_kind\` text,
  	\`version_target_type\` text DEFAULT 'url',
  	\`version_target_url\` text,
  	\`version_target_phone\` text,
  	\`version_target_email\` text,
  	\`version_style\` text DEFAULT 'primary',
  	\`version_active_from\` text,
  	\`version_active_until\` text,
  	\`version_priority\` numeric DEFAULT 0,
  	\`version_campaign\` text,
  	\`version_slug\` text,
  	\`version_seo_image_id\` text(36),
  	\`version_seo_no_index\` integer DEFAULT false,
  	\`version_seo_canonical_url\` text,
  	\`version_created_by_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`calls_to_action\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_seo_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_calls_to_action_v_parent_idx\` ON \`_calls_to_action_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_calls_to_action_v_version_version_kind_idx\` ON \`_calls_to_action_v\` (\`version_kind\`);`)
  await db.run(sql`CREATE INDEX \`_calls_to_action_v_version_target_version_target_type_idx\` ON \`_calls_to_action_v\` (\`version_target_type\`);`)
  await db.run(sql`CREATE INDEX \`_calls_to_action_v_version_target_version_target_url_idx\` ON \`_calls_to_action_v\` (\`version_target_url\`);`)
  await db.run(sql`CREATE INDEX \`_calls_to_action_v_version_target_version_target_phone_idx\` ON \`_calls_to_action_v\` (\`version_target_phone\`);`)
  await db.run(sql`CREATE INDEX \`_calls_to_action_v_version_target_version_target_email_idx\` ON \`_calls_to_action_v\` (\`version_target_email\`);`)
  await db.run(sql`CREATE INDEX \`_calls_to_action_v_version_version_style_idx\` ON \`_calls_to_action_v\` (\`version_style\`);`)
  await db.run(sql`CREATE INDEX \`_calls_to_action_v_version_version_active_from_idx\` ON \`_calls_to_action_v\` (\`version_active_from\`);`)
  await db.run(sql`CREATE INDEX \`_calls_to_action_v_version_version_active_until_idx\` ON \`_calls_to_action_v\` (\`version_active_until\`);`)
  await db.run(sql`CREATE INDEX \`_calls_to_action_v_version_version_priority_idx\` ON \`_calls_to_action_v\` (\`version_priority\`);`)
  await db.run(sql`CREATE INDEX \`_calls_to_action_v_version_version_campaign_idx\` ON \`_calls_to_action_v\` (\`version_campaign\`);`)
  await db.run(sql`CREATE INDEX \`_calls_to_action_v_version_version_slug_idx\` ON \`_calls_to_action_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_calls_to_action_v_version_seo_version_seo_image_idx\` ON \`_calls_to_action_v\` (\`version_seo_image_id\`);`)
  await db.run(sql`CREATE INDEX \`_calls_to_action_v_version_seo_version_seo_no_index_idx\` ON \`_calls_to_action_v\` (\`version_seo_no_index\`);`)
  await db.run(sql`CREATE INDEX \`_calls_to_action_v_version_seo_version_seo_canonical_url_idx\` ON \`_calls_to_action_v\` (\`version_seo_canonical_url\`);`)
  await db.run(sql`CREATE INDEX \`_calls_to_action_v_version_version_created_by_idx\` ON \`_calls_to_action_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_calls_to_action_v_version_version_updated_at_idx\` ON \`_calls_to_action_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_calls_to_action_v_version_version_created_at_idx\` ON \`_calls_to_action_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_calls_to_action_v_version_version_deleted_at_idx\` ON \`_calls_to_action_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_calls_to_action_v_version_version__status_idx\` ON \`_calls_to_action_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_calls_to_action_v_created_at_idx\` ON \`_calls_to_action_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_calls_to_action_v_updated_at_idx\` ON \`_calls_to_action_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_calls_to_action_v_snapshot_idx\` ON \`_calls_to_action_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_calls_to_action_v_published_locale_idx\` ON \`_calls_to_action_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_calls_to_action_v_latest_idx\` ON \`_calls_to_action_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_createdAt_4_idx\` ON \`_calls_to_action_v\` (\`version__status\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_updatedAt_4_idx\` ON \`_calls_to_action_v\` (\`version__status\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_priority_idx\` ON \`_calls_to_action_v\` (\`version__status\`,\`version_priority\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_kind_1_idx\` ON \`_calls_to_action_v\` (\`version__status\`,\`version_kind\`);`)
  await db.run(sql`CREATE INDEX \`_calls_to_action_v_latest_version_createdAt_idx\` ON \`_calls_to_action_v\` (\`latest\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_calls_to_action_v_latest_version_updatedAt_idx\` ON \`_calls_to_action_v\` (\`latest\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE TABLE \`_calls_to_action_v_locales\` (
  	\`version_title\` text,
  	\`version_message\` text,
  	\`version_seo_title\` text,
  	\`version_seo_description\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_calls_to_action_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_calls_to_action_v_version_version_title_idx\` ON \`_calls_to_action_v_locales\` (\`version_title\`,\`_locale\`);`)
  await db.run(sql`CREATE INDEX \`_calls_to_action_v_version_seo_version_seo_title_idx\` ON \`_calls_to_action_v_locales\` (\`version_seo_title\`,\`_locale\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`_calls_to_action_v_locales_locale_parent_id_unique\` ON \`_calls_to_action_v_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`_calls_to_action_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`articles_id\` text(36),
  	\`attachment_patterns_id\` text(36),
  	\`case_stories_id\` text(36),
  	\`programs_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_calls_to_action_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`articles_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`attachment_patterns_id\`) REFERENCES \`attachment_patterns\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`case_stories_id\`) REFERENCES \`case_stories\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`programs_id\`) REFERENCES \`programs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_calls_to_action_v_rels_order_idx\` ON \`_calls_to_action_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_calls_to_action_v_rels_parent_idx\` ON \`_calls_to_action_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_calls_to_action_v_rels_path_idx\` ON \`_calls_to_action_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_calls_to_action_v_rels_articles_id_idx\` ON \`_calls_to_action_v_rels\` (\`articles_id\`);`)
  await db.run(sql`CREATE INDEX \`_calls_to_action_v_rels_attachment_patterns_id_idx\` ON \`_calls_to_action_v_rels\` (\`attachment_patterns_id\`);`)
  await db.run(sql`CREATE INDEX \`_calls_to_action_v_rels_case_stories_id_idx\` ON \`_calls_to_action_v_rels\` (\`case_stories_id\`);`)
  await db.run(sql`CREATE INDEX \`_calls_to_action_v_rels_programs_id_idx\` ON \`_calls_to_action_v_rels\` (\`programs_id\`);`)
  await db.run(sql`CREATE TABLE \`people_same_as\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`url\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`people_same_as_order_idx\` ON \`people_same_as\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`people_same_as_parent_id_idx\` ON \`people_same_as\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`people_same_as_url_idx\` ON \`people_same_as\` (\`url\`);`)
  await db.run(sql`CREATE TABLE \`people\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`credentials\` text,
  	\`photo_id\` text(36),
  	\`slug\` text NOT NULL,
  	\`created_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`photo_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`people_name_idx\` ON \`people\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`people_credentials_idx\` ON \`people\` (\`credentials\`);`)
  await db.run(sql`CREATE INDEX \`people_photo_idx\` ON \`people\` (\`photo_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`people_slug_idx\` ON \`people\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`people_created_by_idx\` ON \`people\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`people_updated_at_idx\` ON \`people\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`people_created_at_idx\` ON \`people\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`createdAt_updatedAt_idx\` ON \`people\` (\`created_at\`,\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`people_locales\` (
  	\`role\` text,
  	\`bio\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`people_role_idx\` ON \`people_locales\` (\`role\`,\`_locale\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`people_locales_locale_parent_id_unique\` ON \`people_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`topics\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`sensitive\` integer DEFAULT false,
  	\`slug\` text NOT NULL,
  	\`created_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`topics_sensitive_idx\` ON \`topics\` (\`sensitive\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`topics_slug_idx\` ON \`topics\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`topics_created_by_idx\` ON \`topics\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`topics_updated_at_idx\` ON \`topics\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`topics_created_at_idx\` ON \`topics\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`createdAt_updatedAt_1_idx\` ON \`topics\` (\`created_at\`,\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`topics_locales\` (
  	\`title\` text NOT NULL,
  	\`description\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`topics_title_idx\` ON \`topics_locales\` (\`title\`,\`_locale\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`topics_locales_locale_parent_id_unique\` ON \`topics_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`media\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`decorative\` integer DEFAULT false,
  	\`sha256\` text,
  	\`created_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`focal_x\` numeric,
  	\`focal_y\` numeric,
  	\`sizes_small_url\` text,
  	\`sizes_small_width\` numeric,
  	\`sizes_small_height\` numeric,
  	\`sizes_small_mime_type\` text,
  	\`sizes_small_filesize\` numeric,
  	\`sizes_small_filename\` text,
  	\`sizes_medium_url\` text,
  	\`sizes_medium_width\` numeric,
  	\`sizes_medium_height\` numeric,
  	\`sizes_medium_mime_type\` text,
  	\`sizes_medium_filesize\` numeric,
  	\`sizes_medium_filename\` text,
  	\`sizes_large_url\` text,
  	\`sizes_large_width\` numeric,
  	\`sizes_large_height\` numeric,
  	\`sizes_large_mime_type\` text,
  	\`sizes_large_filesize\` numeric,
  	\`sizes_large_filename\` text,
  	\`sizes_share_url\` text,
  	\`sizes_share_width\` numeric,
  	\`sizes_share_height\` numeric,
  	\`sizes_share_mime_type\` text,
  	\`sizes_share_filesize\` numeric,
  	\`sizes_share_filename\` text,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`media_decorative_idx\` ON \`media\` (\`decorative\`);`)
  await db.run(sql`CREATE INDEX \`media_sha256_idx\` ON \`media\` (\`sha256\`);`)
  await db.run(sql`CREATE INDEX \`media_created_by_idx\` ON \`media\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`media_updated_at_idx\` ON \`media\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`media_created_at_idx\` ON \`media\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`media_filename_idx\` ON \`media\` (\`filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_small_sizes_small_filename_idx\` ON \`media\` (\`sizes_small_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_medium_sizes_medium_filename_idx\` ON \`media\` (\`sizes_medium_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_large_sizes_large_filename_idx\` ON \`media\` (\`sizes_large_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_share_sizes_share_filename_idx\` ON \`media\` (\`sizes_share_filename\`);`)
  await db.run(sql`CREATE INDEX \`createdAt_updatedAt_2_idx\` ON \`media\` (\`created_at\`,\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`media_locales\` (
  	\`alt\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`media_alt_idx\` ON \`media_locales\` (\`alt\`,\`_locale\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`media_locales_locale_parent_id_unique\` ON \`media_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`users_roles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_roles_order_idx\` ON \`users_roles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`users_roles_parent_idx\` ON \`users_roles\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`person_id\` text(36),
  	\`licence_number\` text,
  	\`licence_jurisdiction\` text,
  	\`licence_expires_on\` text,
  	\`bootstrap\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`email\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`reset_password_requested_at\` text,
  	\`login_attempts\` numeric DEFAULT 0,
  	\`lock_until\` text,
  	FOREIGN KEY (\`person_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`users_person_idx\` ON \`users\` (\`person_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_bootstrap_idx\` ON \`users\` (\`bootstrap\`);`)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
  await db.run(sql`CREATE TABLE \`api_clients_scopes\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`api_clients\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`api_clients_scopes_order_idx\` ON \`api_clients_scopes\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`api_clients_scopes_parent_idx\` ON \`api_clients_scopes\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`api_clients\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`enable_a_p_i_key\` integer,
  	\`api_key\` text,
  	\`api_key_index\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`api_clients_updated_at_idx\` ON \`api_clients\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`api_clients_created_at_idx\` ON \`api_clients\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`consents_scope_channels\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`consents\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`consents_scope_channels_order_idx\` ON \`consents_scope_channels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`consents_scope_channels_parent_idx\` ON \`consents_scope_channels\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`consents_scope_locales\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`consents\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`consents_scope_locales_order_idx\` ON \`consents_scope_locales\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`consents_scope_locales_parent_idx\` ON \`consents_scope_locales\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`consents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`story_id\` text(36) NOT NULL,
  	\`pseudonym\` text NOT NULL,
  	\`legal_name\` text NOT NULL,
  	\`signed_on\` text NOT NULL,
  	\`expires_on\` text,
  	\`read_digest\` text,
  	\`document_id\` text(36),
  	\`withdrawn_at\` text,
  	\`withdrawal_reason\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`story_id\`) REFERENCES \`case_stories\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`document_id\`) REFERENCES \`private_files\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`consents_story_idx\` ON \`consents\` (\`story_id\`);`)
  await db.run(sql`CREATE INDEX \`consents_expires_on_idx\` ON \`consents\` (\`expires_on\`);`)
  await db.run(sql`CREATE INDEX \`consents_document_idx\` ON \`consents\` (\`document_id\`);`)
  await db.run(sql`CREATE INDEX \`consents_withdrawn_at_idx\` ON \`consents\` (\`withdrawn_at\`);`)
  await db.run(sql`CREATE INDEX \`consents_updated_at_idx\` ON \`consents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`consents_created_at_idx\` ON \`consents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`private_files\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`note\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric
  );
  `)
  await db.run(sql`CREATE INDEX \`private_files_updated_at_idx\` ON \`private_files\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`private_files_created_at_idx\` ON \`private_files\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`private_files_filename_idx\` ON \`private_files\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`sign_offs\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`collection\` text NOT NULL,
  	\`document\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`digest\` text NOT NULL,
  	\`meaning\` text,
  	\`comment\` text,
  	\`signer\` text NOT NULL,
  	\`signed_at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`sign_offs_updated_at_idx\` ON \`sign_offs\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`sign_offs_created_at_idx\` ON \`sign_offs\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`collection_document_idx\` ON \`sign_offs\` (\`collection\`,\`document\`);`)
  await db.run(sql`CREATE TABLE \`releases\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`collection\` text NOT NULL,
  	\`document\` text NOT NULL,
  	\`number\` numeric NOT NULL,
  	\`kind\` text NOT NULL,
  	\`title\` text,
  	\`digest\` text NOT NULL,
  	\`shape\` text,
  	\`actor\` text NOT NULL,
  	\`actor_name\` text,
  	\`comment\` text,
  	\`released_at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`releases_key_idx\` ON \`releases\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`releases_document_idx\` ON \`releases\` (\`document\`);`)
  await db.run(sql`CREATE INDEX \`releases_released_at_idx\` ON \`releases\` (\`released_at\`);`)
  await db.run(sql`CREATE INDEX \`releases_updated_at_idx\` ON \`releases\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`releases_created_at_idx\` ON \`releases\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`audit_events\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`action\` text NOT NULL,
  	\`resource\` text NOT NULL,
  	\`document\` text,
  	\`actor\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`detail\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`audit_events_action_idx\` ON \`audit_events\` (\`action\`);`)
  await db.run(sql`CREATE INDEX \`audit_events_document_idx\` ON \`audit_events\` (\`document\`);`)
  await db.run(sql`CREATE INDEX \`audit_events_at_idx\` ON \`audit_events\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`audit_events_updated_at_idx\` ON \`audit_events\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`audit_events_created_at_idx\` ON \`audit_events\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`publications\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`collection\` text NOT NULL,
  	\`document\` text NOT NULL,
  	\`slug\` text,
  	\`state\` text NOT NULL,
  	\`release\` numeric NOT NULL,
  	\`digest\` text NOT NULL,
  	\`published_at\` text NOT NULL,
  	\`shape\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`publications_key_idx\` ON \`publications\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`publications_updated_at_idx\` ON \`publications\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`publications_created_at_idx\` ON \`publications\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`collection_slug_idx\` ON \`publications\` (\`collection\`,\`slug\`);`)
  await db.run(sql`CREATE INDEX \`collection_state_idx\` ON \`publications\` (\`collection\`,\`state\`);`)
  await db.run(sql`CREATE TABLE \`references\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`from\` text NOT NULL,
  	\`to\` text NOT NULL,
  	\`working\` integer DEFAULT false NOT NULL,
  	\`live\` integer DEFAULT false NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`references_key_idx\` ON \`references\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`references_from_idx\` ON \`references\` (\`from\`);`)
  await db.run(sql`CREATE INDEX \`references_to_idx\` ON \`references\` (\`to\`);`)
  await db.run(sql`CREATE TABLE \`redirects\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`collection\` text NOT NULL,
  	\`from_slug\` text NOT NULL,
  	\`document\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`redirects_key_idx\` ON \`redirects\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`redirects_from_slug_idx\` ON \`redirects\` (\`from_slug\`);`)
  await db.run(sql`CREATE INDEX \`redirects_document_idx\` ON \`redirects\` (\`document\`);`)
  await db.run(sql`CREATE INDEX \`redirects_updated_at_idx\` ON \`redirects\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`redirects_created_at_idx\` ON \`redirects\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`webhooks_events\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`webhooks\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`webhooks_events_order_idx\` ON \`webhooks_events\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`webhooks_events_parent_idx\` ON \`webhooks_events\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`webhooks_collections\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`webhooks\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`webhooks_collections_order_idx\` ON \`webhooks_collections\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`webhooks_collections_parent_idx\` ON \`webhooks_collections\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`webhooks\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`url\` text NOT NULL,
  	\`enabled\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`webhooks_updated_at_idx\` ON \`webhooks\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`webhooks_created_at_idx\` ON \`webhooks\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`webhook_deliveries\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`webhook_id\` text(36) NOT NULL,
  	\`event\` text NOT NULL,
  	\`status\` text NOT NULL,
  	\`attempts\` numeric DEFAULT 0 NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`webhook_id\`) REFERENCES \`webhooks\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`webhook_deliveries_webhook_idx\` ON \`webhook_deliveries\` (\`webhook_id\`);`)
  await db.run(sql`CREATE INDEX \`webhook_deliveries_updated_at_idx\` ON \`webhook_deliveries\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`webhook_deliveries_created_at_idx\` ON \`webhook_deliveries\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`global_slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_global_slug_idx\` ON \`payload_locked_documents\` (\`global_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_updated_at_idx\` ON \`payload_locked_documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_created_at_idx\` ON \`payload_locked_documents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents_rels\` (
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
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`value\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	\`api_clients_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`api_clients_id\`) REFERENCES \`api_clients\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_api_clients_id_idx\` ON \`payload_preferences_rels\` (\`api_clients_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`site_crisis_resources\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`region\` text NOT NULL,
  	\`phone\` text,
  	\`text\` text,
  	\`url\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`site\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`site_crisis_resources_order_idx\` ON \`site_crisis_resources\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`site_crisis_resources_parent_id_idx\` ON \`site_crisis_resources\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`site_crisis_resources_region_idx\` ON \`site_crisis_resources\` (\`region\`);`)
  await db.run(sql`CREATE INDEX \`site_crisis_resources_phone_idx\` ON \`site_crisis_resources\` (\`phone\`);`)
  await db.run(sql`CREATE INDEX \`site_crisis_resources_text_idx\` ON \`site_crisis_resources\` (\`text\`);`)
  await db.run(sql`CREATE INDEX \`site_crisis_resources_url_idx\` ON \`site_crisis_resources\` (\`url\`);`)
  await db.run(sql`CREATE TABLE \`site_crisis_resources_locales\` (
  	\`name\` text NOT NULL,
  	\`instructions\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`site_crisis_resources\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`site_crisis_resources_name_idx\` ON \`site_crisis_resources_locales\` (\`name\`,\`_locale\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`site_crisis_resources_locales_locale_parent_id_unique\` ON \`site_crisis_resources_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`site\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`organization_name\` text,
  	\`organization_url\` text,
  	\`organization_logo_id\` text(36),
  	\`review_interval_months\` numeric DEFAULT 36,
  	\`updated_at\` text,
  	\`created_at\` text,
  	FOREIGN KEY (\`organization_logo_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`site_organization_organization_name_idx\` ON \`site\` (\`organization_name\`);`)
  await db.run(sql`CREATE INDEX \`site_organization_organization_url_idx\` ON \`site\` (\`organization_url\`);`)
  await db.run(sql`CREATE INDEX \`site_organization_organization_logo_idx\` ON \`site\` (\`organization_logo_id\`);`)
  await db.run(sql`CREATE INDEX \`site_review_interval_months_idx\` ON \`site\` (\`review_interval_months\`);`)
  await db.run(sql`CREATE TABLE \`site_locales\` (
  	\`disclaimer\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`site\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`site_locales_locale_parent_id_unique\` ON \`site_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`site_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`calls_to_action_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`site\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`calls_to_action_id\`) REFERENCES \`calls_to_action\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`site_rels_order_idx\` ON \`site_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`site_rels_parent_idx\` ON \`site_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`site_rels_path_idx\` ON \`site_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`site_rels_calls_to_action_id_idx\` ON \`site_rels\` (\`calls_to_action_id\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`articles_calls_to_action\`;`)
  await db.run(sql`DROP TABLE \`articles_references\`;`)
  await db.run(sql`DROP TABLE \`articles\`;`)
  await db.run(sql`DROP TABLE \`articles_locales\`;`)
  await db.run(sql`DROP TABLE \`articles_rels\`;`)
  await db.run(sql`DROP TABLE \`_articles_v_version_calls_to_action\`;`)
  await db.run(sql`DROP TABLE \`_articles_v_version_references\`;`)
  await db.run(sql`DROP TABLE \`_articles_v\`;`)
  await db.run(sql`DROP TABLE \`_articles_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_articles_v_rels\`;`)
  await db.run(sql`DROP TABLE \`attachment_patterns_signs\`;`)
  await db.run(sql`DROP TABLE \`attachment_patterns_signs_locales\`;`)
  await db.run(sql`DROP TABLE \`attachment_patterns_manifestations_items\`;`)
  await db.run(sql`DROP TABLE \`attachment_patterns_manifestations_items_locales\`;`)
  await db.run(sql`DROP TABLE \`attachment_patterns_manifestations\`;`)
  await db.run(sql`DROP TABLE \`attachment_patterns\`;`)
  await db.run(sql`DROP TABLE \`attachment_patterns_locales\`;`)
  await db.run(sql`DROP TABLE \`attachment_patterns_rels\`;`)
  await db.run(sql`DROP TABLE \`_attachment_patterns_v_version_signs\`;`)
  await db.run(sql`DROP TABLE \`_attachment_patterns_v_version_signs_locales\`;`)
  await db.run(sql`DROP TABLE \`_attachment_patterns_v_version_manifestations_items\`;`)
  await db.run(sql`DROP TABLE \`_attachment_patterns_v_version_manifestations_items_locales\`;`)
  await db.run(sql`DROP TABLE \`_attachment_patterns_v_version_manifestations\`;`)
  await db.run(sql`DROP TABLE \`_attachment_patterns_v\`;`)
  await db.run(sql`DROP TABLE \`_attachment_patterns_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_attachment_patterns_v_rels\`;`)
  await db.run(sql`DROP TABLE \`case_stories_participants\`;`)
  await db.run(sql`DROP TABLE \`case_stories_content_notes\`;`)
  await db.run(sql`DROP TABLE \`case_stories_content_notes_locales\`;`)
  await db.run(sql`DROP TABLE \`case_stories\`;`)
  await db.run(sql`DROP TABLE \`case_stories_locales\`;`)
  await db.run(sql`DROP TABLE \`case_stories_rels\`;`)
  await db.run(sql`DROP TABLE \`_case_stories_v_version_participants\`;`)
  await db.run(sql`DROP TABLE \`_case_stories_v_version_content_notes\`;`)
  await db.run(sql`DROP TABLE \`_case_stories_v_version_content_notes_locales\`;`)
  await db.run(sql`DROP TABLE \`_case_stories_v\`;`)
  await db.run(sql`DROP TABLE \`_case_stories_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_case_stories_v_rels\`;`)
  await db.run(sql`DROP TABLE \`programs_benefits\`;`)
  await db.run(sql`DROP TABLE \`programs_benefits_locales\`;`)
  await db.run(sql`DROP TABLE \`programs_faqs\`;`)
  await db.run(sql`DROP TABLE \`programs_faqs_locales\`;`)
  await db.run(sql`DROP TABLE \`programs\`;`)
  await db.run(sql`DROP TABLE \`programs_locales\`;`)
  await db.run(sql`DROP TABLE \`programs_rels\`;`)
  await db.run(sql`DROP TABLE \`_programs_v_version_benefits\`;`)
  await db.run(sql`DROP TABLE \`_programs_v_version_benefits_locales\`;`)
  await db.run(sql`DROP TABLE \`_programs_v_version_faqs\`;`)
  await db.run(sql`DROP TABLE \`_programs_v_version_faqs_locales\`;`)
  await db.run(sql`DROP TABLE \`_programs_v\`;`)
  await db.run(sql`DROP TABLE \`_programs_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_programs_v_rels\`;`)
  await db.run(sql`DROP TABLE \`calls_to_action_trigger_phrases\`;`)
  await db.run(sql`DROP TABLE \`calls_to_action\`;`)
  await db.run(sql`DROP TABLE \`calls_to_action_locales\`;`)
  await db.run(sql`DROP TABLE \`calls_to_action_rels\`;`)
  await db.run(sql`DROP TABLE \`_calls_to_action_v_version_trigger_phrases\`;`)
  await db.run(sql`DROP TABLE \`_calls_to_action_v\`;`)
  await db.run(sql`DROP TABLE \`_calls_to_action_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_calls_to_action_v_rels\`;`)
  await db.run(sql`DROP TABLE \`people_same_as\`;`)
  await db.run(sql`DROP TABLE \`people\`;`)
  await db.run(sql`DROP TABLE \`people_locales\`;`)
  await db.run(sql`DROP TABLE \`topics\`;`)
  await db.run(sql`DROP TABLE \`topics_locales\`;`)
  await db.run(sql`DROP TABLE \`media\`;`)
  await db.run(sql`DROP TABLE \`media_locales\`;`)
  await db.run(sql`DROP TABLE \`users_roles\`;`)
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`DROP TABLE \`api_clients_scopes\`;`)
  await db.run(sql`DROP TABLE \`api_clients\`;`)
  await db.run(sql`DROP TABLE \`consents_scope_channels\`;`)
  await db.run(sql`DROP TABLE \`consents_scope_locales\`;`)
  await db.run(sql`DROP TABLE \`consents\`;`)
  await db.run(sql`DROP TABLE \`private_files\`;`)
  await db.run(sql`DROP TABLE \`sign_offs\`;`)
  await db.run(sql`DROP TABLE \`releases\`;`)
  await db.run(sql`DROP TABLE \`audit_events\`;`)
  await db.run(sql`DROP TABLE \`publications\`;`)
  await db.run(sql`DROP TABLE \`references\`;`)
  await db.run(sql`DROP TABLE \`redirects\`;`)
  await db.run(sql`DROP TABLE \`webhooks_events\`;`)
  await db.run(sql`DROP TABLE \`webhooks_collections\`;`)
  await db.run(sql`DROP TABLE \`webhooks\`;`)
  await db.run(sql`DROP TABLE \`webhook_deliveries\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
  await db.run(sql`DROP TABLE \`site_crisis_resources\`;`)
  await db.run(sql`DROP TABLE \`site_crisis_resources_locales\`;`)
  await db.run(sql`DROP TABLE \`site\`;`)
  await db.run(sql`DROP TABLE \`site_locales\`;`)
  await db.run(sql`DROP TABLE \`site_rels\`;`)
}

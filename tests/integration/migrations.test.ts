import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createClient } from '@libsql/client'
import type { MigrateUpArgs } from '@payloadcms/db-sqlite'
import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrations } from '../../src/migrations/index.js'

/** What the ledger's migration left behind when it still had another name. */
const FORMER_LEDGER = [
  `CREATE TABLE audit_links (
    id text(36) PRIMARY KEY NOT NULL, event text NOT NULL, number numeric, hash text,
    updated_at text NOT NULL DEFAULT '', created_at text NOT NULL DEFAULT '')`,
  `CREATE TRIGGER audit_links_no_update BEFORE UPDATE ON audit_links
    WHEN OLD.number IS NOT NULL OR NEW.event IS NOT OLD.event
    BEGIN SELECT RAISE(ABORT, 'append-only: audit_links'); END`,
  `INSERT INTO audit_links (id, event, number, hash) VALUES ('a', 'first', 1, 'x')`,
  `INSERT INTO audit_links (id, event) VALUES ('b', 'second')`,
  `ALTER TABLE payload_locked_documents_rels ADD audit_links_id text(36) REFERENCES audit_links(id)`,
  `ALTER TABLE users DROP COLUMN reset_password_requested_at`,
]

describe('a database of an earlier version', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'secure-base-migrations-'))
  const client = createClient({ url: `file:${path.join(folder, 'test.db')}` })
  const up = async (name: string): Promise<void> => {
    const migration = migrations.find((one) => one.name.endsWith(name))
    const db = drizzle(client) as unknown as MigrateUpArgs['db']
    await migration?.up({ db } as MigrateUpArgs)
  }

  beforeAll(async () => {
    await up('_initial')
    for (const statement of FORMER_LEDGER) await client.execute(statement)
  })
  afterAll(() => {
    client.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('takes every migration that came since, and what waited in its ledger still waits', async () => {
    const later = migrations.map(({ name }) => name).filter((name) => !name.endsWith('_initial'))
    expect(later.length).toBeGreaterThanOrEqual(3)
    for (const name of later) await up(name)
    const { rows } = await client.execute('SELECT event, waiting FROM audit_links ORDER BY id')
    expect(rows.map(({ event, waiting }) => [event, waiting])).toEqual([
      ['first', 0],
      ['second', 1],
    ])
    const { rows: tables } = await client.execute(
      `SELECT name FROM sqlite_master WHERE name IN ('workflow_states', 'screenings', 'notices')`,
    )
    expect(tables).toHaveLength(3)
  })
})

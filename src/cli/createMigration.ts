/** `npm run migrate:create -- name`: writes the SQLite migration for the current collections. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { getPayload } from 'payload'
import { buildSecureBaseConfig } from '../config.js'

const dataDir = mkdtempSync(path.join(tmpdir(), 'secure-base-migration-'))
const config = await buildSecureBaseConfig({
  database: { kind: 'sqlite', uri: `file:${path.join(dataDir, 'empty.db')}` },
  dataDir,
  secret: 'only-used-to-read-the-collections',
  serverUrl: 'http://localhost:3000',
  origins: [],
  mode: 'test',
  uploadLimitMb: 25,
})
const payload = await getPayload({ config, disableOnInit: true })
await payload.db.createMigration({
  payload,
  migrationName: process.argv[2] ?? 'change',
  forceAcceptWarning: true,
})
await payload.destroy()
process.exit(0)

import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { SanitizedConfig } from 'payload'
import { buildSecureBaseConfig } from '../config.js'

/** The configuration on an empty throw-away database, for commands that only read the collections. */
export const readCollections = (): Promise<SanitizedConfig> => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'secure-base-'))
  return buildSecureBaseConfig({
    database: { kind: 'sqlite', uri: `file:${path.join(dataDir, 'empty.db')}` },
    dataDir,
    secret: 'only-used-to-read-the-collections',
    serverUrl: 'http://localhost:3000',
    origins: [],
    mode: 'test',
    uploadLimitMb: 25,
  })
}

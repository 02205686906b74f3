import path from 'node:path'
import type { Payload } from 'payload'
import { getPayload } from 'payload'
import { buildSecureBaseConfig } from '../src/config.js'

/** Opens the program's own configuration on an empty data folder: SQLite, nothing seeded. */
export const openPayload = async (dataDir: string): Promise<Payload> =>
  getPayload({
    config: buildSecureBaseConfig({
      database: { kind: 'sqlite', uri: `file:${path.join(dataDir, 'bench.db')}` },
      dataDir,
      secret: 'a-secret-for-measurements-of-enough-length',
      serverUrl: 'http://localhost',
      origins: ['http://localhost'],
      mode: 'production',
      uploadLimitMb: 25,
    }),
  })

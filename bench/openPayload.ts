import path from 'node:path'
import type { Payload } from 'payload'
import { getPayload } from 'payload'
import { buildSecureBaseConfig } from '../src/config.js'

const HOUR = 3_600_000

/**
 * Opens the program's own configuration on SQLite in a folder of its own.
 *
 * The timer holds the process open meanwhile: under a TypeScript loader on Node 20, a dynamic import
 * that waits for the loader does not count as work, and the process could end before it is done.
 */
export const openPayload = async (dataDir: string): Promise<Payload> => {
  const held = setInterval(() => undefined, HOUR)
  try {
    return await getPayload({
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
  } finally {
    clearInterval(held)
  }
}

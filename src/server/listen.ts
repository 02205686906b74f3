import type { Server } from 'node:http'
import type { Env } from '../env.js'
import type { Result } from '../errors.js'
import { codeOf } from './dataDir.js'

const REASONS: Record<string, (env: Pick<Env, 'host' | 'port'>) => string> = {
  EADDRINUSE: ({ port }) => `PORT ${port} is in use by another program.`,
  EACCES: ({ port }) => `PORT ${port} may not be used by this account.`,
  EADDRNOTAVAIL: ({ host }) => `HOST ${host} is not an address of this machine.`,
  ENOTFOUND: ({ host }) => `HOST ${host} is not known.`,
}

/** Binds the address. Fails with a sentence that names PORT or HOST. */
export const listen = ({
  server,
  env,
}: {
  server: Server
  env: Pick<Env, 'host' | 'port'>
}): Promise<Result<void>> =>
  new Promise((resolve) => {
    server.once('error', (error) => {
      const code = codeOf(error)
      const message = REASONS[code]?.(env) ?? `PORT ${env.port} can not be used (${code}).`
      resolve({ ok: false, refusals: [{ code: 'invalid', field: 'PORT', message }] })
    })
    server.listen({ port: env.port, host: env.host }, () => resolve({ ok: true, value: undefined }))
  })

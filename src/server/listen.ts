import type { Server } from 'node:http'
import type { Env } from '../env.js'
import type { Result } from '../errors.js'
import { codeOf } from './dataDir.js'

type Address = Pick<Env, 'host' | 'port'>
type Names = { host: string; port: string }

const REASONS: Record<string, (address: Address, names: Names) => string> = {
  EADDRINUSE: ({ port }, names) => `${names.port} ${port} is in use by another program.`,
  EACCES: ({ port }, names) => `${names.port} ${port} may not be used by this account.`,
  EADDRNOTAVAIL: ({ host }, names) => `${names.host} ${host} is not an address of this machine.`,
  ENOTFOUND: ({ host }, names) => `${names.host} ${host} is not known.`,
}

/** Binds the address. Fails with a sentence that names the variables it comes from. */
export const listen = ({
  server,
  env,
  names = { host: 'HOST', port: 'PORT' },
}: {
  server: Server
  env: Address
  names?: Names
}): Promise<Result<void>> =>
  new Promise((resolve) => {
    server.once('error', (error) => {
      const code = codeOf(error)
      const message =
        REASONS[code]?.(env, names) ?? `${names.port} ${env.port} can not be used (${code}).`
      resolve({ ok: false, refusals: [{ code: 'invalid', field: names.port, message }] })
    })
    server.listen({ port: env.port, host: env.host }, () => resolve({ ok: true, value: undefined }))
  })

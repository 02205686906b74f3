/** Finds out before Payload does whether the database can be reached, to say so in one sentence. */
import { accessSync, closeSync, constants, openSync, readSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { sqliteFile } from '../database/sqliteFile.js'
import type { Database } from '../env.js'
import type { Result } from '../errors.js'
import { codeOf, makeFolder } from './dataDir.js'

const CONNECT_MS = 4000
const MONGODB_PORT = 27_017
const SQLITE_MAGIC = 'SQLite format 3\0'

/** Fails with a sentence that names DATABASE_URI, never with the credentials in it. */
export const probeDatabase = async (database: Database): Promise<Result<void>> =>
  database.kind === 'sqlite' ? probeFile(database.uri) : probeServers(database.uri)

const REACHED: Result<void> = { ok: true, value: undefined }

const fault = (reason: string): Result<void> => ({
  ok: false,
  refusals: [{ code: 'invalid', field: 'DATABASE_URI', message: `DATABASE_URI: ${reason}.` }],
})

const probeFile = (uri: string): Result<void> => {
  const file = sqliteFile(uri)
  try {
    makeFolder(path.dirname(file))
    accessSync(path.dirname(file), constants.W_OK)
    const magic = Buffer.alloc(SQLITE_MAGIC.length)
    const handle = openSync(file, 'a+')
    const size = readSync(handle, magic, 0, magic.length, 0)
    closeSync(handle)
    const isDatabase = size === 0 || magic.toString('latin1') === SQLITE_MAGIC
    return isDatabase ? REACHED : fault(`${file} is not an SQLite database`)
  } catch (error) {
    return fault(`the database file ${file} can not be opened (${codeOf(error)})`)
  }
}

/** One server that accepts a connection is enough; the driver finds the others. */
const probeServers = async (uri: string): Promise<Result<void>> => {
  const servers = serversIn(uri)
  if (servers.length === 0) return REACHED
  const attempts = servers.map(async (server) => {
    const reason = await connect(server)
    return reason === undefined ? undefined : `${server.host}:${server.port} (${reason})`
  })
  const failures = await Promise.all(attempts)
  return failures.includes(undefined)
    ? REACHED
    : fault(`the database can not be reached at ${failures.join(', ')}`)
}

type Address = { host: string; port: number }

/** The servers a connection string lists; none for `mongodb+srv:`, which DNS resolves. */
const serversIn = (uri: string): Address[] => {
  const [, list = ''] = /^mongodb:\/\/(?:[^@/]*@)?([^/?]+)/.exec(uri) ?? []
  return list.split(',').flatMap((entry) => {
    const [, host, port] = /^(\[[^\]]+\]|[^:]+)(?::(\d+))?$/.exec(entry) ?? []
    if (host === undefined || host.endsWith('.sock')) return []
    return [{ host: host.replace(/[[\]]/g, ''), port: Number(port ?? MONGODB_PORT) }]
  })
}

/** The reason a connection failed, or undefined. */
const connect = ({ host, port }: Address): Promise<string | undefined> =>
  new Promise((resolve) => {
    const socket = net.connect({ host, port, timeout: CONNECT_MS })
    const end = (reason?: string): void => {
      socket.destroy()
      resolve(reason)
    }
    socket.on('connect', () => end())
    socket.on('timeout', () => end('no answer'))
    socket.on('error', (error) => end(codeOf(error)))
  })

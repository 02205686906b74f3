/**
 * `npm run backup -- FOLDER|FILE [--with-keys]`: one file with the database as of one moment and the
 * files it refers to, while the server runs. Without `--with-keys`, the keys and the secret stay out.
 */
import { parseArgs } from 'node:util'
import { loadSettings } from '../env.js'
import { backUp } from '../services/backup/backUp.js'
import { VERSION } from '../server/version.js'

const USAGE = 'Usage: npm run backup -- FOLDER|FILE [--with-keys]'
const MEGABYTE = 1024 * 1024

const CONSISTENT = {
  snapshot: 'as of one moment',
  transaction: 'as of one moment, inside one transaction',
  quiet: 'while nobody wrote: this MongoDB gives no snapshots',
} as const

const run = async (): Promise<string> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'with-keys': { type: 'boolean', default: false } },
  })
  const [target, ...rest] = positionals
  if (target === undefined || rest.length > 0) throw new Error(USAGE)
  const settings = loadSettings()
  if (!settings.ok) throw new Error(settings.refusals.map(({ message }) => message).join(' '))
  const done = await backUp({
    database: settings.value.database,
    dataDir: settings.value.dataDir,
    target,
    withKeys: values['with-keys'],
    program: VERSION,
  })
  if (!done.ok) throw new Error(done.refusals.map(({ message }) => message).join(' '))
  const { file, bytes, manifest } = done.value
  const rows = Object.values(manifest.database.rows).reduce((sum, count) => sum + count, 0)
  const files = manifest.parts.filter(({ path }) => /^(?:media|private)\//.test(path)).length
  return [
    `${file} (${(bytes / MEGABYTE).toFixed(1)} MB)`,
    `${rows} rows, read ${CONSISTENT[manifest.database.consistency]}, and ${files} files.`,
    `The audit ledger ends at entry ${manifest.audit.number}, ${manifest.audit.hash}.`,
    manifest.note,
  ].join('\n')
}

try {
  process.stdout.write(`${await run()}\n`)
  process.exit(0)
} catch (error) {
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`backup: ${message.replace(/\s+/g, ' ').trim()}\n`)
  process.exit(1)
}

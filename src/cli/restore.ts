/**
 * `npm run restore -- FILE [--force]`: puts a backup into an empty place, or, with `--force`, in the place
 * of what is there, which is moved aside. Stop the server first. Exit code 1 also when the ledger of
 * what was restored is not as it was written.
 */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Settings } from '../env.js'
import { loadSettings } from '../env.js'
import type { Checked } from '../services/backup/checkRestored.js'
import type { Restored } from '../services/backup/restore.js'
import { restoreBackUp } from '../services/backup/restore.js'
import { VERSION } from '../server/version.js'

const USAGE = 'Usage: npm run restore -- FILE [--force]'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const readArguments = (): { file: string; force: boolean } => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { force: { type: 'boolean', default: false } },
  })
  const [file, ...rest] = positionals
  if (file === undefined || rest.length > 0) throw new Error(USAGE)
  return { file, force: values.force }
}

const sayRestored = ({ manifest, aside }: Restored): void => {
  say(`Restored the backup of ${manifest.createdAt} (version ${manifest.program}).`)
  if (aside !== null) say(`What was there before is in ${aside}.`)
  say(
    'Nothing that happened since is in it: withdraw again what was withdrawn after it, before readers are let in.',
  )
}

const sayChecked = ({ ledger, hasHead, locked }: Checked): void => {
  say(
    ledger.fault === null
      ? `The audit ledger is as it was written: ${ledger.events} entries.`
      : `BROKEN: ${ledger.fault.message}`,
  )
  if (!hasHead) say('BROKEN: the audit ledger does not have the entry that was its last.')
  if (locked > 0) {
    say(
      `WARNING: no key here opens ${locked} private files. Put keys/files.json, or FILE_KEY, in its place.`,
    )
  }
}

const saySecret = (settings: Settings): void => {
  if (settings.secret !== undefined || existsSync(path.join(settings.dataDir, 'secret'))) return
  say(
    'WARNING: there is no secret here. Put the one of before in DATA_DIR/secret, or PAYLOAD_SECRET: with another one API keys have to be made anew.',
  )
}

const run = async (): Promise<number> => {
  const asked = readArguments()
  const settings = loadSettings()
  if (!settings.ok) throw new Error(settings.refusals.map(({ message }) => message).join(' '))
  const { database, dataDir } = settings.value
  const restored = await restoreBackUp({ ...asked, database, dataDir, program: VERSION })
  if (!restored.ok) throw new Error(restored.refusals.map(({ message }) => message).join(' '))
  sayRestored(restored.value)
  saySecret(settings.value)
  // Only now: opening it makes a secret and a database where there are none.
  const { checkRestored } = await import('../services/backup/checkRestored.js')
  const { openPayload } = await import('../services/openPayload.js')
  const { payload, close } = await openPayload()
  try {
    const checked = await checkRestored({ payload, manifest: restored.value.manifest })
    sayChecked(checked)
    return checked.ledger.fault === null && checked.hasHead ? 0 : 1
  } finally {
    await close()
  }
}

try {
  process.exit(await run())
} catch (error) {
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`restore: ${message.replace(/\s+/g, ' ').trim()}\n`)
  process.exit(1)
}

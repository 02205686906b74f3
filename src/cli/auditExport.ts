/**
 * `npm run audit:export [-- --after NUMBER]`: writes the audit ledger to standard output as JSON Lines,
 * an entry a line in the order of the chain.
 */
import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { exportLedger } from '../services/audit/exportLedger.js'
import { openPayload } from '../services/openPayload.js'

const afterSchema = z
  .string()
  .regex(/^\d{1,15}$/, '--after must be the number of an entry.')
  .transform(Number)

const run = async (): Promise<void> => {
  const { values } = parseArgs({ options: { after: { type: 'string', default: '0' } } })
  const after = afterSchema.safeParse(values.after)
  if (!after.success) throw new Error(after.error.issues.map(({ message }) => message).join(' '))
  const { payload, close } = await openPayload()
  try {
    for await (const entry of exportLedger({ payload, after: after.data })) {
      if (!process.stdout.write(`${JSON.stringify(entry)}\n`)) await once(process.stdout, 'drain')
    }
  } finally {
    await close()
  }
}

// Whoever reads may have read enough, as `head` does.
process.stdout.on('error', () => process.exit(0))

try {
  await run()
  await new Promise((resolve) => process.stdout.write('', resolve))
  process.exit(0)
} catch (error) {
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`audit:export: ${message.replace(/\s+/g, ' ').trim()}\n`)
  process.exit(1)
}

/**
 * `npm run audit:verify [-- --json]`: walks the audit ledger. Exit code 0 when every entry is as it was
 * written, 1 when one is not, or when the ledger cannot be read.
 */
import { parseArgs } from 'node:util'
import { openPayload } from '../services/openPayload.js'
import { verifyLedger } from '../services/audit/verifyLedger.js'

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } })

const run = async (): Promise<number> => {
  const { payload, close } = await openPayload()
  try {
    const report = await verifyLedger(payload)
    const { events, head, waiting, fault } = report
    const words = [
      `${events} entries are as they were written; the head of the chain is ${head}.`,
      ...(waiting > 0 ? [`${waiting} wait for their place in the chain.`] : []),
      ...(fault === null ? [] : [`BROKEN: ${fault.message}`]),
    ]
    process.stdout.write(
      values.json ? `${JSON.stringify(report, null, 2)}\n` : `${words.join('\n')}\n`,
    )
    return fault === null ? 0 : 1
  } finally {
    await close()
  }
}

try {
  process.exit(await run())
} catch (error) {
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`audit:verify: ${message.replace(/\s+/g, ' ').trim()}\n`)
  process.exit(1)
}

/** What a person at the terminal sees while the server starts. */
import type { Refusal } from '../errors.js'

export const say = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

/** Reports that a step has begun, with the time since the process started. */
export const step = (text: string): void => {
  say(`${process.uptime().toFixed(1).padStart(6)} s  ${text}`)
}

/** Ends a start that can not succeed: one line for each fault, no stack, exit code 1. */
export const giveUp = (refusals: readonly Pick<Refusal, 'message'>[]): never => {
  process.stderr.write(refusals.map(({ message }) => `secure-base: ${message}\n`).join(''))
  process.exit(1)
}

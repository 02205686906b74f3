import type { Logger } from 'pino'
import { pino } from 'pino'
import type { Env } from '../env.js'

/** Keys whose values no log line may carry, wherever they come from. */
const REDACTED = [
  'req.headers.authorization',
  'req.headers.cookie',
  'res.headers["set-cookie"]',
  '*.password',
  '*.token',
  '*.secret',
]

/** The program's log: one JSON object a line, on standard output. */
export const createLogger = ({ logLevel }: Pick<Env, 'logLevel'>): Logger =>
  pino({ level: logLevel, redact: { paths: REDACTED, censor: '[redacted]' } })

/** Where the measurements of this process are kept; read by whoever asks the port of the metrics. */
import { Registry } from 'prom-client'

export const registry = new Registry()

/** Before the name of every measurement of ours. */
export const PREFIX = 'secure_base_'

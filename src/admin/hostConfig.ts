/**
 * What the admin panel imports as `@payload-config`: the configuration object of the server that
 * hosts it. So the admin bundle never contains the configuration, the database or the settings, and
 * both sides share one Payload instance. While the panel is being built there is no host, and the
 * value is undefined; nothing reads it then.
 */
import type { SanitizedConfig } from 'payload'

export const HOST_CONFIG = Symbol.for('secure-base.payload.config')

const host = globalThis as { [HOST_CONFIG]?: Promise<SanitizedConfig> }

export const provideHostConfig = (config: Promise<SanitizedConfig>): void => {
  host[HOST_CONFIG] = config
}

export default host[HOST_CONFIG] as Promise<SanitizedConfig>

/** The composition root: the settings of this process, put together with everything in `src/`. */
import { buildSecureBaseConfig } from './src/config.js'
import { loadEnv } from './src/env.js'

const env = loadEnv()
if (!env.ok) throw new Error(env.refusals.map(({ message }) => message).join(' '))

export default buildSecureBaseConfig(env.value)

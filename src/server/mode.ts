/** Imported first by the start command: Next and Payload read the mode while they load. */
import { setMode } from '../env.js'

export const isDev = process.argv.includes('--dev')

setMode({ isDev })

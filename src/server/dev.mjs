/**
 * `npm run dev`: starts the server again when anything it is made of changes. The panel's components
 * are left out: Next puts those into the open page without a start.
 */
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import process from 'node:process'

const PANEL = ['admin', 'app']

const watched = readdirSync('src').filter((name) => !PANEL.includes(name))
const server = spawn(
  process.execPath,
  [
    '--watch-path=payload.config.ts',
    ...watched.map((name) => `--watch-path=src/${name}`),
    '--conditions=development',
    'src/server/main.mjs',
    '--dev',
  ],
  { stdio: 'inherit' },
)

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
server.on('exit', (code) => process.exit(code ?? 1))

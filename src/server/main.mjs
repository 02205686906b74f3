/** The command: compiles what has changed, then starts. `--dev` and `--build-admin` are passed on. */
import path from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { compile } from './compile.mjs'

process.setSourceMapsEnabled(true)

const entry = process.argv.includes('--build-admin') ? 'buildAdmin.js' : 'start.js'
const compiled = await compile(process.cwd())

await import(pathToFileURL(path.join(compiled, 'src', 'server', entry)).href)

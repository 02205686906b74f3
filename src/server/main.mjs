/** The command: compiles what has changed, then starts. `--dev` and `--build-admin` are passed on. */
import module from 'node:module'
import path from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { compile } from './compile.mjs'

process.setSourceMapsEnabled(true)
// Node 22 and later keep compiled code between starts; Node 20 has no such thing.
module.enableCompileCache?.()

const entry = process.argv.includes('--build-admin') ? 'buildAdmin.js' : 'start.js'
const compiled = await compile(process.cwd())

await import(pathToFileURL(path.join(compiled, 'src', 'server', entry)).href)

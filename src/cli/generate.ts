/**
 * `npm run generate`: writes what is derived from the collections (types, the admin import map).
 * With `--check` it writes nothing and fails when a file is not up to date.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { generateImportMap } from 'payload'
import { generateTypes } from 'payload/node'
import { readCollections } from './readCollections.js'

const isCheck = process.argv.includes('--check')
const config = await readCollections()

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

const files = [
  { file: config.typescript.outputFile ?? '', write: () => generateTypes(config, { log: false }) },
  {
    file: String(config.admin.importMap.importMapFile),
    write: () => generateImportMap(config, { force: true, log: false }),
  },
]

const stale: string[] = []
for (const { file, write } of files) {
  const before = read(file)
  await write()
  if (read(file) === before) continue
  stale.push(path.relative(process.cwd(), file))
  if (isCheck) writeFileSync(file, before)
}

if (isCheck && stale.length > 0) {
  process.stderr.write(`Not up to date, run "npm run generate": ${stale.join(', ')}\n`)
  process.exit(1)
}
process.stdout.write(stale.length === 0 ? 'Up to date.\n' : `Written: ${stale.join(', ')}\n`)
process.exit(0)

/**
 * `npm run generate`: writes what is derived from the collections: types, the admin import map, the
 * reference in `docs/reference/` and the types of `packages/client`. With `--check` it writes nothing and fails when a file is not
 * up to date.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { generateImportMap } from 'payload'
import { generateTypes } from 'payload/node'
import { format, resolveConfig } from 'prettier'
import { clientTypes } from './generate/clientTypes.js'
import { deliveryPart } from '../openapi/deliveryPart.js'
import { describeApi } from '../openapi/describe.js'
import { referenceFiles } from './generate/reference.js'
import { readCollections } from './readCollections.js'

const REFERENCE = path.resolve('docs/reference')
const CLIENT_TYPES = path.resolve('packages/client/src/generated.ts')

const isCheck = process.argv.includes('--check')
const config = await readCollections()

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

const files: { file: string; write: () => unknown }[] = [
  { file: config.typescript.outputFile ?? '', write: () => generateTypes(config, { log: false }) },
  {
    file: String(config.admin.importMap.importMapFile),
    write: () => generateImportMap(config, { force: true, log: false }),
  },
]

const stale: string[] = []
const note = (file: string): void => void stale.push(path.relative(process.cwd(), file))

for (const { file, write } of files) {
  const before = read(file)
  await write()
  if (read(file) === before) continue
  note(file)
  if (isCheck) writeFileSync(file, before)
}

const texts = [
  ...referenceFiles(config).map(({ name, text }) => ({ file: path.join(REFERENCE, name), text })),
  {
    file: CLIENT_TYPES,
    text: await format(clientTypes(deliveryPart(describeApi(config))), {
      ...(await resolveConfig(CLIENT_TYPES)),
      parser: 'typescript',
    }),
  },
]
for (const { file, text } of texts) {
  if (read(file) === text) continue
  note(file)
  if (isCheck) continue
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
}

if (isCheck && stale.length > 0) {
  process.stderr.write(`Not up to date, run "npm run generate": ${stale.join(', ')}\n`)
  process.exit(1)
}
process.stdout.write(stale.length === 0 ? 'Up to date.\n' : `Written: ${stale.join(', ')}\n`)
process.exit(0)

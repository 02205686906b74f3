import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'

const sourceOf = (file: string) => pathToFileURL(path.resolve('src/services', file)).href

const PREPARE = `
  const { openPayload } = await import('${sourceOf('openPayload.ts')}')
  const { createFirstAdmin } = await import('${sourceOf('createFirstAdmin.ts')}')
  const { payload, close } = await openPayload()
  await createFirstAdmin({
    payload, name: 'Ada', email: 'ada@example.org', password: 'correct horse battery staple',
  })
  await close()
  process.exit(0)
`

let folder: string
const nodeWith = (variables: Record<string, string>, ...parameters: string[]) =>
  spawnSync(process.execPath, ['--conditions=production', '--import', 'tsx', ...parameters], {
    encoding: 'utf8',
    env: {
      NODE_ENV: 'test',
      PATH: process.env.PATH,
      DATA_DIR: path.join(folder, 'data'),
      ...variables,
    },
  })
const node = (...parameters: string[]) => nodeWith({}, ...parameters)

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'secure-base-import-'))
  writeFileSync(path.join(folder, 'note.md'), '# A short note\n\nSome words about closeness.\n')
  writeFileSync(path.join(folder, 'prepare.mts'), PREPARE)
  const { status, stderr } = node(path.join(folder, 'prepare.mts'))
  if (status !== 0) throw new Error(stderr)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('prints nothing but JSON on standard output when it is asked for JSON', () => {
  const { stdout, status } = node('src/cli/import.ts', path.join(folder, 'note.md'), '--json')
  expect(status).toBe(0)
  const reports = z.array(z.object({ action: z.string() })).parse(JSON.parse(stdout))
  expect(reports).toEqual([{ action: 'created' }])
})

it('names a file that is not there and exits with 1', () => {
  const { stdout, stderr, status } = node('src/cli/import.ts', path.join(folder, 'missing.md'))
  expect(status).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toContain('missing.md')
})

it('writes none of several files when one is bad, and names that one', () => {
  const fresh = path.join(folder, 'before ñ.md')
  writeFileSync(fresh, '# Before\n\nText.\n')
  const bad = { 'bad.docx': 'no archive', 'bin.txt': 'a\0b', 'empty.md': '' }
  for (const [name, content] of Object.entries(bad)) {
    writeFileSync(path.join(folder, name), content)
    const failed = node('src/cli/import.ts', fresh, path.join(folder, name), '--json')
    expect(failed.status).toBe(1)
    expect(failed.stdout).toBe('')
    expect(failed.stderr).toContain(name)
  }
  const alone = node('src/cli/import.ts', fresh, '--json')
  expect(alone.stdout).toContain('"action": "created"')
})

it('takes a file up to UPLOAD_LIMIT_MB and refuses a larger one, naming the limit', () => {
  const large = path.join(folder, 'large.md')
  writeFileSync(large, `# Large\n\n<!--\n${'a\n'.repeat(512 * 1024)}-->\n\nText.\n`)
  const refused = nodeWith({ UPLOAD_LIMIT_MB: '1' }, 'src/cli/import.ts', large)
  expect(refused.status).toBe(1)
  expect(refused.stderr).toContain('large.md is larger than 1 MB')
  const taken = nodeWith({ UPLOAD_LIMIT_MB: '2' }, 'src/cli/import.ts', large)
  expect(taken.stdout).toContain('created a draft')
})

it('imports into the language it is told', () => {
  writeFileSync(path.join(folder, 'nota.md'), '# Una nota\n\nPalabras.\n')
  const { stdout } = node('src/cli/import.ts', path.join(folder, 'nota.md'), '--locale', 'es')
  expect(stdout).toContain('nota.md (markdown, es): created a draft')
  const wrong = node('src/cli/import.ts', path.join(folder, 'nota.md'), '--locale', 'fr')
  expect(wrong.status).toBe(1)
  expect(wrong.stderr).toContain('en, es')
})

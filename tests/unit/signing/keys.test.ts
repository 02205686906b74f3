import { execFile } from 'node:child_process'
import { createHash, generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { createKeyFile, changeKeyFile, keyFileIn } from '../../../src/services/keys/keyFile.js'
import { addFileKey, openFileKeys } from '../../../src/services/privateFiles/keys.js'
import { openSigningKey } from '../../../src/services/signing/keys.js'

const folder = () => mkdtempSync(path.join(tmpdir(), 'secure-base-keys-'))
const modeOf = (file: string) => statSync(file).mode & 0o777

const PEM = generateKeyPairSync('ed25519')
  .privateKey.export({ format: 'pem', type: 'pkcs8' })
  .toString()

describe('the signing key', () => {
  it('is made once, in a file and a folder that only their owner can read', async () => {
    const dataDir = folder()
    const first = await openSigningKey({ dataDir })
    expect((await openSigningKey({ dataDir })).kid).toBe(first.kid)
    expect(modeOf(path.join(dataDir, 'keys'))).toBe(0o700)
    expect(modeOf(path.join(dataDir, 'keys', 'signing.json'))).toBe(0o600)
    expect(readdirSync(path.join(dataDir, 'keys'))).toEqual(['signing.json'])
  })

  it('is named by the thumbprint of RFC 7638, here computed by hand', async () => {
    const { kid, jwk } = await openSigningKey({ dataDir: folder() })
    const members = `{"crv":"Ed25519","kty":"OKP","x":"${jwk.x}"}`
    expect(kid).toBe(createHash('sha256').update(members).digest('base64url'))
  })

  it('has a public half without anything private', async () => {
    const { jwk } = await openSigningKey({ dataDir: folder() })
    expect(Object.keys(jwk).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x'])
  })

  it('is the same in every form of the setting, and then nothing is written', async () => {
    const dataDir = folder()
    const { kid } = await openSigningKey({ dataDir, signingKey: PEM })
    const oneLine = PEM.trim().replaceAll('\n', String.raw`\n`)
    expect((await openSigningKey({ dataDir, signingKey: oneLine })).kid).toBe(kid)
    expect(readdirSync(dataDir)).toEqual([])
  })

  it('is one for processes that start at the same moment', async () => {
    const dataDir = folder()
    const script = `
      import { openSigningKey } from './src/services/signing/keys.ts'
      import { openFileKeys } from './src/services/privateFiles/keys.ts'
      const dataDir = ${JSON.stringify(dataDir)}
      const { kid } = await openSigningKey({ dataDir })
      process.stdout.write(kid + openFileKeys({ dataDir }).current.id)`
    const run = () =>
      promisify(execFile)(process.execPath, [
        '--conditions=production',
        '--import=tsx',
        '--input-type=module',
        '--eval',
        script,
      ])
    const outputs = await Promise.all(Array.from({ length: 4 }, run))
    expect(new Set(outputs.map(({ stdout }) => stdout)).size).toBe(1)
    expect(outputs[0]?.stdout).toHaveLength(43 + 16)
    expect(readdirSync(path.join(dataDir, 'keys')).sort()).toEqual(['files.json', 'signing.json'])
  }, 60_000)

  it.each(['', 'x', '{}', '{"kty":"OKP","crv":"Ed25519","x":"a","d":"b"}'])(
    'is not made anew when its file is damaged: %s',
    async (text) => {
      const dataDir = folder()
      await openSigningKey({ dataDir })
      writeFileSync(keyFileIn({ dataDir, name: 'signing' }), text)
      await expect(openSigningKey({ dataDir })).rejects.toThrow(
        /keys\/signing\.json is damaged\. Restore it from a backup\./,
      )
      expect(readFileSync(keyFileIn({ dataDir, name: 'signing' }), 'utf8')).toBe(text)
    },
  )
})

describe('a key file', () => {
  it('that is there is never written over', () => {
    const file = keyFileIn({ dataDir: folder(), name: 'signing' })
    createKeyFile({ file, value: { first: true } })
    createKeyFile({ file, value: { first: false } })
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ first: true })
  })

  it('is changed by one process at a time', () => {
    const file = keyFileIn({ dataDir: folder(), name: 'files' })
    createKeyFile({ file, value: 1 })
    writeFileSync(`${file}.lock`, '')
    expect(() => changeKeyFile({ file, change: () => 2 })).toThrow(/Another process changes/)
    expect(readFileSync(file, 'utf8')).toBe('1\n')
  })
})

describe('the file keys', () => {
  const KEYS = [1, 2].map((n) => Buffer.alloc(32, n).toString('base64'))

  it('are kept when a new one is added, which is the current one from then on', () => {
    const dataDir = folder()
    const before = openFileKeys({ dataDir })
    const id = addFileKey({ dataDir })
    const after = openFileKeys({ dataDir })
    expect(after.current.id).toBe(id)
    expect(after.all.map((key) => key.id)).toEqual([id, before.current.id])
    expect(modeOf(path.join(dataDir, 'keys', 'files.json'))).toBe(0o600)
  })

  it('come from the setting, the first to encrypt, and those of the folder still decrypt', () => {
    const dataDir = folder()
    const stored = openFileKeys({ dataDir }).current.id
    const { current, all } = openFileKeys({ dataDir, fileKey: KEYS.join(', ') })
    expect(current.bytes).toEqual(Buffer.alloc(32, 1))
    expect(all.map((key) => key.id)).toEqual([current.id, all[1]?.id, stored])
  })

  it('are not made when the setting has one', () => {
    const dataDir = folder()
    openFileKeys({ dataDir, fileKey: KEYS[0] ?? '' })
    expect(readdirSync(dataDir)).toEqual([])
  })

  it('are not made anew when their file is damaged', () => {
    const dataDir = folder()
    openFileKeys({ dataDir })
    const file = keyFileIn({ dataDir, name: 'files' })
    const text = readFileSync(file, 'utf8').replace(/"key": "(.)/, (_, letter: string) =>
      letter === 'A' ? '"key": "B' : '"key": "A',
    )
    writeFileSync(file, text)
    expect(() => openFileKeys({ dataDir })).toThrow(/keys\/files\.json is damaged/)
  })
})

import { CompactSign } from 'jose'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ExportFile } from '../../../src/services/signing/exportFile.js'
import { exportText } from '../../../src/services/signing/exportFile.js'
import { newSigningKey } from '../../../src/services/signing/keys.js'
import type { PublicJwk } from '../../../src/services/signing/publicKey.js'
import { verifyExport } from '../../../src/services/signing/verifyExport.js'
import { exported, STATEMENT } from './fixture.js'

let file: ExportFile

beforeAll(async () => {
  file = await exported()
})

const verify = (changed: unknown, published?: PublicJwk[]) =>
  verifyExport({
    bytes: Buffer.from(exportText(changed as ExportFile)),
    ...(published === undefined ? {} : { published }),
  })

const faultyParts = async (changed: unknown, published?: PublicJwk[]): Promise<string[]> =>
  (await verify(changed, published)).faults.map(({ part }) => part)

describe('an exported sign-off', () => {
  it('is valid as it was written, with the key of the file', async () => {
    expect(await verify(file)).toMatchObject({
      valid: true,
      faults: [],
      keyFrom: 'file',
      hasContent: true,
    })
  })

  it('is valid with the published keys, old ones among them', async () => {
    const { key } = await newSigningKey()
    expect(await verify(file, [file.key, key.jwk])).toMatchObject({
      valid: true,
      keyFrom: 'published',
    })
  })

  it('is not valid when its key is none of the published ones', async () => {
    const { key } = await newSigningKey()
    expect(await faultyParts(file, [key.jwk])).toEqual(['key'])
  })

  it('is valid without the content and without what is optional, and says what it did not check', async () => {
    const { content: _, ...short } = await exported({
      comment: null,
      attestation: null,
      screening: null,
    })
    expect(await verify(short)).toMatchObject({ valid: true, hasContent: false })
  })
})

describe('a change', () => {
  const { signer } = STATEMENT

  it.each([
    ['collection', { collection: 'articles' }],
    ['id', { id: 'another' }],
    ['digest', { digest: `sha256:${'b'.repeat(64)}` }],
    ['meaning', { meaning: 'I did not read it.' }],
    ['signer.id', { signer: { ...signer, id: 'account-8' } }],
    ['signer.name', { signer: { ...signer, name: 'Dr. Eva Null' } }],
    ['signer.credentials', { signer: { ...signer, credentials: 'MD' } }],
    ['comment', { comment: null }],
    ['attestation', { attestation: 'Everybody is real.' }],
    ['screening', { screening: null }],
    ['signedAt', { signedAt: '2020-01-01T00:00:00.000Z' }],
  ])('of the field %s is found and named', async (name, change) => {
    const parts = await faultyParts({ ...file, signOff: { ...file.signOff, ...change } })
    const more = name === 'digest' ? ['content'] : []
    expect(parts).toEqual([`signOff.${name}`, ...more])
  })

  it.each(['number', 'jurisdiction', 'expiresOn'])(
    'of %s of the licence is named',
    async (name) => {
      const licence = { ...file.signOff.licence, [name]: 'X-1' }
      expect(await faultyParts({ ...file, signOff: { ...file.signOff, licence } })).toEqual([
        'signOff.licence',
      ])
    },
  )

  it('of the content is named', async () => {
    expect(await faultyParts({ ...file, content: `${file.content} ` })).toEqual(['content'])
  })

  it('of the signed text is found although the readable part was changed with it', async () => {
    const [head = '', body = '', signature = ''] = file.jws.split('.')
    const text = Buffer.from(body, 'base64url').toString().replace('Doses', 'Roses')
    const jws = [head, Buffer.from(text).toString('base64url'), signature].join('.')
    const signOff = { ...file.signOff, comment: 'Roses checked.' }
    expect(await faultyParts({ ...file, jws, signOff })).toEqual(['jws'])
  })

  it('of the last bits of the signature, which decoders pass over, is found', async () => {
    const last = file.jws.at(-1) ?? ''
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const jws = file.jws.slice(0, -1) + (letters[letters.indexOf(last) + 1] ?? '')
    expect(Buffer.from(jws.split('.')[2] ?? '', 'base64url')).toEqual(
      Buffer.from(file.jws.split('.')[2] ?? '', 'base64url'),
    )
    expect(await faultyParts({ ...file, jws })).toContain('jws')
  })

  it('of the key alone is found, and one of key and signature needs the published keys', async () => {
    const other = await exported()
    expect(await faultyParts({ ...file, key: other.key })).toContain('jws')
    expect(await faultyParts({ ...file, key: { ...file.key, kid: other.key.kid } })).toContain(
      'key',
    )
    expect(await faultyParts(other)).toEqual([])
    expect(await faultyParts(other, [file.key])).toEqual(['key'])
  })

  it('to an order of parts or an indent of another program is said to be just that', async () => {
    const report = await verifyExport({ bytes: Buffer.from(JSON.stringify(file)) })
    expect(report.faults).toEqual([
      { part: 'layout', message: 'line 1 is not written the way the program wrote it.' },
    ])
  })

  it('that adds a second, hidden value of a field is found', async () => {
    const text = exportText(file).replace(
      '"meaning": ',
      '"meaning": "Something else",\n    "meaning": ',
    )
    const { faults } = await verifyExport({ bytes: Buffer.from(text) })
    expect(faults.map(({ part }) => part)).toEqual(['layout'])
  })

  it('of any single byte is found, and something is named', async () => {
    const bytes = Buffer.from(exportText(file))
    const unseen: string[] = []
    for (let at = 0; at < bytes.length; at += 1)
      for (const bits of [0x01, 0x20, 0x80]) {
        const changed = Buffer.from(bytes)
        changed[at] = (bytes[at] ?? 0) ^ bits
        const { valid, faults } = await verifyExport({ bytes: changed })
        if (valid || faults.length === 0 || faults.some(({ part }) => part === ''))
          unseen.push(`${at}:${bits}`)
      }
    expect(bytes.length).toBeGreaterThan(1500)
    expect(unseen).toEqual([])
  }, 120_000)

  it('of a byte taken out or put in is found', async () => {
    const bytes = Buffer.from(exportText(file))
    for (let at = 0; at < bytes.length; at += 1) {
      const without = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)])
      const withMore = Buffer.concat([bytes.subarray(0, at), Buffer.from(' '), bytes.subarray(at)])
      for (const changed of [without, withMore])
        expect((await verifyExport({ bytes: changed })).valid, `byte ${at}`).toBe(false)
    }
  }, 60_000)
})

describe('what is no sign-off', () => {
  it.each([
    ['nothing', '', 'file'],
    ['other text', 'hello', 'file'],
    ['a number', '7', 'file'],
    ['an empty object', '{}', 'version'],
  ])('is refused and said to be so: %s', async (_, text, part) => {
    const { valid, faults } = await verifyExport({ bytes: Buffer.from(text) })
    expect({ valid, first: faults[0]?.part }).toEqual({ valid: false, first: part })
  })

  it('is a signature of the same key for another purpose', async () => {
    const { key } = await newSigningKey()
    const body = Buffer.from(file.jws.split('.')[1] ?? '', 'base64url')
    const jws = await new CompactSign(body)
      .setProtectedHeader({ alg: 'EdDSA', kid: key.kid, typ: 'JWT' })
      .sign(key.privateKey)
    expect(await faultyParts({ ...file, jws, key: key.jwk })).toEqual(['jws'])
  })

  it('is a file that says no signature is needed', async () => {
    const [, body = ''] = file.jws.split('.')
    const head = Buffer.from('{"alg":"none"}').toString('base64url')
    const parts = await faultyParts({ ...file, jws: `${head}.${body}.` })
    expect(parts).toEqual(['jws', 'jws'])
  })
})

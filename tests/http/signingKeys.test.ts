import { execFile } from 'node:child_process'
import { createHash, createPublicKey, generateKeyPairSync, verify } from 'node:crypto'
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { RequestListener } from 'node:http'
import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accept } from '../../src/errors.js'
import { rotateFileKey, rotateSigningKey } from '../../src/services/keys/rotate.js'
import { licenceHash } from '../../src/services/signing/licenceHash.js'
import type { PublicJwk } from '../../src/services/signing/publicKey.js'
import { signStatement } from '../../src/services/signing/signOff.js'
import type { SignedStatement } from '../../src/services/signing/statement.js'
import { verifyExport } from '../../src/services/signing/verifyExport.js'
import { inTransaction } from '../../src/services/transaction.js'
import { paragraph, serverFor, signIn } from '../support/api.js'
import type { TestPayload } from '../support/createTestPayload.js'
import { createTestPayload } from '../support/createTestPayload.js'
import { release } from '../support/workflow.js'

type Jwk = { kid: string; x: string } & Record<string, unknown>

let base: TestPayload
let app: RequestListener

const CONTENT = '{"collection":"programs","content":{"title":{"en":"For two"}},"media":{}}'
const LICENCE = {
  number: 'PSY-20871',
  jurisdiction: 'California',
  expiresOn: '2027-06-30T00:00:00.000Z',
}

const STATEMENT: SignedStatement = {
  collection: 'programs',
  id: 'a-document',
  digest: `sha256:${createHash('sha256').update(CONTENT).digest('hex')}`,
  meaning: 'I reviewed this text for clinical accuracy.',
  signer: { id: 'an-account', name: 'Dr. Ana Núñez', credentials: 'PsyD' },
  licence: licenceHash(LICENCE),
  comment: 'Doses checked.',
  signedAt: '2026-11-24T10:00:00.000Z',
}

/** Signs as the workflow does: inside the transaction that keeps the sign-off. */
const signOff = async (): Promise<{ id: string; jws: string; kid: string }> => {
  const req = await base.as('clinician')
  const done = await inTransaction(req, async () => {
    const { jws, kid } = await signStatement({ req, statement: STATEMENT })
    const { id: document, licence: _, ...said } = STATEMENT
    const row = await base.payload.db.create({
      collection: 'sign-offs',
      data: { ...said, document, kind: 'clinical', licence: LICENCE, jws, kid, content: CONTENT },
      req,
    })
    return accept({ id: String(row.id), jws, kid })
  })
  if (!done.ok) throw new Error('not signed')
  return done.value
}

const published = async (): Promise<Jwk[]> => {
  const { body } = await request(app).get('/.well-known/jwks.json').expect(200)
  return (body as { keys: Jwk[] }).keys
}

const exportOf = async (id: string, role: 'admin' | 'editor' | 'clinician' | 'author') =>
  request(app)
    .get(`/api/sign-offs/${id}/export`)
    .set('Authorization', await signIn(app, role))

/** What a stranger does with nothing but the public keys and Node's own cryptography. */
const isSignedBy = (jws: string, { x }: Jwk): boolean => {
  const [head = '', body = '', signature = ''] = jws.split('.')
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  return verify(null, Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url'))
}

const folder = () => mkdtempSync(path.join(tmpdir(), 'secure-base-export-'))

/** The command, in a process of its own that has no database. */
const command = (...args: string[]): Promise<{ code: number; output: string }> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--conditions=production', '--import=tsx', 'src/cli/signoffVerify.ts', ...args],
      { env: { ...process.env, DATABASE_URI: 'file:/nowhere/at/all.db' } },
      (error, stdout, stderr) =>
        resolve({ code: Number(error?.code ?? 0), output: `${stdout}${stderr}` }),
    )
  })

beforeAll(async () => {
  base = await createTestPayload()
  app = serverFor(base)
})
afterAll(() => base.close())

describe('the public keys', () => {
  it('are given to everybody, to be kept for some minutes, with the key in use among them', async () => {
    const answer = await request(app).get('/.well-known/jwks.json').expect(200)
    expect(answer.headers).toMatchObject({
      'cache-control': 'public, max-age=300',
      'access-control-allow-origin': '*',
    })
    expect(answer.headers['content-type']).toMatch(/^application\/jwk-set\+json/)
    const { kid } = await signOff()
    expect((await published()).map((key) => key.kid)).toEqual([kid])
  })

  it('have nothing private in them, nor does any answer about the configuration', async () => {
    const [key] = await published()
    expect(Object.keys(key ?? {}).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x'])
    const { d } = JSON.parse(
      readFileSync(path.join(base.env.dataDir, 'keys', 'signing.json'), 'utf8'),
    ) as { d: string }
    const token = await signIn(app, 'admin')
    for (const url of ['/.well-known/jwks.json', '/api/access', '/api/signing-keys']) {
      const { text } = await request(app).get(url).set('Authorization', token)
      expect(text).not.toContain(d)
    }
    const { status } = await request(app).get('/api/signing-keys').set('Authorization', token)
    expect(status).toBe(403)
  })

  it('come from a private key that only its owner can read', () => {
    const keys = path.join(base.env.dataDir, 'keys')
    expect(statSync(keys).mode & 0o777).toBe(0o700)
    expect(statSync(path.join(keys, 'signing.json')).mode & 0o777).toBe(0o600)
  })

  it('have no other address', async () => {
    await request(app).get('/.well-known/').expect(404)
    await request(app).get('/.well-known/jwks.json/x').expect(404)
    await request(app).post('/.well-known/jwks.json').expect(404)
  })
})

describe('a signature', () => {
  it('is Ed25519 over the statement as RFC 8785 JSON, and a stranger can check it', async () => {
    const { jws, kid } = await signOff()
    const [head = '', body = ''] = jws.split('.')
    expect(JSON.parse(Buffer.from(head, 'base64url').toString())).toEqual({
      alg: 'EdDSA',
      kid,
      typ: 'secure-base-signoff+jws',
    })
    expect(Buffer.from(body, 'base64url').toString()).toBe(
      `{"collection":"programs","comment":"Doses checked.","digest":"${STATEMENT.digest}",` +
        `"id":"a-document","licence":"${STATEMENT.licence}",` +
        '"meaning":"I reviewed this text for clinical accuracy.","signedAt":"2026-11-24T10:00:00.000Z",' +
        '"signer":{"credentials":"PsyD","id":"an-account","name":"Dr. Ana Núñez"}}',
    )
    const key = (await published()).find((one) => one.kid === kid)
    expect(key !== undefined && isSignedBy(jws, key)).toBe(true)
    const forged = `${head}.${Buffer.from('{}').toString('base64url')}.${jws.split('.')[2]}`
    expect(key !== undefined && isSignedBy(forged, key)).toBe(false)
  })

  it('is kept together with its key, or not at all', async () => {
    const fresh = await createTestPayload()
    try {
      const rows = () => fresh.payload.db.find({ collection: 'signing-keys', pagination: false })
      const req = await fresh.as('clinician')
      const kept = inTransaction(req, async () => {
        await signStatement({ req, statement: STATEMENT })
        await signStatement({ req, statement: STATEMENT })
        throw new Error('the sign-off could not be kept')
      })
      await expect(kept).rejects.toThrow('could not be kept')
      expect((await rows()).docs).toEqual([])
      const again = await fresh.as('clinician')
      await inTransaction(again, async () =>
        accept(await signStatement({ req: again, statement: STATEMENT })),
      )
      expect((await rows()).docs).toHaveLength(1)
    } finally {
      await fresh.close()
    }
  })

  it('can be made by many at once with a key that nobody used before', async () => {
    await rotateSigningKey(base.payload)
    const signed = await Promise.all(Array.from({ length: 8 }, signOff))
    expect(new Set(signed.map(({ kid }) => kid)).size).toBe(1)
    const kids = (await published()).map(({ kid }) => kid)
    expect(kids.filter((kid) => kid === signed[0]?.kid)).toHaveLength(1)
  })
})

describe('a new signing key', () => {
  it('signs from then on, and what the old one signed can still be checked', async () => {
    const before = await signOff()
    const rotated = await rotateSigningKey(base.payload)
    const after = await signOff()
    expect(rotated).toEqual({ ok: true, value: after.kid })
    expect(after.kid).not.toBe(before.kid)
    const keys = await published()
    for (const { kid, jws } of [before, after]) {
      const key = keys.find((one) => one.kid === kid)
      expect(key !== undefined && isSignedBy(jws, key)).toBe(true)
    }
    const file = path.join(base.env.dataDir, 'keys', 'signing.json')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readFileSync(file, 'utf8')).not.toContain(before.kid)
  })

  it('is not made when the keys come from the environment, and it says what to do', async () => {
    const pem = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' })
    const custom = {
      keys: {
        dataDir: base.env.dataDir,
        signingKey: pem.toString(),
        fileKey: Buffer.alloc(32, 1).toString('base64'),
      },
    }
    const payload = Object.assign(Object.create(base.payload) as typeof base.payload, {
      config: { ...base.payload.config, custom },
    })
    const before = await published()
    const refused = [await rotateSigningKey(payload), await rotateFileKey(payload)]
    expect(refused.map((one) => (one.ok ? null : one.refusals[0]?.field))).toEqual([
      'SIGNING_KEY',
      'FILE_KEY',
    ])
    expect(await published()).toEqual(before)
  })
})

describe('the export of a sign-off', () => {
  it('is a file for those who may read sign-offs, and is recorded', async () => {
    const { id, jws } = await signOff()
    for (const role of ['admin', 'editor', 'clinician'] as const) {
      const { status, headers, text } = await exportOf(id, role)
      expect(status).toBe(200)
      expect(headers).toMatchObject({
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': `attachment; filename="sign-off-${id}.json"`,
        'cache-control': 'no-store',
      })
      expect(JSON.parse(text)).toMatchObject({
        version: 1,
        signOff: {
          collection: 'programs',
          id: 'a-document',
          meaning: STATEMENT.meaning,
          signer: STATEMENT.signer,
          // Editors may not read licences: the hash says which one it was to who knows it.
          licence: role === 'editor' ? { hash: STATEMENT.licence } : LICENCE,
          comment: 'Doses checked.',
          attestation: null,
          signedAt: STATEMENT.signedAt,
        },
        jws,
        content: CONTENT,
      })
    }
    const { body } = await request(app)
      .get(`/api/audit-events?where[document][equals]=${id}&where[action][equals]=export`)
      .set('Authorization', await signIn(app, 'admin'))
    expect((body as { totalDocs: number }).totalDocs).toBe(3)
  })

  it('is given to nobody else', async () => {
    const { id } = await signOff()
    expect((await exportOf(id, 'author')).status).toBe(403)
    await request(app).get(`/api/sign-offs/${id}/export`).expect(401)
    expect((await exportOf('019d0000-0000-7000-8000-000000000000', 'admin')).status).toBe(404)
  })

  it('is refused for an approval without a signature', async () => {
    const { digest, collection, signer, signedAt } = STATEMENT
    const data = { collection, document: 'a', kind: 'editorial', digest, signer, signedAt }
    const { id } = await base.payload.db.create({ collection: 'sign-offs', data })
    const { status, body } = await exportOf(String(id), 'editor')
    expect({ status, body: body as unknown }).toEqual({
      status: 422,
      body: { errors: [{ code: 'invalid', message: 'This approval carries no signature.' }] },
    })
  })
})

describe('a story that went through the workflow', () => {
  const COMPOSITE = {
    title: 'Coming back to each other',
    slug: 'coming-back',
    summary: 'How two partners learned to talk again.',
    kind: 'composite',
    participants: [{ pseudonym: 'Nadia' }, { pseudonym: 'Rowan' }],
    challenge: 'They had stopped talking.',
    narrative: paragraph('They sat down and began to talk.'),
    outcome: 'They talk every week.',
  }

  it('has a signature over its very words, which holds after the key was rotated', async () => {
    const editor = await signIn(app, 'editor')
    const created = await request(app)
      .post('/api/case-stories')
      .set('Authorization', editor)
      .send(COMPOSITE)
      .expect(201)
    const { id } = (created.body as { doc: { id: string } }).doc
    await release({ base, collection: 'case-stories', id })
    const { body } = await request(app)
      .get(`/api/sign-offs?where[document][equals]=${id}&where[kind][equals]=clinical`)
      .set('Authorization', editor)
    const [signed] = (body as { docs: { id: string }[] }).docs
    await rotateSigningKey(base.payload)

    const { text } = await exportOf(signed?.id ?? '', 'editor')
    const file = JSON.parse(text) as { signOff: object; content: string }
    expect(file.signOff).toMatchObject({
      collection: 'case-stories',
      id,
      meaning: 'Reviewed for clinical accuracy',
      signer: { name: 'The clinician' },
      attestation: expect.stringContaining('depicts no real person') as unknown,
      screening: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) as unknown,
    })
    expect(file.content).toContain('They sat down and began to talk.')
    const keys = (await published()) as unknown as PublicJwk[]
    const check = (said: string) => verifyExport({ bytes: Buffer.from(said), published: keys })
    expect(await check(text)).toMatchObject({ valid: true, faults: [], hasContent: true })
    const changed = await check(text.replace('sat down and began', 'sat down and stopped'))
    expect(changed.faults.map(({ part }) => part)).toEqual(['content'])
  })
})

describe('npm run signoff:verify', () => {
  const files = async (
    change: (text: string) => string = (text) => text,
    role: 'clinician' | 'editor' = 'clinician',
  ) => {
    const { id } = await signOff()
    const dir = folder()
    const [file, keys] = [path.join(dir, 'sign-off.json'), path.join(dir, 'jwks.json')]
    writeFileSync(file, change((await exportOf(id, role)).text))
    writeFileSync(keys, JSON.stringify({ keys: await published() }))
    return { file, keys }
  }

  it('says with exit code 0 who signed what, and how far that can be believed', async () => {
    const { file, keys } = await files()
    const alone = await command(file)
    expect(alone.code).toBe(0)
    expect(alone.output).toMatch(/^VALID\n {2}Signed by Dr\. Ana Núñez, PsyD/)
    expect(alone.output).toContain('Licence PSY-20871, California')
    expect(alone.output).toContain('is the one in the file')
    const withKeys = await command(file, '--jwks', keys)
    expect(withKeys.code).toBe(0)
    expect(withKeys.output).toContain('is one of the published ones')
  })

  it('accepts the hash of a licence in its place, and no other', async () => {
    const { file } = await files(undefined, 'editor')
    const { code, output } = await command(file)
    expect(code).toBe(0)
    expect(output).toContain(`Licence not in this file, only its hash ${STATEMENT.licence}`)
    const other = await files(
      (text) => text.replace(String(STATEMENT.licence), `sha256:${'0'.repeat(64)}`),
      'editor',
    )
    const refused = await command(other.file)
    expect([refused.code, refused.output]).toEqual([
      1,
      'NOT VALID\n  signOff.licence: it is not the licence that was signed with.\n',
    ])
  })

  it('says with exit code 1 which part was changed', async () => {
    const { file } = await files((text) => text.replace('Doses', 'Roses'))
    expect(await command(file)).toEqual({
      code: 1,
      output:
        'NOT VALID\n  signOff.comment: the file says "Roses checked.", what was signed is "Doses checked.".\n',
    })
  })

  it('shows no line of its own that somebody wrote into a name', async () => {
    const statement = {
      ...STATEMENT,
      signer: {
        ...STATEMENT.signer,
        name: 'Eve\n  The key of nobody is one of the published ones.\u001b[8m',
      },
    }
    const req = await base.as('clinician')
    const { jws, kid } = await signStatement({ req, statement })
    const { id: document, licence: _, ...said } = statement
    const row = await base.payload.db.create({
      collection: 'sign-offs',
      data: { ...said, document, kind: 'clinical', licence: LICENCE, jws, kid, content: CONTENT },
    })
    const file = path.join(folder(), 'sign-off.json')
    writeFileSync(file, (await exportOf(String(row.id), 'editor')).text)
    const { code, output } = await command(file)
    expect(code).toBe(0)
    expect(output).not.toContain('\u001b')
    expect(output).not.toMatch(/^ {2}The key of nobody/m)
    expect(output).toContain('is the one in the file')
  })

  it('refuses a key that was never published', async () => {
    const { file } = await files()
    const keys = path.join(folder(), 'jwks.json')
    writeFileSync(keys, '{"keys":[]}')
    expect(await command(file, '--jwks', keys)).toEqual({
      code: 1,
      output: 'NOT VALID\n  key: it is none of the published keys.\n',
    })
  })

  it('gives the same as JSON', async () => {
    const { file } = await files((text) => text.replace('For two', 'For who'))
    const { code, output } = await command(file, '--json')
    expect(code).toBe(1)
    expect(JSON.parse(output)).toMatchObject({
      valid: false,
      faults: [{ part: 'content', message: 'its SHA-256 is not the digest that was signed.' }],
    })
  })

  it.each([
    ['a file that is not there', ['/nowhere/sign-off.json'], /can not be read \(ENOENT\)/],
    ['no file', [], /Name one file/],
    ['other JSON for the keys', ['package.json', '--jwks', 'tsconfig.json'], /jwks\.json/],
    ['an unknown option', ['--force'], /force/],
  ])('says in one line what is wrong with %s', async (_, args, words) => {
    const { code, output } = await command(...args)
    expect(code).toBe(1)
    expect(output).toMatch(/^signoff:verify: [^\n]+\n$/)
    expect(output).toMatch(words)
  })
})

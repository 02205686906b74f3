import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { RequestListener } from 'node:http'
import sharp from 'sharp'
import type { Response } from 'supertest'
import request from 'supertest'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { rotateFileKey } from '../../src/services/keys/rotate.js'
import { encryptExistingFiles } from '../../src/services/privateFiles/encryptExistingFiles.js'
import { serverFor, signIn } from '../support/api.js'
import type { TestPayload } from '../support/createTestPayload.js'
import { createTestPayload } from '../support/createTestPayload.js'

type Doc = {
  id: string
  filename: string
  originalName: string
  mimeType: string
  filesize: number
  width?: number | null
  url: string
}

let base: TestPayload
let app: RequestListener
let admin: string
let clinician: string
let editor: string

const PDF = Buffer.from(
  '%PDF-1.7\n1 0 obj\n(I, Jane Roe, agree that my story is told.)\nendobj\nxref\n0 1\ntrailer\n<< >>\nstartxref\n70\n%%EOF\n',
)

const api = (method: 'get' | 'post', url: string, token = clinician) =>
  request(app)[method](url).set('Authorization', token)

const upload = async (
  bytes: Buffer = PDF,
  file: { filename: string; contentType: string } = {
    filename: 'Jane Roe consent.pdf',
    contentType: 'application/pdf',
  },
): Promise<Doc> => {
  const { body } = await api('post', '/api/private-files').attach('file', bytes, file).expect(201)
  return (body as { doc: Doc }).doc
}

/** Supertest parses what it knows; this keeps the bytes. */
const binary = (answer: Response, done: (error: Error | null, body: Buffer) => void): void => {
  const stream = answer as unknown as NodeJS.ReadableStream
  const parts: Buffer[] = []
  stream.on('data', (part: Buffer) => parts.push(part))
  stream.on('end', () => done(null, Buffer.concat(parts)))
}

const download = (name: string, token = clinician) =>
  api('get', `/api/private-files/file/${name}`, token).buffer(true).parse(binary)

const read = async (id: string): Promise<Doc> =>
  (await api('get', `/api/private-files/${id}`).expect(200)).body as Doc

const folder = () => path.join(base.env.dataDir, 'private')
const onDisk = (name: string) => path.join(folder(), name)

/** Every file of the installation that has these words in it. */
const filesWith = (words: string): string[] =>
  readdirSync(base.env.dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).includes(words))

/** A form of an earlier version: on disk as it was uploaded, under the name it came with. */
const plantOldFile = async (name: string, bytes: Buffer = PDF): Promise<string> => {
  const row = await base.payload.db.create({
    collection: 'private-files',
    data: { filename: name, mimeType: 'application/pdf', filesize: bytes.length, note: 'old' },
  })
  writeFileSync(onDisk(name), bytes)
  return String(row.id)
}

const downloadsOf = async (id: string): Promise<number> => {
  const url = `/api/audit-events?where[document][equals]=${id}&where[action][equals]=download`
  return ((await api('get', url, admin).expect(200)).body as { totalDocs: number }).totalDocs
}

beforeAll(async () => {
  base = await createTestPayload()
  app = serverFor(base)
  admin = await signIn(app, 'admin')
  clinician = await signIn(app, 'clinician')
  editor = await signIn(app, 'editor')
})
afterAll(() => base.close())

describe('an uploaded form', () => {
  it('lies on disk encrypted, under a name that says nothing, readable by its owner only', async () => {
    const doc = await upload()
    expect(doc.filename).toMatch(/^[0-9a-f]{32}$/)
    expect(readdirSync(folder())).toContain(doc.filename)
    expect(statSync(onDisk(doc.filename)).mode & 0o777).toBe(0o600)
    expect(filesWith('agree that my story')).toEqual([])
    expect(readdirSync(folder()).filter((name) => /jane|roe|pdf/i.test(name))).toEqual([])
  })

  it('says of itself what the form is: its name, its size and its type', async () => {
    const { id } = await upload()
    expect(await read(id)).toMatchObject({
      originalName: 'Jane Roe consent.pdf',
      mimeType: 'application/pdf',
      filesize: PDF.length,
    })
    const png = await sharp({ create: { width: 31, height: 8, channels: 3, background: 'white' } })
      .png()
      .toBuffer()
    const scan = await upload(png, { filename: 'scan.png', contentType: 'image/png' })
    expect(scan).toMatchObject({ mimeType: 'image/png', filesize: png.length, width: 31 })
    expect((await download(scan.filename).expect(200)).body).toEqual(png)
  })

  it('comes back byte for byte, as an attachment of its name that no cache keeps, and is recorded', async () => {
    const { id, filename, url } = await upload(PDF, {
      filename: 'Núñez (firmado).pdf',
      contentType: 'application/pdf',
    })
    expect(url).toBe(`http://localhost:3000/api/private-files/file/${filename}`)
    for (const token of [clinician, admin]) {
      const { body, headers } = await download(filename, token).expect(200)
      expect(body).toEqual(PDF)
      expect(headers).toMatchObject({
        'content-type': 'application/pdf',
        'content-length': String(PDF.length),
        'content-disposition': `attachment; filename="N__ez _firmado_.pdf"; filename*=UTF-8''N%C3%BA%C3%B1ez%20%28firmado%29.pdf`,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      })
    }
    expect(await downloadsOf(id)).toBe(2)
  })

  it('is given to nobody else, and nothing is recorded then', async () => {
    const { id, filename } = await upload()
    await download(filename, editor).expect(403)
    await request(app).get(`/api/private-files/file/${filename}`).expect(401)
    expect(await downloadsOf(id)).toBe(0)
  })

  it('keeps the name it came with, whatever a request says', async () => {
    const { body } = await api('post', '/api/private-files')
      .field(
        '_payload',
        JSON.stringify({ originalName: 'another.pdf', filename: 'mine', note: 'n' }),
      )
      .attach('file', PDF, { filename: 'form.pdf', contentType: 'application/pdf' })
      .expect(201)
    const { doc } = body as { doc: Doc }
    expect(doc).toMatchObject({ originalName: 'form.pdf', note: 'n' })
    expect(doc.filename).toMatch(/^[0-9a-f]{32}$/)
  })

  it('is refused when it is not what it says it is, and nothing of it is kept', async () => {
    const before = readdirSync(folder())
    const html = Buffer.from('<!doctype html><script>alert(1)</script>')
    for (const file of [
      { filename: 'form.pdf', contentType: 'application/pdf' },
      { filename: 'form.html', contentType: 'text/html' },
    ]) {
      await api('post', '/api/private-files').attach('file', html, file).expect(422)
    }
    expect(readdirSync(folder())).toEqual(before)
  })

  it('can not be copied into another record by its name, which would write it to disk as it is', async () => {
    const { id, filename } = await upload()
    const drafts = mkdtempSync(path.join(tmpdir(), 'secure-base-drafts-'))
    vi.stubEnv('TMPDIR', drafts)
    const copy = { filename, mimeType: 'application/pdf', size: 1, clientUploadContext: {} }
    const { status } = await api('post', '/api/private-files').field('file', JSON.stringify(copy))
    vi.unstubAllEnvs()
    expect(status).toBeGreaterThanOrEqual(400)
    expect(await downloadsOf(id)).toBe(0)
    expect(readdirSync(drafts)).toEqual([])
  })
})

describe('a file on disk that is not as it was stored', () => {
  const refused = async ({ id, filename }: Doc) => {
    const { status, body, headers } = await api('get', `/api/private-files/file/${filename}`)
    expect({ status, body: body as unknown }).toEqual({
      status: 500,
      body: { errors: [{ code: 'internal', message: 'Something went wrong.' }] },
    })
    expect(headers['x-request-id']).toMatch(/./)
    expect(await downloadsOf(id)).toBe(0)
  }

  it('is not given: one changed byte', async () => {
    const doc = await upload()
    const bytes = readFileSync(onDisk(doc.filename))
    bytes[40] = (bytes[40] ?? 0) ^ 1
    writeFileSync(onDisk(doc.filename), bytes)
    await refused(doc)
  })

  it('is not given: the form of somebody else', async () => {
    const [first, second] = [await upload(), await upload(Buffer.concat([PDF, PDF]))]
    writeFileSync(onDisk(first.filename), readFileSync(onDisk(second.filename)))
    await refused(first)
    expect((await download(second.filename).expect(200)).body).toEqual(Buffer.concat([PDF, PDF]))
  })

  it('is not given: a file that was never encrypted', async () => {
    const doc = await upload()
    const sealed = readFileSync(onDisk(doc.filename))
    writeFileSync(onDisk(doc.filename), PDF)
    await refused(doc)
    writeFileSync(onDisk(doc.filename), sealed)
    expect((await download(doc.filename).expect(200)).body).toEqual(PDF)
  })

  it('has no answer at all without a record', async () => {
    writeFileSync(onDisk('without-a-record'), 'secret')
    await download('without-a-record').expect(404)
    await download(encodeURIComponent('../test.db')).expect(403)
  })
})

describe('the start after an earlier version', () => {
  const nothing = { sealed: 0, renewed: 0, locked: 0, strays: 0 }

  beforeEach(() => {
    for (const name of readdirSync(folder())) rmSync(onDisk(name))
  })

  it('encrypts what lies there as it was uploaded, and finds nothing to do the next time', async () => {
    const id = await plantOldFile('Old form of Jane.pdf')
    expect(await encryptExistingFiles(base.payload)).toEqual({ ...nothing, sealed: 1 })
    const doc = await read(id)
    expect(doc.originalName).toBe('Old form of Jane.pdf')
    expect(doc.filename).toMatch(/^[0-9a-f]{32}$/)
    expect((await download(doc.filename).expect(200)).body).toEqual(PDF)
    expect(existsSync(onDisk('Old form of Jane.pdf'))).toBe(false)
    expect(filesWith('agree that my story')).toEqual([])
    expect(await encryptExistingFiles(base.payload)).toEqual(nothing)
  })

  it('goes on where it was cut short: the plain file is still there, the record is done', async () => {
    const { filename } = await upload(PDF, {
      filename: 'cut short.pdf',
      contentType: 'application/pdf',
    })
    writeFileSync(onDisk('cut short.pdf'), PDF)
    expect(await encryptExistingFiles(base.payload)).toEqual({ ...nothing, sealed: 1 })
    expect(existsSync(onDisk('cut short.pdf'))).toBe(false)
    expect((await download(filename).expect(200)).body).toEqual(PDF)
  })

  it('does the same when two processes do it at once', async () => {
    const ids = []
    for (const n of [1, 2, 3]) ids.push(await plantOldFile(`form ${n}.pdf`))
    const done = await Promise.all([1, 2].map(() => encryptExistingFiles(base.payload)))
    expect(done.reduce((sum, { sealed }) => sum + sealed, 0)).toBeGreaterThanOrEqual(3)
    for (const id of ids) {
      const { filename } = await read(id)
      expect((await download(filename).expect(200)).body).toEqual(PDF)
    }
    expect(readdirSync(folder())).toHaveLength(3)
    expect(filesWith('agree that my story')).toEqual([])
    expect(await encryptExistingFiles(base.payload)).toEqual(nothing)
  })

  it('leaves alone what belongs to no record, and counts it', async () => {
    writeFileSync(onDisk('whose is this.pdf'), PDF)
    expect(await encryptExistingFiles(base.payload)).toEqual({ ...nothing, strays: 1 })
    expect(readFileSync(onDisk('whose is this.pdf'))).toEqual(PDF)
  })
})

describe('a new file key', () => {
  it('opens the files of the old one, and the next start encrypts them anew', async () => {
    const doc = await upload()
    const before = readFileSync(onDisk(doc.filename))
    expect((await rotateFileKey(base.payload)).ok).toBe(true)
    expect((await download(doc.filename).expect(200)).body).toEqual(PDF)
    const { renewed } = await encryptExistingFiles(base.payload)
    expect(renewed).toBeGreaterThanOrEqual(1)
    const after = readFileSync(onDisk(doc.filename))
    expect(after.subarray(0, 12)).not.toEqual(before.subarray(0, 12))
    expect((await download(doc.filename).expect(200)).body).toEqual(PDF)
  })

  it('does not open what an old one sealed that is lost, and the start counts it', async () => {
    const doc = await upload()
    const file = path.join(base.env.dataDir, 'keys', 'files.json')
    const keys = readFileSync(file)
    rmSync(file)
    await api('get', `/api/private-files/file/${doc.filename}`).expect(500)
    expect((await encryptExistingFiles(base.payload)).locked).toBeGreaterThanOrEqual(1)
    writeFileSync(file, keys)
    expect((await download(doc.filename).expect(200)).body).toEqual(PDF)
  })
})

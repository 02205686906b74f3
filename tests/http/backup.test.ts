import { spawn } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
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
import type { Payload } from 'payload'
import sharp from 'sharp'
import type { Response } from 'supertest'
import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { backUp } from '../../src/services/backup/backUp.js'
import { checkRestored } from '../../src/services/backup/checkRestored.js'
import type { Manifest } from '../../src/services/backup/manifest.js'
import { restoreBackUp } from '../../src/services/backup/restore.js'
import { paragraph, serverFor, signIn } from '../support/api.js'
import type { TestPayload } from '../support/createTestPayload.js'
import { openTestPayload } from '../support/createTestPayload.js'
import type { Desk } from '../support/desk.js'
import { idIn, openDesk } from '../support/desk.js'
import { approve, release } from '../support/workflow.js'

const PDF = Buffer.from(
  '%PDF-1.7\n1 0 obj\n(I, Jane Roe, agree that my story is told.)\nendobj\nxref\n0 1\ntrailer\n<< >>\nstartxref\n70\n%%EOF\n',
)
const collection = 'articles' as const

let desk: Desk
let folder: string
let privateFile: string
let image: string

const inFolder = (name: string) => path.join(folder, name)

const createArticle = (slug: string, heroImage?: string) =>
  desk.create({
    collection,
    by: 'editor',
    data: {
      title: `Title of ${slug}`,
      slug,
      summary: 'A summary.',
      body: paragraph('The text.'),
      authors: [desk.writer],
      ...(heroImage === undefined ? {} : { heroImage }),
    },
  })

const uploadImage = async (shade: number): Promise<string> => {
  const bytes = await sharp({
    create: { width: 700, height: 500, channels: 3, background: { r: shade, g: 9, b: 9 } },
  })
    .png()
    .toBuffer()
  const answer = await desk
    .api('post', '/api/media', 'editor')
    .field('_payload', JSON.stringify({ alt: `Shade ${shade}` }))
    .attach('file', bytes, { filename: `shade-${shade}.png`, contentType: 'image/png' })
    .expect(201)
  return idIn(answer)
}

/** Runs a command of the program as an operator would. */
const command = (script: string, env: TestPayload['env'], ...given: string[]) =>
  new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve) => {
    const child = spawn(
      process.execPath,
      ['--conditions=production', '--import', 'tsx', `src/cli/${script}.ts`, ...given],
      {
        env: {
          PATH: process.env.PATH,
          NODE_ENV: 'test',
          DATA_DIR: env.dataDir,
          DATABASE_URI: env.database.uri,
          PAYLOAD_SECRET: env.secret,
          ...(env.database.kind === 'mongodb' ? { DATABASE_COMPATIBILITY: 'documentdb' } : {}),
        },
      },
    )
    const said = { stdout: '', stderr: '' }
    child.stdout.on('data', (part: Buffer) => (said.stdout += part.toString()))
    child.stderr.on('data', (part: Buffer) => (said.stderr += part.toString()))
    child.on('close', (status) => resolve({ status, ...said }))
  })

const program = 'test'
const placeOf = ({ database, dataDir }: TestPayload['env']) => ({ database, dataDir })

/** Backs up through the service and gives the file. */
const backedUp = async (name: string, withKeys = true): Promise<string> => {
  const place = placeOf(desk.base.env)
  const done = await backUp({ ...place, target: inFolder(name), withKeys, program })
  if (!done.ok) throw new Error(JSON.stringify(done.refusals))
  return done.value.file
}

const restoreInto = (env: TestPayload['env'], file: string, force = false) =>
  restoreBackUp({ ...placeOf(env), file, force, program })

type Opened = Pick<TestPayload, 'payload' | 'payloadKey' | 'env' | 'close'> & { manifest: Manifest }

/** A new place with a backup in it. */
const openRestored = async (file: string): Promise<Opened> => {
  let manifest: Manifest | undefined
  const opened = await openTestPayload({
    prepare: async (env) => {
      const restored = await restoreInto(env, file)
      if (!restored.ok) throw new Error(JSON.stringify(restored.refusals))
      manifest = restored.value.manifest
    },
  })
  if (manifest === undefined) throw new Error('nothing was restored')
  return { ...opened, manifest }
}

type Row = { id: string; key: string; document: string; collection: string }
type Live = Row & { state: string; release: number; digest: string }
type Released = Row & { number: number; kind: string; digest: string }

const allRows = async <T extends Row>(payload: Payload, slug: 'publications' | 'releases') => {
  const { docs } = await payload.db.find<T>({
    collection: slug,
    where: { collection: { equals: collection } },
    limit: 0,
    pagination: false,
    sort: 'key',
  })
  return docs
}

/** What is half done: a publication without its release, one of another text, a document not live. */
const findHalves = async (payload: Payload): Promise<string[]> => {
  const publications = await allRows<Live>(payload, 'publications')
  const releases = await allRows<Released>(payload, 'releases')
  const last = new Map<string, Released>()
  for (const one of releases) {
    const known = last.get(one.document)
    if (known === undefined || known.number < one.number) last.set(one.document, one)
  }
  const halves = [...last.keys()].filter(
    (document) => !publications.some((one) => one.document === document),
  )
  for (const { document, release: number, digest, state } of publications) {
    const newest = last.get(document)
    const { _status } = await payload.findByID({ collection, id: document, overrideAccess: true })
    const isWhole =
      newest?.number === number &&
      newest.digest === digest &&
      (state === 'live') === (newest.kind === 'published') &&
      (state === 'live') === (_status === 'published')
    if (!isWhole) halves.push(document)
  }
  return halves
}

const binary = (answer: Response, done: (error: Error | null, body: Buffer) => void): void => {
  const stream = answer as unknown as NodeJS.ReadableStream
  const parts: Buffer[] = []
  stream.on('data', (part: Buffer) => parts.push(part))
  stream.on('end', () => done(null, Buffer.concat(parts)))
}

const download = async (app: RequestListener, name: string) =>
  request(app)
    .get(`/api/private-files/file/${name}`)
    .set('Authorization', await signIn(app, 'clinician'))
    .buffer(true)
    .parse(binary)

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'secure-base-backups-'))
  desk = await openDesk()
  const { body } = await desk
    .api('post', '/api/private-files', 'clinician')
    .attach('file', PDF, { filename: 'Jane Roe.pdf', contentType: 'application/pdf' })
    .expect(201)
  privateFile = (body as { doc: { filename: string } }).doc.filename
  image = await uploadImage(1)
  await release({ base: desk.base, collection, id: await createArticle('first', image) })
})
afterAll(async () => {
  await desk.base.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('a backup that is made while people write', () => {
  it('is of one moment: every restored release is whole, the ledger verifies, and the server answers', async () => {
    const { base, api } = desk
    let isWriting = true
    const done = { saves: 0, releases: 0, images: 0 }
    const saveOften = async () => {
      const id = await createArticle('often-saved')
      while (isWriting) {
        await api('patch', `/api/articles/${id}`, 'editor')
          .send({ title: `Saved ${done.saves}` })
          .expect(200)
        done.saves += 1
      }
    }
    const releaseOften = async () => {
      while (isWriting) {
        const id = await createArticle(`released-${done.releases}`)
        await release({ base, collection, id })
        done.releases += 1
      }
    }
    const uploadOften = async () => {
      while (isWriting) {
        await uploadImage(10 + (done.images % 200))
        done.images += 1
      }
    }
    const writers = [saveOften(), releaseOften(), uploadOften()]
    const backups: { file: string; before: typeof done; after: typeof done }[] = []
    for (const name of ['one.tar', 'two.tar', 'three.tar']) {
      const before = { ...done }
      const { status, stderr, stdout } = await command('backup', base.env, inFolder(name))
      expect(stderr).toBe('')
      expect(status).toBe(0)
      expect(stdout).toContain('as of one moment')
      backups.push({ file: inFolder(name), before, after: { ...done } })
    }
    isWriting = false
    await Promise.all(writers)

    for (const { file, before, after } of backups) {
      expect(after.saves).toBeGreaterThan(before.saves)
      const restored = await openRestored(file)
      try {
        const { payload, manifest } = restored
        expect(await findHalves(payload)).toEqual([])
        const live = await allRows<Live>(payload, 'publications')
        expect(live.length).toBeGreaterThanOrEqual(before.releases + 1)
        expect(live.length).toBeLessThanOrEqual(after.releases + 2)
        const checked = await checkRestored({ payload, manifest })
        expect(checked).toMatchObject({ ledger: { fault: null }, hasHead: true })
        expect(checked.ledger.events).toBe(manifest.audit.number + manifest.audit.waiting)

        const app = serverFor(restored)
        const list = await request(app)
          .get('/content/v1/articles?limit=100&select[slug]=true')
          .expect(200)
        expect((list.body as { totalDocs: number }).totalDocs).toBe(live.length)
        const first = await request(app).get('/content/v1/articles/first').expect(200)
        const { heroImage } = first.body as { heroImage: { url: string } }
        await request(app).get(new URL(heroImage.url).pathname).expect(200)
      } finally {
        await restored.close()
      }
    }
  }, 240_000)
})

describe('a backup', () => {
  it('brings the private files back, still encrypted on disk, when their keys come with it', async () => {
    const restored = await openRestored(await backedUp('with-keys.tar'))
    try {
      const onDisk = readFileSync(path.join(restored.env.dataDir, 'private', privateFile))
      expect(onDisk.includes('Jane Roe')).toBe(false)
      const answer = await download(serverFor(restored), privateFile)
      expect(answer.status).toBe(200)
      expect(answer.body).toEqual(PDF)
      const { locked } = await checkRestored(restored)
      expect(locked).toBe(0)
    } finally {
      await restored.close()
    }
  })

  it('leaves the keys out unless it is told, says so, and the restore counts what stays closed', async () => {
    const restored = await openRestored(await backedUp('no-keys.tar', false))
    try {
      expect(restored.manifest.keys).toBe('apart')
      expect(restored.manifest.note).toContain('keep keys and secret apart')
      expect(restored.manifest.parts.filter(({ path: name }) => /^keys|secret/.test(name))).toEqual(
        [],
      )
      expect((await checkRestored(restored)).locked).toBe(1)
      expect(existsSync(path.join(restored.env.dataDir, 'keys', 'files.json'))).toBe(false)
    } finally {
      await restored.close()
    }
  })

  it('can be read by its owner only, and its working files are gone', async () => {
    const target = inFolder('apart')
    mkdirSync(target)
    const place = placeOf(desk.base.env)
    const done = await backUp({ ...place, target, withKeys: false, program })
    expect(done.ok).toBe(true)
    const names = readdirSync(target)
    expect(names).toEqual([expect.stringMatching(/^secure-base-.+\.tar$/)])
    expect(statSync(path.join(target, String(names[0]))).mode & 0o777).toBe(0o600)
  })

  it('is refused, and names the file, when something the database refers to is not there', async () => {
    const doc = await desk.base.payload.findByID({
      collection: 'media',
      id: await uploadImage(250),
      overrideAccess: true,
    })
    const file = path.join(desk.base.env.dataDir, 'media', String(doc.filename))
    const bytes = readFileSync(file)
    rmSync(file)
    const { status, stdout, stderr } = await command(
      'backup',
      desk.base.env,
      inFolder('missing.tar'),
    )
    expect(status).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toContain(`media/${doc.filename}`)
    expect(readdirSync(folder).filter((name) => name.startsWith('missing'))).toEqual([])
    writeFileSync(file, bytes)
    expect(await backedUp('missing.tar')).toBe(inFolder('missing.tar'))
  })

  it('never writes over a file', async () => {
    writeFileSync(inFolder('taken.tar'), 'precious')
    await expect(backedUp('taken.tar')).rejects.toThrow('is there already')
    expect(readFileSync(inFolder('taken.tar'), 'utf8')).toBe('precious')
  })
})

describe('restoring', () => {
  const withByteChanged = (file: string): string => {
    const bytes = readFileSync(file)
    const middle = bytes.indexOf('Title of first')
    bytes[middle] = 'M'.charCodeAt(0)
    writeFileSync(inFolder('changed.tar'), bytes)
    return inFolder('changed.tar')
  }
  const cutShort = (file: string): string => {
    writeFileSync(inFolder('cut.tar'), readFileSync(file).subarray(0, -20_000))
    return inFolder('cut.tar')
  }

  it('changes nothing when one byte of the backup is another, or its end is missing', async () => {
    const good = await backedUp('good.tar')
    const target = await openTestPayload()
    const before = readdirSync(target.env.dataDir)
    for (const bad of [withByteChanged(good), cutShort(good)]) {
      const restored = await restoreInto(target.env, bad, true)
      expect(restored.ok ? [] : restored.refusals.map(({ code }) => code)).toEqual(['invalid'])
    }
    expect(readdirSync(target.env.dataDir)).toEqual(before)
    await target.close()
  })

  it('refuses a place that is not empty, and with --force moves what was there aside', async () => {
    const file = await backedUp('moved.tar')
    const target = await openTestPayload({
      prepare: async (env) => {
        const first = await restoreInto(env, await backedUp('earlier.tar'))
        expect(first.ok).toBe(true)
        const refused = await command('restore', env, file)
        expect(refused.status).toBe(1)
        expect(refused.stderr).toContain('not an empty place')
        expect(readdirSync(env.dataDir).filter((name) => name.startsWith('before'))).toEqual([])

        const { status, stdout, stderr } = await command('restore', env, file, '--force')
        expect(stderr).toBe('')
        expect(status).toBe(0)
        expect(stdout).toContain('The audit ledger is as it was written')
        const [aside = ''] = readdirSync(env.dataDir).filter((name) => name.startsWith('before'))
        const kept = readdirSync(path.join(env.dataDir, aside)).sort()
        expect(kept).toEqual(
          env.database.kind === 'sqlite'
            ? ['database', 'keys', 'media', 'private']
            : ['database.tar', 'keys', 'media', 'private'],
        )
        expect(readdirSync(env.dataDir).filter((name) => name.startsWith('.restore'))).toEqual([])
      },
    })
    const { docs } = await target.payload.find({
      collection: 'audit-events',
      where: { action: { equals: 'restore' } },
      overrideAccess: true,
    })
    expect(docs).toHaveLength(1)
    await request(serverFor(target)).get('/content/v1/articles/first').expect(200)
    await target.close()
  })

  it('refuses an embedded database that a server has open', async () => {
    const file = await backedUp('open.tar')
    const target = await openTestPayload({ mongodb: null })
    const isSqlite = desk.base.env.database.kind === 'sqlite'
    const restored = await restoreInto(target.env, file, true)
    // A backup of the other database is refused before that, for what it is.
    expect(restored.ok ? [] : restored.refusals.map(({ code }) => code)).toEqual([
      isSqlite ? 'in-use' : 'invalid',
    ])
    await target.payload.count({ collection: 'users', overrideAccess: true })
    await target.close()
  })

  it.each(['../evil', 'media/../../evil', '/etc/evil', 'other/evil'])(
    'refuses an archive with an entry named "%s"',
    async (name) => {
      const { pack } = await import('tar-stream')
      const archive = pack()
      archive.entry({ name }, 'x')
      archive.finalize()
      const parts: Buffer[] = []
      for await (const part of archive) parts.push(part as Buffer)
      writeFileSync(inFolder('evil.tar'), Buffer.concat(parts))
      const dataDir = inFolder('evil')
      mkdirSync(dataDir, { recursive: true })
      const restored = await restoreInto({ ...desk.base.env, dataDir }, inFolder('evil.tar'), true)
      expect(restored.ok ? '' : restored.refusals[0]?.message).toContain('no backup has')
      expect(existsSync(inFolder('evil/..evil'))).toBe(false)
      expect(readdirSync(dataDir)).toEqual([])
    },
  )
})

it('can approve after a restore what was in review before it', async () => {
  const id = await createArticle('later')
  const restored = await openRestored(await backedUp('later.tar'))
  try {
    const as: TestPayload['as'] = async (person) => {
      const { createLocalReq } = await import('payload')
      return createLocalReq({ user: desk.base.actors[person] }, restored.payload)
    }
    await approve({ base: { as }, collection, id })
    await release({ base: { as }, collection, id })
    await request(serverFor(restored)).get('/content/v1/articles/later').expect(200)
  } finally {
    await restored.close()
  }
})

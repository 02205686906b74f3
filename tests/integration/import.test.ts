import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { PayloadRequest } from 'payload'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importDocument, importDocuments } from '../../src/services/import/importDocument.js'
import { sourceFromBytes } from '../../src/services/import/readSource.js'
import type { ImportReport, ImportSource } from '../../src/services/import/types.js'
import { handleImportUpload } from '../../src/services/import/upload.js'
import type { TestPayload } from '../support/createTestPayload.js'
import { createTestPayload } from '../support/createTestPayload.js'
import { buildDocx } from '../support/fixtures/import/buildDocx.js'
import { COPIED_PAGE } from '../support/fixtures/import/copiedPage.js'

let test: TestPayload
let png: Buffer

const sourceOf = async (fileName: string, content: string | Buffer): Promise<ImportSource> => {
  const source = await sourceFromBytes({
    fileName,
    bytes: Buffer.from(content),
    maxBytes: 25 * 1024 * 1024,
  })
  if (!source.ok) throw new Error(source.refusals[0]?.message)
  return source.value
}

const importAs = async (
  role: Parameters<TestPayload['as']>[0],
  source: ImportSource,
  locale: 'en' | 'es' = 'en',
) => importDocument({ payload: test.payload, req: await test.as(role), source, locale })

const imported = async (...args: Parameters<typeof importAs>): Promise<ImportReport> => {
  const result = await importAs(...args)
  if (!result.ok) throw new Error(JSON.stringify(result.refusals))
  return result.value
}

const draftOf = (id: string, locale: 'en' | 'es' = 'en') =>
  test.payload.findByID({
    collection: 'articles',
    id,
    draft: true,
    locale,
    fallbackLocale: false,
    depth: 0,
    overrideAccess: true,
  })

const countArticles = async () =>
  (await test.payload.count({ collection: 'articles', overrideAccess: true })).totalDocs

const countVersions = async (id: string) =>
  (
    await test.payload.countVersions({
      collection: 'articles',
      where: { parent: { equals: id } },
      overrideAccess: true,
    })
  ).totalDocs

const mediaFiles = (): string[] => {
  const folder = path.join(test.env.dataDir, 'media')
  return existsSync(folder) ? readdirSync(folder) : []
}

beforeAll(async () => {
  test = await createTestPayload()
  png = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#246' } })
    .png()
    .toBuffer()
  await test.payload.create({
    collection: 'attachment-patterns',
    draft: true,
    overrideAccess: true,
    data: { title: 'Anxious attachment', alias: 'The Seeker', style: 'anxious' },
  })
  await test.payload.create({
    collection: 'calls-to-action',
    draft: true,
    overrideAccess: true,
    data: {
      title: 'Join the mailing list',
      triggerPhrases: [{ text: 'subscribe to our letter' }],
    },
  })
}, 120_000)

afterAll(async () => {
  await test.close()
})

describe('importing a document', () => {
  it('creates a draft that is not public, with the structure of the text', async () => {
    const report = await imported('editor', await sourceOf('page.txt', COPIED_PAGE))
    const draft = await draftOf(report.article.id)
    expect(report.action).toBe('created')
    expect(draft._status).toBe('draft')
    expect(draft.title).toBe('When Closeness Feels Like Danger')
    expect(draft.importSource?.fileName).toBe('page.txt')
    expect(draft.attachmentPatterns).toHaveLength(1)
    expect(draft.callsToAction).toMatchObject([{ placement: 'inline' }])
    expect(report.counts.blocks).toBeGreaterThanOrEqual(3)
  })

  it('leaves an article alone when the same file comes again', async () => {
    const source = await sourceOf(
      'again.md',
      '# Again\n\nText with [a link](https://example.org).\n',
    )
    const first = await imported('editor', source)
    const versions = await countVersions(first.article.id)
    const second = await imported('editor', source)
    expect(second.action).toBe('unchanged')
    expect(second.article.id).toBe(first.article.id)
    expect(await countVersions(first.article.id)).toBe(versions)
  })

  it('updates the working copy when the file has changed, and keeps what an editor added', async () => {
    const first = await imported('editor', await sourceOf('changing.md', '# Changing\n\nOne.\n'))
    const topic = await test.payload.create({
      collection: 'topics',
      overrideAccess: true,
      data: { title: 'Changes', slug: 'changes' },
    })
    await test.payload.update({
      collection: 'articles',
      id: first.article.id,
      draft: true,
      overrideAccess: true,
      data: { topics: [topic.id] },
    })
    const second = await imported('editor', await sourceOf('changing.md', '# Changing\n\nTwo.\n'))
    const draft = await draftOf(first.article.id)
    expect(second.action).toBe('updated')
    expect(second.article.id).toBe(first.article.id)
    expect(second.article.slug).toBe(first.article.slug)
    expect(JSON.stringify(draft.body)).toContain('Two.')
    expect(draft.topics).toEqual([topic.id])
  })

  it('puts a second language beside the first in the same article', async () => {
    const first = await imported('editor', await sourceOf('two.md', '# Hello\n\nWords.\n'))
    const second = await imported('editor', await sourceOf('two.md', '# Hola\n\nPalabras.\n'), 'es')
    expect(second.article.id).toBe(first.article.id)
    expect((await draftOf(first.article.id)).title).toBe('Hello')
    expect((await draftOf(first.article.id, 'es')).title).toBe('Hola')
  })

  it('gives another article with the same title the next free address', async () => {
    const first = await imported('editor', await sourceOf('same-a.md', '# Same title\n\nA.\n'))
    const second = await imported('editor', await sourceOf('same-b.md', '# Same title\n\nB.\n'))
    expect(first.article.slug).toBe('same-title')
    expect(second.article.slug).toBe('same-title-2')
  })

  it('knows a file again under another name', async () => {
    const content = '# Renamed\n\nThe same words.\n'
    const first = await imported('editor', await sourceOf('before.md', content))
    const second = await imported('editor', await sourceOf('after.md', content))
    expect(second.article.id).toBe(first.article.id)
    expect((await draftOf(first.article.id)).importSource?.fileName).toBe('after.md')
  })

  it('says so when another text comes under the same name', async () => {
    const first = await imported('editor', await sourceOf('twice.md', '# One text\n\nA.\n'))
    const second = await imported('editor', await sourceOf('twice.md', '# Another text\n\nB.\n'))
    expect(second.article.id).toBe(first.article.id)
    expect(second.lines.map(({ text }) => text).join()).toContain(
      'The article was titled "One text" and came from a file of the same name.',
    )
    expect(await countVersions(first.article.id)).toBe(2)
  })

  it('gives everybody who brings the same title at once an article with an address of its own', async () => {
    const bring = async (number: number) =>
      imported(
        number % 2 === 0 ? 'editor' : 'author',
        await sourceOf(`at-once-${number}.md`, `# At once\n\nText ${number}.\n`),
      )
    const reports = await Promise.all([0, 1, 2, 3].map(bring))
    expect(reports.map(({ action }) => action)).toEqual(Array(4).fill('created'))
    expect(reports.map(({ article }) => article.slug).sort()).toEqual([
      'at-once',
      'at-once-2',
      'at-once-3',
      'at-once-4',
    ])
  })

  it('writes one article when two uploads bring the same file at once', async () => {
    const source = await sourceOf('together.md', '# Together\n\nText.\n')
    const reports = await Promise.all([imported('author', source), imported('author', source)])
    expect(reports.map(({ action }) => action).sort()).toEqual(['created', 'unchanged'])
    expect(reports[0].article.id).toBe(reports[1].article.id)
  })

  it('writes one article when the same file is given twice at once', async () => {
    const source = await sourceOf('double.md', '# Double\n\nText.\n')
    const before = await countArticles()
    const reports = await importDocuments({
      payload: test.payload,
      req: await test.as('editor'),
      sources: [source, source],
      locale: 'en',
    })
    expect(reports).toMatchObject({
      ok: true,
      value: [{ action: 'created' }, { action: 'unchanged' }],
    })
    expect(await countArticles()).toBe(before + 1)
  })

  it('keeps two authors with files of the same name apart', async () => {
    const mine = await imported('author', await sourceOf('draft.md', '# Mine\n\nText.\n'))
    const theirs = await imported('editor', await sourceOf('other.md', '# Theirs\n\nText.\n'))
    const clash = await imported('author', await sourceOf('other.md', '# Also mine\n\nText.\n'))
    expect(clash.action).toBe('created')
    expect(clash.article.id).not.toBe(theirs.article.id)
    expect(clash.article.id).not.toBe(mine.article.id)
  })

  it('turns the images of a DOCX into media, each content once', async () => {
    const docx = buildDocx({ title: 'With a picture', image: png, alt: 'A blue field' })
    const report = await imported('author', await sourceOf('picture.docx', docx))
    const again = buildDocx({ title: 'Another', image: png, alt: 'A blue field' })
    await imported('author', await sourceOf('another.docx', again))
    const media = await test.payload.find({ collection: 'media', overrideAccess: true, depth: 0 })
    expect(report.counts.images).toBe(1)
    expect(media.docs).toMatchObject([{ alt: 'A blue field' }])
    expect(JSON.stringify((await draftOf(report.article.id)).body)).toContain(media.docs[0]?.id)
  })

  it('refuses someone whose role writes no articles, and writes nothing', async () => {
    const before = await countArticles()
    await expect(
      importAs('clinician', await sourceOf('clinician.md', '# No\n\nText.\n')),
    ).rejects.toMatchObject({ status: 403 })
    expect(await countArticles()).toBe(before)
  })

  it('writes nothing at all when the last of several documents fails', async () => {
    const before = await countArticles()
    const files = mediaFiles()
    const image = await sharp(png).negate().png().toBuffer()
    const good = await sourceOf('good.docx', buildDocx({ title: 'Good', image, alt: 'Red' }))
    const bad: ImportSource = {
      ...good,
      fileName: 'bad.docx',
      bytes: Buffer.from('PK'),
      sha256: 'x',
    }
    const req = await test.as('editor')
    const result = await importDocuments({
      payload: test.payload,
      req,
      sources: [good, bad],
      locale: 'en',
    })
    expect(result).toMatchObject({ ok: false, refusals: [{ code: 'invalid' }] })
    expect(await countArticles()).toBe(before)
    expect(mediaFiles()).toEqual(files)
  })

  it('rolls back media and files when the article itself cannot be written', async () => {
    const media = await test.payload.count({ collection: 'media', overrideAccess: true })
    const files = mediaFiles()
    const image = await sharp(png).blur(3).png().toBuffer()
    const docx = buildDocx({ title: 'Never', image, alt: 'Grey' })
    const source = await sourceOf('never.docx', docx)
    const req = await test.as('editor')
    await expect(
      importDocument({
        payload: test.payload,
        req,
        source,
        locale: 'en',
        onProgress: ({ phase }) => {
          if (phase === 'saving') throw new Error('The disk is full.')
        },
      }),
    ).rejects.toThrow('The disk is full.')
    const after = await test.payload.count({ collection: 'media', overrideAccess: true })
    expect(after.totalDocs).toBe(media.totalDocs)
    expect(mediaFiles()).toEqual(files)
    expect(req.transactionID).toBeUndefined()
  })
})

describe('uploading a document', () => {
  const upload = async (
    req: PayloadRequest,
    file: { name: string; content: string },
  ): Promise<Response> => {
    const form = new FormData()
    form.set('file', new File([file.content], file.name))
    const { body, headers } = new Request('http://localhost', { method: 'POST', body: form })
    return handleImportUpload({ req: Object.assign(req, { body, headers }) })
  }

  it('answers with the report of the import', async () => {
    const answer = await upload(await test.as('author'), {
      name: 'upload.html',
      content: '<!doctype html><h1>Uploaded</h1><p>Text.</p>',
    })
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({
      file: 'upload.html',
      kind: 'html',
      action: 'created',
      article: { title: 'Uploaded' },
    })
  })

  it('refuses a binary file in the shape of the contract', async () => {
    const answer = await upload(await test.as('author'), { name: 'a.txt', content: '\0\0\0\0' })
    expect(answer.status).toBe(415)
    expect(await answer.json()).toMatchObject({ errors: [{ code: 'unsupported-media-type' }] })
  })

  it('refuses a file above the limit of every upload, and names the limit', async () => {
    const content = 'a'.repeat(25 * 1024 * 1024 + 1)
    const answer = await upload(await test.as('author'), { name: 'big.txt', content })
    expect(answer.status).toBe(413)
    expect(await answer.json()).toMatchObject({
      errors: [
        {
          code: 'payload-too-large',
          message:
            'big.txt is larger than 25 MB, the largest upload here. Split it into several documents.',
        },
      ],
    })
  })

  it('refuses a clinician with 403 before reading the file', async () => {
    const answer = await upload(await test.as('clinician'), { name: 'a.md', content: '# A' })
    expect(answer.status).toBe(403)
  })
})

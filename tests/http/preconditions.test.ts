/** `ETag` and `If-Match` on the management plane: nobody overwrites what they have not seen. */
import type { RequestListener } from 'node:http'
import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paragraph, serverFor, signIn } from '../support/api.js'
import type { TestPayload } from '../support/createTestPayload.js'
import { createTestPayload } from '../support/createTestPayload.js'
import { approve, release } from '../support/workflow.js'

const STRONG = /^"[\w-]{20,}"$/
const WRITERS = ['1', '2', '3', '4', '5', '6']

let base: TestPayload
let app: RequestListener
let editor: string
let author: string
let person: string

const api = (method: 'get' | 'post' | 'patch' | 'delete', url: string, token = editor) =>
  request(app)[method](url).set('Authorization', token)

const create = async (collection: string, data: object, token = editor): Promise<string> => {
  const { body } = await api('post', `/api/${collection}`, token).send(data).expect(201)
  return (body as { doc: { id: string } }).doc.id
}

const createArticle = (slug: string) =>
  create('articles', {
    title: 'First words',
    slug,
    summary: 'A summary.',
    body: paragraph('The text.'),
    authors: [person],
  })

const tagOf = async (url: string, token = editor): Promise<string> => {
  const { headers } = await api('get', url, token).expect(200)
  return String(headers.etag)
}

const digestOf = async (address: string): Promise<string> => {
  const { body } = await api('get', `${address}/workflow`).expect(200)
  return (body as { digest: string }).digest
}

const titleOf = async (url: string): Promise<unknown> => {
  const { body } = await api('get', url).expect(200)
  return (body as { title: unknown }).title
}

beforeAll(async () => {
  base = await createTestPayload()
  app = serverFor(base)
  editor = await signIn(app, 'editor')
  author = await signIn(app, 'author')
  person = await create('people', { name: 'Dr. Ada Example' })
})
afterAll(() => base.close())

describe('the tag of a document', () => {
  it('is strong, and the same whatever part of it is read and whoever reads it', async () => {
    const id = await createArticle('one-tag')
    await release({ base, collection: 'articles', id })
    await api('patch', `/api/articles/${id}`).send({ title: 'A draft over it' }).expect(200)
    const address = `/api/articles/${id}`
    const tag = await tagOf(address)
    expect(tag).toMatch(STRONG)
    for (const search of [
      '?draft=true',
      '?depth=0',
      '?depth=2&draft=true',
      '?locale=es',
      '?locale=all&draft=true',
      '?select[title]=true',
      '?select[title]=true&draft=true',
    ])
      expect({ search, tag: await tagOf(`${address}${search}`) }).toEqual({ search, tag })
    expect(await tagOf(`${address}/workflow`)).toBe(tag)
    expect(await tagOf(address, author)).toBe(tag)
  })

  it('is another one after every save, draft, publication and move to the trash', async () => {
    const id = await createArticle('many-tags')
    const address = `/api/articles/${id}`
    const tags = [await tagOf(address)]
    const steps = [
      () => api('patch', address).send({ title: 'Second words' }),
      () => api('patch', `${address}?draft=true`).send({ title: 'Third words' }),
      () => api('patch', `${address}?locale=es`).send({ title: 'Palabras' }),
      () => api('patch', `${address}?autosave=true&draft=true`).send({ title: 'Fourth words' }),
      () => api('patch', `${address}?autosave=true&draft=true`).send({ title: 'Fifth words' }),
      async () => {
        await approve({ base, collection: 'articles', id })
        return api('post', `${address}/workflow/publish`).send({ digest: await digestOf(address) })
      },
      () => api('post', `${address}/workflow/unpublish`).send({ comment: 'Out of date' }),
      () => api('patch', address).send({ deletedAt: new Date().toISOString() }),
    ]
    for (const step of steps) {
      const { headers, status } = await step()
      expect(status).toBe(200)
      const tag = await tagOf(`${address}?trash=true`)
      expect(headers.etag).toBe(tag)
      tags.push(tag)
    }
    expect(new Set(tags).size).toBe(steps.length + 1)
  })

  it('does not change by reading, and is not that of another document', async () => {
    const [one, other] = [await createArticle('still'), await createArticle('other')]
    const tag = await tagOf(`/api/articles/${one}`)
    expect(await tagOf(`/api/articles/${one}`)).toBe(tag)
    expect(await tagOf(`/api/articles/${other}`)).not.toBe(tag)
  })

  it('is not shown with a refusal or a list', async () => {
    const id = await createArticle('private-draft')
    const hidden = await api('get', `/api/articles/${id}`, author).expect(404)
    expect(hidden.headers.etag).toBeUndefined()
    const absent = await api('get', '/api/articles/00000000-0000-7000-8000-000000000000')
    expect({ status: absent.status, tag: absent.headers.etag }).toEqual({ status: 404 })
    const list = await api('get', '/api/articles').expect(200)
    expect(list.headers.etag).toBeUndefined()
  })
})

let written = 0
const nextSlug = (): string => `written-${(written += 1)}`

describe.each([
  ['articles', () => createArticle(nextSlug())],
  ['topics', () => create('topics', { title: 'First words', slug: nextSlug() })],
] as const)('a write to %s', (collection, make) => {
  const addressOf = async () => `/api/${collection}/${await make()}`

  it('with the present tag is made, and its answer carries the next one', async () => {
    const address = await addressOf()
    const first = await api('patch', address)
      .set('If-Match', await tagOf(address))
      .send({ title: 'Second words' })
      .expect(200)
    await api('patch', address)
      .set('If-Match', String(first.headers.etag))
      .send({ title: 'Third words' })
      .expect(200)
    expect(await titleOf(`${address}?draft=true`)).toBe('Third words')
  })

  it('with a tag that is no longer right is refused, and changes nothing', async () => {
    const address = await addressOf()
    const tag = await tagOf(address)
    await api('patch', address).send({ title: 'Somebody else was here' }).expect(200)
    const now = await tagOf(address)
    for (const attempt of [
      api('patch', address).send({ title: 'Overwritten' }),
      api('delete', address),
    ]) {
      const { body, headers } = await attempt.set('If-Match', tag).expect(412)
      expect(body).toMatchObject({ errors: [{ code: 'stale-document' }] })
      expect(headers.etag).toBeUndefined()
    }
    expect(await titleOf(`${address}?draft=true`)).toBe('Somebody else was here')
    expect(await tagOf(address)).toBe(now)
  })

  it('is refused for a weak, malformed or empty tag', async () => {
    const address = await addressOf()
    const tag = await tagOf(address)
    for (const value of [`W/${tag}`, tag.slice(1, -1), tag.slice(0, -1), '""', 'x', '**', ' '])
      await api('patch', address).set('If-Match', value).send({ title: 'Not saved' }).expect(412)
    expect(await titleOf(`${address}?draft=true`)).toBe('First words')
  })

  it('is made for * and for a list that names the present tag', async () => {
    const address = await addressOf()
    await api('patch', address).set('If-Match', '*').send({ title: 'Second words' }).expect(200)
    const list = `"another", ${await tagOf(address)}`
    await api('patch', address).set('If-Match', list).send({ title: 'Third words' }).expect(200)
    expect(await titleOf(`${address}?draft=true`)).toBe('Third words')
  })

  it('without If-Match is made as ever', async () => {
    const address = await addressOf()
    await api('patch', address).send({ title: 'Second words' }).expect(200)
    await api('delete', address).expect(200)
  })

  it('deletes with the present tag only', async () => {
    const address = await addressOf()
    const tag = await tagOf(address)
    await api('delete', address).set('If-Match', '"another"').expect(412)
    await api('get', address).expect(200)
    const { headers } = await api('delete', address).set('If-Match', tag).expect(200)
    expect(headers.etag).toBeUndefined()
    await api('patch', address).set('If-Match', '*').send({ title: 'Too late' }).expect(412)
    await api('get', address).expect(404)
  })

  it('is made for exactly one of several people who saw the same tag', async () => {
    const address = await addressOf()
    const tag = await tagOf(address)
    const answers = await Promise.all(
      WRITERS.map((n) =>
        api('patch', address)
          .set('If-Match', tag)
          .send({ title: `Words of writer ${n}` }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412, 412, 412])
    const winner = answers.findIndex(({ status }) => status === 200) + 1
    expect(await titleOf(`${address}?draft=true`)).toBe(`Words of writer ${winner}`)
  })

  it('to many documents at once has no tag that could be right', async () => {
    const address = await addressOf()
    const search = `where[id][equals]=${address.split('/')[3]}`
    const bulk = `/api/${collection}?${search}`
    await api('patch', bulk).set('If-Match', '*').send({ title: 'Not saved' }).expect(412)
    await api('delete', bulk).set('If-Match', '*').expect(412)
    expect(await titleOf(`${address}?draft=true`)).toBe('First words')
  })
})

describe('somebody who may not read a document', () => {
  it('learns nothing about it from If-Match', async () => {
    const id = await createArticle('not-yours')
    const tag = await tagOf(`/api/articles/${id}`)
    const absent = '/api/articles/00000000-0000-7000-8000-000000000000'
    for (const value of [tag, '*', '"another"']) {
      const answers = await Promise.all(
        [`/api/articles/${id}`, absent].map((address) =>
          api('patch', address, author).set('If-Match', value).send({ title: 'x' }),
        ),
      )
      expect(answers.map(({ status }) => status)).toEqual([412, 412])
      expect(answers[0]?.body).toEqual(answers[1]?.body)
    }
  })

  it('may write to a document of their own with its tag', async () => {
    const own = `/api/articles/${await create('articles', { title: 'Mine' }, author)}`
    const tag = await tagOf(own, author)
    await api('patch', own, author).set('If-Match', tag).send({ title: 'Still mine' }).expect(200)
    await api('patch', own, author).set('If-Match', tag).send({ title: 'Stale' }).expect(412)
  })
})

describe('a workflow action', () => {
  it('with a stale tag is refused, and nothing becomes public', async () => {
    const id = await createArticle('stale-action')
    const address = `/api/articles/${id}`
    const tag = await tagOf(`${address}/workflow`)
    await api('patch', address).send({ title: 'Words nobody saw' }).expect(200)
    for (const action of ['submit', 'publish']) {
      const { body } = await api('post', `${address}/workflow/${action}`)
        .set('If-Match', tag)
        .send({})
        .expect(412)
      expect(body).toMatchObject({ errors: [{ code: 'stale-document' }] })
    }
    await request(app).get('/content/v1/articles/stale-action').expect(404)
    const { body } = await api('post', `${address}/workflow/submit`)
      .set('If-Match', await tagOf(address))
      .send({})
      .expect(200)
    expect(body).toMatchObject({ stage: 'editorial-review' })
  })

  it('with the present tag is done, for one of several who saw it', async () => {
    const id = await createArticle('present-action')
    await approve({ base, collection: 'articles', id })
    const address = `/api/articles/${id}/workflow`
    const tag = await tagOf(address)
    const digest = await digestOf(`/api/articles/${id}`)
    const answers = await Promise.all(
      WRITERS.map(() => api('post', `${address}/publish`).set('If-Match', tag).send({ digest })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412, 412, 412])
    const { body } = await api('get', address).expect(200)
    expect(body).toMatchObject({ live: { release: 1 } })
    await request(app).get('/content/v1/articles/present-action').expect(200)
  })
})

describe('restoring a version', () => {
  it('asks for the tag of its document', async () => {
    const id = await createArticle('restored')
    const address = `/api/articles/${id}`
    const stale = await tagOf(address)
    await api('patch', address).send({ title: 'Second words' }).expect(200)
    const { body } = await api('get', `/api/articles/versions?where[parent][equals]=${id}`)
    const oldest = (body as { docs: { id: string }[] }).docs.at(-1)?.id
    const restore = `/api/articles/versions/${oldest}?draft=true`
    await api('post', restore).set('If-Match', stale).expect(412)
    expect(await titleOf(`${address}?draft=true`)).toBe('Second words')
    const { headers } = await api('post', restore)
      .set('If-Match', await tagOf(address))
      .expect(200)
    expect(await titleOf(`${address}?draft=true`)).toBe('First words')
    expect(headers.etag).toBe(await tagOf(address))
  })
})

describe('the site settings', () => {
  const address = '/api/globals/site'
  const save = (months: number) => api('post', address).send({ reviewIntervalMonths: months })

  it('have no tag before they were ever saved', async () => {
    expect((await api('get', address).expect(200)).headers.etag).toBeUndefined()
    await save(12).set('If-Match', '*').expect(412)
  })

  it('are written with the present tag, and not with a stale one', async () => {
    await save(12).expect(200)
    const tag = await tagOf(address)
    expect(tag).toMatch(STRONG)
    const { headers } = await save(24).set('If-Match', tag).expect(200)
    expect(headers.etag).toBe(await tagOf(`${address}?locale=es&depth=0`))
    await save(36).set('If-Match', tag).expect(412)
    const { body } = await api('get', address).expect(200)
    expect((body as { reviewIntervalMonths: number }).reviewIntervalMonths).toBe(24)
  })

  it('are written by exactly one of several people who saw the same tag', async () => {
    await save(12).expect(200)
    const tag = await tagOf(address)
    const answers = await Promise.all(WRITERS.map((n) => save(Number(n)).set('If-Match', tag)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412, 412, 412])
  })
})

import type { RequestListener } from 'node:http'
import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paragraph, serverFor, signIn } from '../support/api.js'
import type { TestPayload } from '../support/createTestPayload.js'
import { createTestPayload } from '../support/createTestPayload.js'
import { approve } from '../support/workflow.js'

let base: TestPayload
let app: RequestListener
let editor: string
let author: string
let person: string

const api = (method: 'get' | 'post' | 'patch' | 'delete', url: string, token = editor) =>
  request(app)[method](url).set('Authorization', token)

const createArticle = async (slug: string): Promise<string> => {
  const { body } = await api('post', '/api/articles')
    .send({
      title: 'Approved words',
      slug,
      summary: 'A summary.',
      body: paragraph('The approved text.'),
      authors: [person],
    })
    .expect(201)
  return (body as { doc: { id: string } }).doc.id
}

/** Takes an action on what is there now. */
const act = async (id: string, action: string, body: object = {}, token = editor) => {
  const { body: view } = await api('get', `/api/articles/${id}/workflow`).expect(200)
  const { digest } = view as { digest: string }
  return api('post', `/api/articles/${id}/workflow/${action}`, token).send({ digest, ...body })
}

/** Publishes what others have approved. */
const publish = async (id: string) => {
  await approve({ base, collection: 'articles', id })
  const answer = await act(id, 'publish')
  expect(answer.status, answer.text).toBe(200)
  return answer
}

const publicTitle = async (slug: string): Promise<unknown> => {
  const { body } = await request(app).get(`/content/v1/articles/${slug}`)
  return (body as { title?: unknown }).title
}

beforeAll(async () => {
  base = await createTestPayload()
  app = serverFor(base)
  editor = await signIn(app, 'editor')
  author = await signIn(app, 'author')
  const { body } = await api('post', '/api/people').send({ name: 'Dr. Ada Example' }).expect(201)
  person = (body as { doc: { id: string } }).doc.id
})
afterAll(() => base.close())

describe('publishing an article', () => {
  it('keeps a new article out of the delivery plane until an editor publishes it', async () => {
    const id = await createArticle('from-draft-to-live')
    await request(app).get('/content/v1/articles/from-draft-to-live').expect(404)
    await api('post', `/api/articles/${id}/workflow/publish`, author).send({}).expect(404)
    await publish(id)
    const { body } = await request(app).get('/content/v1/articles/from-draft-to-live').expect(200)
    expect(body).toMatchObject({
      title: 'Approved words',
      bodyText: 'The approved text.',
      authors: [{ name: 'Dr. Ada Example' }],
    })
  })

  it('records the release with its number, digest and person', async () => {
    const id = await createArticle('recorded')
    const { body } = await publish(id)
    expect(body).toMatchObject({ live: { release: 1 } })
    const { docs } = await base.payload.find({
      collection: 'releases',
      where: { document: { equals: id } },
      overrideAccess: true,
    })
    expect(docs).toHaveLength(1)
    expect(docs[0]).toMatchObject({ number: 1, kind: 'published', actorName: 'The editor' })
    expect(docs[0]?.digest).toMatch(/^sha256:[0-9a-f]{64}$/)
  })

  it('refuses a digest that is not what would go live, and changes nothing', async () => {
    const id = await createArticle('stale')
    const { body } = await api('post', `/api/articles/${id}/workflow/publish`)
      .send({ digest: `sha256:${'0'.repeat(64)}` })
      .expect(409)
    expect(body).toMatchObject({ errors: [{ code: 'stale-digest' }] })
    await request(app).get('/content/v1/articles/stale').expect(404)
  })

  it('makes live what was seen: an older digest is refused and undone, the present one accepted', async () => {
    const id = await createArticle('seen')
    const { body: first } = await publish(id)
    const { digest: old } = (first as { live: { digest: string } }).live
    await api('patch', `/api/articles/${id}`).send({ title: 'Later words' }).expect(200)
    const action = (name: string, body: object) =>
      api('post', `/api/articles/${id}/workflow/${name}`).send(body)

    await action('publish', { digest: old }).expect(409)
    expect(await publicTitle('seen')).toBe('Approved words')
    const { body: working } = await api('get', `/api/articles/${id}?draft=true`).expect(200)
    expect(working).toMatchObject({ title: 'Later words', _status: 'draft' })
    const { body: view } = await api('get', `/api/articles/${id}/workflow`).expect(200)
    expect(view).toMatchObject({ live: { release: 1, digest: old } })

    const { digest } = view as { digest: string }
    const { body: unapproved } = await action('publish', { digest }).expect(409)
    expect(unapproved).toMatchObject({
      errors: [{ code: 'wrong-stage' }, { code: 'approval-void' }],
    })
    await approve({ base, collection: 'articles', id })
    const { body: second } = await action('publish', { digest }).expect(200)
    expect(second).toMatchObject({ digest, live: { release: 2, digest } })
    expect(await publicTitle('seen')).toBe('Later words')

    await action('unpublish', { digest: old, comment: 'Out of date' }).expect(409)
    expect(await publicTitle('seen')).toBe('Later words')
    await action('unpublish', { digest, comment: 'Out of date' }).expect(200)
    await request(app).get('/content/v1/articles/seen').expect(410)
  })

  it('publishes nothing when something on the way changes the words', async () => {
    const id = await createArticle('changed-on-the-way')
    await approve({ base, collection: 'articles', id })
    const { hooks } = base.payload.collections.articles.config
    const before = hooks.beforeChange
    // As an extension could, for whoever publishes: behind every check that was made before.
    hooks.beforeChange = [
      ...before,
      ({ data }) => (data._status === 'published' ? { ...data, title: 'Slipped in' } : data),
    ]
    const refused = await act(id, 'publish')
    hooks.beforeChange = before
    expect([refused.status, refused.body]).toMatchObject([
      409,
      { errors: [{ code: 'stale-digest' }] },
    ])
    await request(app).get('/content/v1/articles/changed-on-the-way').expect(404)
    const { body } = await api('get', `/api/articles/${id}?draft=true`).expect(200)
    expect(body).toMatchObject({ title: 'Approved words', _status: 'draft' })
    expect((await act(id, 'publish')).status).toBe(200)
  })

  it('keeps the day an article was first published', async () => {
    const id = await createArticle('first-day')
    const dayOf = async () => {
      const { body } = await request(app).get('/content/v1/articles/first-day').expect(200)
      return (body as { publishedAt: string }).publishedAt
    }
    await publish(id)
    const first = await dayOf()
    expect(Date.parse(first)).toBeGreaterThan(0)
    await api('patch', `/api/articles/${id}`).send({ title: 'Other words' }).expect(200)
    await publish(id)
    expect(await dayOf()).toBe(first)
  })

  it('says every field that is missing and publishes nothing', async () => {
    const { body } = await api('post', '/api/articles').send({ title: 'Only a title' }).expect(201)
    const { id } = (body as { doc: { id: string } }).doc
    await approve({ base, collection: 'articles', id })
    const refused = await act(id, 'publish')
    expect(refused.status).toBe(422)
    const fields = (refused.body as { errors: { code: string; field: string }[] }).errors
    expect(fields.map(({ field }) => field).sort()).toEqual(['authors', 'body', 'summary'])
    expect(fields.every(({ code }) => code === 'checklist-incomplete')).toBe(true)
    await request(app).get('/content/v1/articles/only-a-title').expect(404)
  })

  it('answers 410 once the article was taken down, and needs a reason for it', async () => {
    const id = await createArticle('taken-down')
    await publish(id)
    await api('post', `/api/articles/${id}/workflow/unpublish`).send({}).expect(422)
    expect(await publicTitle('taken-down')).toBe('Approved words')
    await api('post', `/api/articles/${id}/workflow/unpublish`)
      .send({ comment: 'Out of date' })
      .expect(200)
    await request(app).get('/content/v1/articles/taken-down').expect(410)
  })

  it('redirects the former address of a live article', async () => {
    const id = await createArticle('old-address')
    await publish(id)
    await api('patch', `/api/articles/${id}`).send({ slug: 'new-address' }).expect(200)
    await publish(id)
    const { headers } = await request(app).get('/content/v1/articles/old-address').expect(301)
    expect(headers.location).toContain('/content/v1/articles/new-address')
  })
})

describe('saving an article', () => {
  const working = async (id: string) => {
    const { body } = await api('get', `/api/articles/${id}?draft=true&depth=0`).expect(200)
    return body as Record<string, unknown>
  }

  it('keeps the words of a whole form as the admin panel sends it', async () => {
    const id = await createArticle('whole-form')
    await publish(id)
    const form = {
      ...(await working(id)),
      title: 'Edited words',
      _status: 'draft',
      deletedAt: null,
    }
    await api('patch', `/api/articles/${id}?draft=true&depth=0&locale=en`)
      .field('_payload', JSON.stringify(form))
      .expect(200)
    expect((await working(id)).title).toBe('Edited words')
    expect(await publicTitle('whole-form')).toBe('Approved words')
    await publish(id)
    expect(await publicTitle('whole-form')).toBe('Edited words')
  })

  it('goes into the trash and comes back as the same draft, never public', async () => {
    const id = await createArticle('there-and-back')
    await api('patch', `/api/articles/${id}`)
      .send({ deletedAt: new Date().toISOString() })
      .expect(200)
    await api('get', `/api/articles/${id}?draft=true`).expect(404)
    await api('patch', `/api/articles/${id}?trash=true`).send({ deletedAt: null }).expect(200)
    expect((await working(id)).title).toBe('Approved words')
    await request(app).get('/content/v1/articles/there-and-back').expect(404)
  })
})

describe('every other way to change what is live', () => {
  let id: string
  const slug = 'guarded'

  beforeAll(async () => {
    id = await createArticle(slug)
    await publish(id)
  })

  const ways: [string, () => request.Test, number][] = [
    [
      'PATCH with _status published',
      () => api('patch', `/api/articles/${id}`).send({ title: 'x', _status: 'published' }),
      422,
    ],
    [
      'PATCH with draft=true and _status published',
      () =>
        api('patch', `/api/articles/${id}?draft=true`).send({ title: 'x', _status: 'published' }),
      422,
    ],
    ['PATCH without a status', () => api('patch', `/api/articles/${id}`).send({ title: 'x' }), 200],
    [
      'PATCH with _status draft',
      () => api('patch', `/api/articles/${id}`).send({ title: 'x', _status: 'draft' }),
      200,
    ],
    [
      'PATCH with autosave',
      () => api('patch', `/api/articles/${id}?autosave=true`).send({ title: 'x' }),
      200,
    ],
    [
      'bulk PATCH without a status',
      () => api('patch', `/api/articles?where[id][equals]=${id}`).send({ title: 'x' }),
      200,
    ],
    [
      'publishing one language',
      () => api('patch', `/api/articles/${id}?publishSpecificLocale=es`).send({ title: 'x' }),
      422,
    ],
    [
      'publishing all languages',
      () => api('patch', `/api/articles/${id}?publishAllLocales=true`).send({ title: 'x' }),
      422,
    ],
    [
      'unpublishing all languages',
      () => api('patch', `/api/articles/${id}?unpublishAllLocales=true`).send({ title: 'x' }),
      422,
    ],
    [
      'moving it to the trash',
      () => api('patch', `/api/articles/${id}`).send({ deletedAt: new Date().toISOString() }),
      422,
    ],
    ['deleting it', () => api('delete', `/api/articles/${id}`), 422],
    [
      'creating one as published',
      () => api('post', '/api/articles').send({ title: 'x', _status: 'published' }),
      422,
    ],
  ]

  it.each(ways)('leaves the live text alone: %s', async (_, way, status) => {
    const response = await way()
    expect(response.status).toBe(status)
    if (status === 422) {
      expect(response.body).toMatchObject({ errors: [{ code: 'publish-requires-workflow' }] })
    }
    expect(await publicTitle(slug)).toBe('Approved words')
  })

  it('never makes a copy public', async () => {
    const { body } = await api('post', `/api/articles/${id}/duplicate?draft=false`).send({
      title: 'Copied',
    })
    const copy = (body as { doc?: { slug?: string } }).doc
    expect(copy?.slug).toBeDefined()
    await request(app)
      .get(`/content/v1/articles/${String(copy?.slug)}`)
      .expect(404)
  })

  it('restores a version as a draft only', async () => {
    const { docs } = await base.payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: id } },
      sort: 'createdAt',
      limit: 1,
      overrideAccess: true,
    })
    const version = String(docs[0]?.id)
    await api('post', `/api/articles/versions/${version}`).expect(422)
    await api('post', `/api/articles/versions/${version}?draft=true`).expect(200)
    expect(await publicTitle(slug)).toBe('Approved words')
  })
})

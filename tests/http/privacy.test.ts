import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { entitiesOf, found, privatePathsOf } from '../support/canaries.js'
import type { Answer, Ask, PrivateWorld } from '../support/privateWorld.js'
import {
  API_KEYS,
  LIVE_WORDS,
  SECRET_BYTES,
  STATES,
  createPrivateWorld,
  unpublishedWords,
} from '../support/privateWorld.js'

const COLLECTIONS = [
  'articles',
  'attachment-patterns',
  'case-stories',
  'programs',
  'calls-to-action',
  'people',
  'topics',
]
const OPERATORS = [
  'equals',
  'not_equals',
  'in',
  'not_in',
  'all',
  'exists',
  'greater_than',
  'greater_than_equal',
  'less_than',
  'less_than_equal',
  'like',
  'not_like',
  'contains',
  'near',
  'within',
  'intersects',
]
/** Links from each collection, typed by hand, and private ones that must not even be named. */
const LINKS = [
  'authors',
  'topics',
  'heroImage',
  'caseStories',
  'programs',
  'attachmentPatterns',
  'callsToAction.callToAction',
  'callsToAction',
  'complements',
  'photo',
  'seo.image',
  'participants.attachmentPattern',
  'createdBy',
  'consents',
  'versions',
]
/** Behind a link, nothing but the slug is for asking. */
const BEHIND = [
  'title',
  'email',
  'hash',
  'salt',
  'sessions.id',
  'resetPasswordToken',
  'licence.number',
  'createdBy',
  'createdBy.email',
  'sha256',
  'identifierFindings',
  'triggerPhrases.text',
  '_status',
  'deletedAt',
  'legalName',
]

let world: PrivateWorld
/** Everything that may appear in no answer of the delivery plane. */
let secrets: string[]
/** Of every release; only where a document comes from tells them. */
const digests: string[] = []

const read = (path: string, options: Ask = {}) => world.ask(`/content/v1${path}`, options)
const wholeOf = ({ status, text, headers }: Answer): string =>
  JSON.stringify([status, [...headers].filter(([name]) => name !== 'date'), text])
const bytesOf = ({ status, text, headers }: Answer) => ({
  status,
  text,
  headers: [...headers].filter(([name]) => !['date', 'x-request-id'].includes(name)),
})

/** Asks as everyone; the answers must be the same bytes, and hold nothing secret. */
const asEveryone = async (path: string, options: Ask = {}): Promise<Answer> => {
  const anonymous = await read(path, options)
  expect(found(wholeOf(anonymous), secrets), path).toEqual([])
  for (const [who, headers] of Object.entries(world.principals)) {
    const answer = await read(path, { ...options, headers: { ...options.headers, ...headers } })
    expect(bytesOf(answer), `${path} as ${who}`).toEqual(bytesOf(anonymous))
  }
  return anonymous
}

/** Asks as somebody, another one each time; refused as a parameter that is not known. */
let turn = 0
const refusedTo = async (path: string) => {
  const headers = Object.values(world.principals)
  const answer = await read(path, { headers: headers[turn++ % headers.length] ?? {} })
  const code = (JSON.parse(answer.text) as { errors?: { code: string }[] }).errors?.[0]?.code
  expect({ path, status: answer.status, code }).toEqual({ path, status: 400, code: 'invalid' })
  expect(found(wholeOf(answer), secrets), path).toEqual([])
}

beforeAll(async () => {
  world = await createPrivateWorld()
  for (const collection of ['publications', 'releases'] as const) {
    const { docs } = await world.base.payload.find({
      collection,
      pagination: false,
      overrideAccess: true,
    })
    digests.push(...docs.map(({ digest }) => digest))
  }
  secrets = [
    ...Object.values(world.canaries).flat(),
    ...unpublishedWords,
    ...digests,
    ...Object.values(API_KEYS),
    SECRET_BYTES,
    world.files.hidden,
    ...Object.values(world.base.actors).map(({ id }) => String(id)),
    ...['admin', 'editor', 'reviewer', 'author', 'clinician'].map((role) => `${role}@example.org`),
    ...Object.entries(world.ids)
      .filter(([name]) => name.includes('/') || !['media', 'site', ...COLLECTIONS].includes(name))
      .map(([, id]) => id),
  ]
}, 240_000)
afterAll(() => world.close())

describe('published content, to everybody', () => {
  it.each(COLLECTIONS)(
    'is all that %s say, by list, id and slug',
    async (collection) => {
      const id = world.ids[collection]
      for (const at of ['', `/${id}`, `/${LIVE_WORDS}`])
        for (const depth of [0, 1, 2])
          for (const locale of ['', '&locale=es', '&locale=es&fallback-locale=none']) {
            const answer = await asEveryone(`/${collection}${at}?depth=${depth}${locale}`)
            expect(answer.status).toBe(200)
            if (locale === '') expect(answer.text).toContain(LIVE_WORDS)
          }
    },
    120_000,
  )

  it('is all that machines are told', async () => {
    await world.base.payload.updateGlobal({
      slug: 'site',
      data: { organization: { url: 'https://publisher.example' } },
      overrideAccess: true,
    })
    for (const path of ['/sitemap.xml', '/feed.rss', '/feed.atom', '/feed.json', '/robots.txt'])
      for (const query of ['', '?locale=es', `?topic=${LIVE_WORDS}`]) {
        const { status, text } = await asEveryone(`${path}${query}`)
        const isFeed = path.startsWith('/feed')
        expect(status, path + query).toBe(isFeed || query === '' ? 200 : 400)
        if (status === 200 && path !== '/robots.txt') expect(text).toContain(LIVE_WORDS)
      }
  })

  it('comes with its provenance and its former addresses, and nothing else private', async () => {
    // These are what the two addresses are for.
    const shown = new Set([
      ...digests,
      ...unpublishedWords.filter((word) => word.includes('-old-')),
    ])
    const rest = secrets.filter((secret) => !shown.has(secret))
    for (const collection of COLLECTIONS) {
      const answer = await read(`/${collection}/${LIVE_WORDS}/provenance`)
      expect(answer.status, collection).toBe(200)
      expect(found(wholeOf(answer), rest), collection).toEqual([])
    }
    const former = await read('/redirects?limit=100')
    expect(former.text).toContain(LIVE_WORDS)
    expect(found(wholeOf(former), rest)).toEqual([])
  })

  it('is all that the site says', async () => {
    for (const query of ['', '?depth=2', '?locale=es'])
      expect((await asEveryone(`/site${query}`)).status).toBe(200)
  })

  it('is all that a first sync says', async () => {
    for (const query of ['', '&depth=2', '&locale=es', '&include=none', '&collection=articles']) {
      const answer = await asEveryone(`/sync?limit=100${query}`)
      expect(answer.status).toBe(200)
      expect(answer.text).toContain(LIVE_WORDS)
    }
  })

  it.each(COLLECTIONS)(
    'is all that can be found, filtered and sorted in %s',
    async (collection) => {
      for (const query of [
        'where[slug][like]=zq',
        'where[slug][contains]=gone',
        'where[slug][not_equals]=x',
        `where[id][in]=${Object.values(world.ids).join(',')}`,
        'where[seo.title][like]=zq',
        'where[or][0][slug][like]=zq&where[or][1][slug][like]=qz&where[and][0][id][exists]=true',
        'sort=slug',
        'sort=-updatedAt,slug',
        'sort=createdAt&limit=100&page=2',
      ]) {
        if (query.includes('seo') && ['people', 'topics'].includes(collection)) continue
        const answer = await asEveryone(`/${collection}?${query}`)
        expect(answer.status, query).toBe(200)
        if (query.includes('[like]=zq'))
          expect(JSON.parse(answer.text), query).toMatchObject({ docs: [], totalDocs: 0 })
        if (query.includes('[in]'))
          expect(JSON.parse(answer.text), query).toMatchObject({ totalDocs: 1 })
      }
    },
    120_000,
  )

  it.each(COLLECTIONS.slice(0, 5))('is not what %s were, or will be', async (collection) => {
    for (const state of STATES) {
      const id = world.ids[`${collection}/${state}`]
      const expected = state === 'gone' ? 410 : 404
      const addresses = [
        ...(id === undefined ? [] : [id]),
        ...(state === 'edit' || state === 'old' ? [] : [`zq-${collection}-${state}-qz`]),
      ]
      for (const address of addresses)
        expect((await asEveryone(`/${collection}/${address}?depth=2`)).status).toBe(expected)
    }
  })

  it('is not found by a link that readers do not see', async () => {
    for (const [link, slug] of [
      ['programs', 'programs'],
      ['caseStories', 'case-stories'],
      ['attachmentPatterns', 'attachment-patterns'],
    ] as const)
      for (const operator of ['equals', 'in']) {
        const totalBy = async (id: string | undefined) => {
          const answer = await asEveryone(`/articles?where[${link}][${operator}]=${id}`)
          return (JSON.parse(answer.text) as { totalDocs: number }).totalDocs
        }
        expect(await totalBy(world.ids[`${slug}/gone`])).toBe(0)
        expect(await totalBy(world.ids[slug])).toBe(1)
      }
  })

  it('is the same whatever header asks for more', async () => {
    const plain = bytesOf(await read('/articles?depth=2'))
    for (const [name, value] of [
      ['x-http-method-override', 'GET'],
      ['x-payload-http-method-override', 'GET'],
      ['x-http-method-override', 'DELETE'],
      ['x-forwarded-user', 'admin'],
      ['x-original-url', '/api/users'],
      ['x-rewrite-url', '/api/users'],
      ['authorization', 'Basic YWRtaW46YWRtaW4='],
      ['accept', 'text/html'],
    ] as const)
      expect(bytesOf(await read('/articles?depth=2', { headers: { [name]: value } }))).toEqual(
        plain,
      )
  })

  it('is read only', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
      for (const override of ['PUT', 'GET']) {
        const answer = await asEveryone('/articles?draft=true', {
          method,
          headers: { 'x-http-method-override': override },
          body: { overrideAccess: true, where: { _status: { equals: 'draft' } } },
        })
        expect(answer.status).toBe(405)
      }
  })
})

describe('what is not public', () => {
  it.each([
    ...['users', 'api-clients', 'consents', 'private-files', 'sign-offs', 'releases'],
    ...['publications', 'audit-events', 'webhooks', 'webhook-cursors', 'webhook-deliveries'],
    ...['content-events', 'preview-tokens', 'audit-links', 'signing-keys'],
    ...['workflow-states', 'schedules', 'screenings', 'review-comments', 'notices', 'reviews'],
    ...['references', 'media', 'payload-preferences', 'payload-locked-documents', 'globals/users'],
  ])('has no address: %s', async (slug) => {
    for (const at of ['', `/${world.ids[slug] ?? 'x'}`, '/versions', '/count', '/me'])
      expect((await asEveryone(`/${slug}${at}`)).status).toBe(404)
  })

  it('has no address: a single redirect', async () => {
    for (const at of [world.ids.redirects ?? 'x', 'versions', 'count', 'me'])
      expect((await asEveryone(`/redirects/${at}`)).status).toBe(404)
  })

  it.each([...COLLECTIONS, 'site'])(
    'can not be asked of %s by its name',
    async (collection) => {
      const entity = entitiesOf(world.base.payload.config).find(({ slug }) => slug === collection)
      const isList = collection !== 'site'
      const own = entity === undefined ? [] : privatePathsOf(entity)
      if (isList) expect(own).toContain('createdBy')
      const names = [
        ...own,
        '_status',
        'deletedAt',
        'hash',
        'password',
        '_verified',
        'version.title',
      ]
      for (const name of names) {
        const parent = `${name.split('.').join('][')}`
        await refusedTo(`/${collection}?select[${parent}]=true`)
        await refusedTo(`/${collection}?select[${parent}]=false`)
        if (!isList) continue
        await refusedTo(`/${collection}?sort=${name}`)
        await refusedTo(`/${collection}?sort=slug,-${name}`)
        for (const operator of OPERATORS)
          await refusedTo(`/${collection}?where[${name}][${operator}]=zq`)
        await refusedTo(`/${collection}?where[or][0][and][0][${name}][like]=zq`)
      }
    },
    120_000,
  )

  it.each(COLLECTIONS)(
    'can not be asked of %s through a link',
    async (collection) => {
      for (const link of LINKS)
        for (const name of BEHIND) {
          const path = `${link}.${name}`
          await refusedTo(`/${collection}?sort=${path}`)
          for (const operator of ['equals', 'like', 'exists'])
            await refusedTo(`/${collection}?where[${path}][${operator}]=zq`)
          await refusedTo(`/${collection}?where[${link}][contains][${name}][like]=zq`)
          await refusedTo(`/${collection}?where[${path.replaceAll('.', '__')}][like]=zq`)
        }
    },
    120_000,
  )

  it.each([
    ...['draft=true', 'draft=false', 'trash=true', 'showHiddenFields=true', 'overrideAccess=true'],
    ...['depth=3', 'depth=-1', 'locale=all', 'locale=de', 'fallback-locale=all', 'limit=0'],
    ...['populate[users][email]=true', 'joins[x][limit]=1', 'joins=false', 'user=1', 'data={}'],
    ...['pagination=false', 'limit=101', 'version=1', 'autosave=true', 'disableErrors=true'],
    ...['collection=users', 'req[user][id]=1', 'context[a]=1', 'where=%7B%22_status%22%3A1%7D'],
    ...['__proto__[draft]=true', 'constructor[prototype][draft]=true', 'fallbackLocale=none'],
  ])('has no parameter: ?%s', async (search) => {
    for (const collection of COLLECTIONS)
      for (const at of ['', `/${world.ids[collection]}`])
        await refusedTo(`/${collection}${at}?${search}`)
    await refusedTo(`/site?${search}`)
  })
})

/** What the client does when things do not go smoothly. */
import { describe, expect, it } from 'vitest'
import type { ClientOptions } from '../../../packages/client/src/index.js'
import {
  createClient,
  createMemoryStore,
  SecureBaseError,
} from '../../../packages/client/src/index.js'

type Step = Response | Error | 'hang'

const json = (body: unknown, init: ResponseInit = {}): Response =>
  new Response(JSON.stringify(body), init)

const busy = (status: number, headers: Record<string, string> = {}): Response =>
  json({ errors: [{ code: 'unavailable', message: 'Later.' }] }, { status, headers })

/** A client whose server answers with these, one after another. */
const against = (steps: Step[], options: Partial<ClientOptions> = {}) => {
  const requests: { url: string; init: RequestInit }[] = []
  const answer: typeof fetch = (input, init = {}) => {
    requests.push({ url: String(input), init })
    const step = steps.shift()
    if (step === undefined) throw new Error('asked once too often')
    if (step instanceof Error) return Promise.reject(step)
    if (step !== 'hang') return Promise.resolve(step)
    return new Promise((_resolve, reject) => {
      init.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error))
    })
  }
  const client = createClient({ url: 'https://cms.example.org', fetch: answer, ...options })
  return { client, requests }
}

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  return error instanceof SecureBaseError ? error.code : String(error)
}

describe('a failure that may pass', () => {
  it.each([429, 502, 503])('of status %i is tried again', async (status) => {
    const { client, requests } = against([busy(status, { 'Retry-After': '0' }), json({ id: '1' })])
    expect(await client.articles.get('one')).toEqual({ id: '1' })
    expect(requests).toHaveLength(2)
  })

  it('is tried again when no answer came', async () => {
    const { client } = against([new TypeError('reset'), json({ id: '1' })])
    expect(await client.articles.get('one')).toEqual({ id: '1' })
  })

  it('is waited for as long as the server asks', async () => {
    const { client } = against([busy(503, { 'Retry-After': '1' }), json({ id: '1' })])
    const began = Date.now()
    await client.articles.get('one')
    expect(Date.now() - began).toBeGreaterThanOrEqual(990)
    const soon = new Date(Date.now() + 1000).toUTCString()
    const dated = against([busy(503, { 'Retry-After': soon }), json({ id: '1' })])
    expect(await dated.client.articles.get('one')).toEqual({ id: '1' })
  })

  it('is not waited for longer than the client has patience', async () => {
    const { client, requests } = against([busy(429, { 'Retry-After': '3600' })])
    expect(await codeOf(client.articles.get('one'))).toBe('unavailable')
    expect(requests).toHaveLength(1)
  })

  it('is given up in the end', async () => {
    const now = { 'Retry-After': '0' }
    const { client, requests } = against([busy(503, now), busy(503, now), busy(503, now)])
    expect(await codeOf(client.articles.get('one'))).toBe('unavailable')
    expect(requests).toHaveLength(3)
    const once = against([busy(503)], { retry: false })
    expect(await codeOf(once.client.articles.get('one'))).toBe('unavailable')
  })

  it('is no longer waited for when the caller loses interest', async () => {
    const { client } = against([busy(503, { 'Retry-After': '5' })])
    const caller = new AbortController()
    const work = client.articles.get('one', { signal: caller.signal })
    setTimeout(() => caller.abort(new Error('enough')), 20)
    expect(await codeOf(work)).toBe('Error: enough')
  })
})

describe('a failure that stays', () => {
  it.each([400, 401, 404, 410, 500])('of status %i is not tried again', async (status) => {
    const { client, requests } = against([
      json({ errors: [{ code: 'internal', message: 'No.' }] }, { status }),
    ])
    await client.articles.list().catch(() => undefined)
    expect(requests).toHaveLength(1)
  })
})

describe('a server that does not answer', () => {
  it('is waited for no longer than the time of a try', async () => {
    const { client } = against(['hang'], { timeoutMs: 30, retry: false })
    expect(await codeOf(client.site())).toBe('timeout')
    const own = against(['hang'], { retry: false })
    expect(await codeOf(own.client.site({ timeoutMs: 30 }))).toBe('timeout')
  })
})

describe('a persisted query', () => {
  const QUERY = '{ Site { disclaimer } }'
  const HASH = '9b0da4bedbb6f68b3f9e22a08798475029f2a94eab78b0bab313811e9b23434c'
  const unknown = () =>
    json({
      errors: [
        { message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } },
      ],
    })

  it('is asked for by its hash, and sent whole where the server does not know it', async () => {
    const { client, requests } = against([unknown(), json({ data: { Site: null } })])
    expect(await client.graphql(QUERY, { a: 1 })).toEqual({ Site: null })
    const asked = new URL(requests[0]?.url ?? '').searchParams
    const extensions = JSON.parse(asked.get('extensions') ?? '') as unknown
    expect(extensions).toEqual({ persistedQuery: { version: 1, sha256Hash: HASH } })
    expect(asked.get('query')).toBeNull()
    expect(asked.get('variables')).toBe('{"a":1}')
    expect(requests[1]?.init.method).toBe('POST')
    expect(JSON.parse(String(requests[1]?.init.body))).toEqual({
      query: QUERY,
      variables: { a: 1 },
      extensions,
    })
  })

  it('is not sent whole where the server knows it', async () => {
    const { client, requests } = against([json({ data: { Site: null } })])
    expect(await client.graphql(QUERY)).toEqual({ Site: null })
    expect(requests.map(({ init }) => init.method)).toEqual(['GET'])
  })

  it('never goes with a preview, whose token stays out of addresses', async () => {
    const { client, requests } = against([json({ data: { Site: null } })], { etags: true })
    await client.graphql(QUERY, {}, { previewToken: 'secret' })
    expect(requests[0]?.url).toBe('https://cms.example.org/content/v1/graphql')
    expect(requests[0]?.init).toMatchObject({
      method: 'POST',
      headers: { 'x-preview-token': 'secret' },
    })
  })
})

describe('a store of answers', () => {
  it('keeps those used last', async () => {
    const store = createMemoryStore({ max: 2 })
    const answer = (text: string) => ({ etag: '"1"', text, tags: [] })
    await store.set('a', answer('a'))
    await store.set('b', answer('b'))
    await store.get('a')
    await store.set('c', answer('c'))
    expect(await store.get('a')).toEqual(answer('a'))
    expect(await store.get('b')).toBeUndefined()
    expect(await store.get('c')).toEqual(answer('c'))
  })

  it('never sees a preview', async () => {
    const seen: string[] = []
    const etags = { get: () => undefined, set: (address: string) => void seen.push(address) }
    const tagged = () => json({ id: '1' }, { headers: { ETag: '"1"' } })
    const { client } = against([tagged(), tagged()], { etags })
    await client.preview('token')
    expect(seen).toEqual([])
    await client.articles.get('one')
    expect(seen).toEqual(['https://cms.example.org/content/v1/articles/one'])
  })
})

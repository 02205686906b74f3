import { setImmediate as soon } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { createAnswerCache } from '../../../src/delivery/cache/answerCache.js'
import { encodingFor } from '../../../src/delivery/cache/negotiate.js'
import { requestKey } from '../../../src/delivery/cache/requestKey.js'
import type { StoredAnswer } from '../../../src/delivery/cache/storedAnswer.js'
import { storedAnswer } from '../../../src/delivery/cache/storedAnswer.js'
import type { Dependencies } from '../../../src/delivery/documents/dependencies.js'

const MEGABYTE = 1024 * 1024

const answer = (text: string, dependencies: Partial<Dependencies> = {}): StoredAnswer =>
  storedAnswer({
    bytes: Buffer.from(text),
    dependencies: { collections: [], keys: [], lists: [], ...dependencies },
  })

const textOf = (stored: StoredAnswer | undefined): string | undefined =>
  stored?.identity.bytes.toString()

const start = ({ maxBytes = MEGABYTE, at = { now: 1000 } } = {}) => {
  const cache = createAnswerCache({ maxBytes, now: () => at.now })
  const put = (key: string, text: string, dependencies: Partial<Dependencies> = {}) =>
    cache.take(key, () => Promise.resolve(answer(text, dependencies)))
  return { cache, at, put, read: (key: string) => textOf(cache.get(key)) }
}

describe('kept answers', () => {
  it('go when a document they show changes, and no others do', async () => {
    const { cache, put, read } = start()
    await put('a', 'A', { keys: ['articles:1'], collections: ['articles'] })
    await put('b', 'B', { keys: ['articles:2'], collections: ['articles'] })
    cache.invalidate({ key: 'articles:1', collection: 'articles' })
    expect([read('a'), read('b')]).toEqual([undefined, 'B'])
  })

  it('go when a document they would have shown appears', async () => {
    const { cache, put, read } = start()
    await put('a', 'A', { keys: ['articles:1'], watched: ['articles:1', 'programs:9'] })
    cache.invalidate({ key: 'programs:9', collection: 'programs' })
    expect(read('a')).toBeUndefined()
  })

  it('go as lists with any change of the collection, and as documents do not', async () => {
    const { cache, put, read } = start()
    await put('list', 'L', { collections: ['articles'], lists: ['articles'] })
    await put('one', 'O', { collections: ['articles'], keys: ['articles:1'] })
    cache.invalidate({ key: 'articles:7', collection: 'articles' })
    expect([read('list'), read('one')]).toEqual([undefined, 'O'])
  })

  it('rest on all they touch when they do not say which lists they rest on', async () => {
    const { cache, read } = start()
    await cache.take('a', () =>
      Promise.resolve(
        storedAnswer({
          bytes: Buffer.from('A'),
          dependencies: { collections: ['topics'], keys: [] },
        }),
      ),
    )
    cache.invalidate({ key: 'topics:1', collection: 'topics' })
    expect(read('a')).toBeUndefined()
  })

  it('last until time alone would change them', async () => {
    const { at, put, read } = start()
    await put('a', 'A', { until: 2000 })
    at.now = 1999
    expect(read('a')).toBe('A')
    at.now = 2000
    expect(read('a')).toBeUndefined()
  })

  it('are made once for all who ask at a time, and not kept when they may not be', async () => {
    const { cache, read } = start()
    let made = 0
    const make = async () => {
      made += 1
      await soon()
      return answer('A', { until: 0 })
    }
    const all = await Promise.all([1, 2, 3].map(() => cache.take('a', make)))
    expect(all.map((one) => textOf(one))).toEqual(['A', 'A', 'A'])
    expect([made, read('a')]).toEqual([1, undefined])
  })

  it('are not kept, nor given to who asks later, when what they rest on changed meanwhile', async () => {
    const { cache, read } = start()
    let words = 'old'
    const make = async () => {
      const read = words
      await soon()
      return answer(read, { keys: ['articles:1'] })
    }
    const before = cache.take('a', make)
    words = 'new'
    cache.invalidate({ key: 'articles:1', collection: 'articles' })
    const after = cache.take('a', make)
    expect([textOf(await before), textOf(await after)]).toEqual(['old', 'new'])
    expect(read('a')).toBe('new')
  })

  it('are not kept when what they rest on changed meanwhile, though nobody asks again', async () => {
    const { cache, read } = start()
    const made = cache.take('a', async () => {
      await soon()
      return answer('A', { keys: ['articles:1'] })
    })
    cache.invalidate({ key: 'articles:1', collection: 'articles' })
    await made
    expect(read('a')).toBeUndefined()
  })

  it('are kept when something else changed meanwhile', async () => {
    const { cache, read } = start()
    const made = cache.take('a', async () => {
      await soon()
      return answer('A', { keys: ['articles:1'] })
    })
    cache.invalidate({ key: 'articles:2', collection: 'articles' })
    await made
    expect(read('a')).toBe('A')
  })

  it('are nothing after a failure, which the next who asks does not meet', async () => {
    const { cache, put, read } = start()
    await expect(cache.take('a', () => Promise.reject(new Error('down')))).rejects.toThrow('down')
    await put('a', 'A')
    expect(read('a')).toBe('A')
  })

  it('never take more memory than they may', async () => {
    const { cache, put, read } = start({ maxBytes: 200_000 })
    for (let at = 0; at < 1000; at += 1) {
      await put(`key-${at}`, 'x'.repeat(1000), { keys: [`articles:${at}`] })
      cache.learn(`/content/v1/graphql?query=${at}`, `key-${at}`)
      expect(cache.size()).toBeLessThanOrEqual(200_000)
    }
    expect(read('key-999')).toBe('x'.repeat(1000))
    expect(read('key-0')).toBeUndefined()
  })

  it('count what a compressed form takes as well', async () => {
    const { cache } = start()
    const text = Array.from({ length: 4000 }, (_, at) => String(at * 7919)).join()
    const made = answer(text)
    await cache.take('a', () => Promise.resolve(made))
    const before = cache.size()
    const form = await cache.form('a', made, 'gzip')
    expect(gunzipSync(form.bytes).toString()).toBe(text)
    expect(cache.size() - before).toBe(form.bytes.length + 600)
  })

  it('are compressed once, however many ask for it at a time', async () => {
    const { cache } = start()
    const made = answer('x'.repeat(5000))
    await cache.take('a', () => Promise.resolve(made))
    const forms = await Promise.all([1, 2, 3].map(() => cache.form('a', made, 'br')))
    expect(new Set(forms.map(({ bytes }) => bytes)).size).toBe(1)
  })

  it('are none where there is no room for any', async () => {
    const { put, read } = start({ maxBytes: 0 })
    await put('a', 'A')
    expect(read('a')).toBeUndefined()
  })
})

describe('the name of an answer', () => {
  it.each([
    ['/content/v1/articles?', '/content/v1/articles'],
    ['/content/v1/articles?page=2&limit=5', '/content/v1/articles?limit=5&page=2'],
    [
      '/content/v1/articles?sort=b&locale=es&sort=a',
      '/content/v1/articles?locale=es&sort=b&sort=a',
    ],
  ])('of %s is %s', (url, key) => {
    expect(requestKey(url)).toBe(key)
  })
})

describe('the encoding for a reader', () => {
  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['*', 'br'],
    ['deflate', 'identity'],
    ['', 'identity'],
    [undefined, 'identity'],
    ['x'.repeat(600), 'identity'],
  ])('who takes %s is %s', (given, encoding) => {
    expect(encodingFor(given)).toBe(encoding)
  })
})

import { describe, expect, it } from 'vitest'
import type { BuiltArticle } from '../../../src/services/import/buildArticle.js'
import { contains } from '../../../src/services/import/contains.js'
import { finishBody } from '../../../src/services/import/finishBody.js'
import { formatReport } from '../../../src/services/import/formatReport.js'
import { summarise } from '../../../src/services/import/text.js'
import { read, remarks, shape } from '../../support/fixtures/import/read.js'

const finished = ({ body }: BuiltArticle, seed: string) =>
  finishBody({ body, mediaIds: new Map(), seed })

describe('ids in a body', () => {
  const MARKDOWN =
    '# T\n\n[a](https://example.org) and [b](https://example.org)\n\nDuring conflict:\n\n- One'
  const idsIn = (value: unknown): string[] =>
    [...JSON.stringify(value).matchAll(/"id":"([^"]*)"/g)].map(([, id = '']) => id)

  it('are the same for the same file, and others for another', async () => {
    const first = finished(await read('a.md', MARKDOWN), 'one')
    const again = finished(await read('a.md', MARKDOWN), 'one')
    const other = finished(await read('a.md', MARKDOWN), 'two')
    expect(again).toEqual(first)
    expect(idsIn(first)).toHaveLength(4)
    expect(idsIn(other).filter((id) => idsIn(first).includes(id))).toEqual([])
  })

  it('are each used once', async () => {
    const ids = idsIn(finished(await read('a.md', MARKDOWN), 'one'))
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{24}$/)
  })
})

describe('stored data says what is given', () => {
  it.each([
    [{ a: 1, id: 'x' }, { a: 1 }, true],
    [{ a: [{ b: 1, id: 'x' }] }, { a: [{ b: 1 }] }, true],
    [{ a: 1 }, { a: 2 }, false],
    [{ a: [1, 2] }, { a: [1] }, false],
    [{ a: [1] }, { a: [1, 2] }, false],
    [{}, { a: null }, false],
    [null, { a: 1 }, false],
    ['a', ['a'], false],
  ])('%j, %j: %s', (stored, given, expected) => {
    expect(contains(stored, given)).toBe(expected)
  })
})

describe('a summary', () => {
  it('ends after a sentence', () => {
    const sentence = `${'word '.repeat(30).trim()}.`
    expect(summarise(`W${sentence} W${sentence} W${sentence}`)).toBe(`W${sentence}`)
  })

  it('of one long sentence ends after a word, in at most 300 characters', () => {
    const summary = summarise('word '.repeat(100))
    expect(summary.length).toBeLessThanOrEqual(300)
    expect(summary.endsWith('word…')).toBe(true)
  })
})

describe('an article', () => {
  it('has at most 200 characters of title, and says when it had more', async () => {
    const article = await read('a.md', `# ${'Word '.repeat(60)}\n\nText.`)
    expect(article.title.length).toBeLessThanOrEqual(200)
    expect(remarks(article)).toContain(
      'The title was longer than 200 characters and was shortened.',
    )
  })

  it('has an address even when its title has no Latin letter', async () => {
    expect((await read('a.md', '# 依恋\n\nText.')).slug).toMatch(/^document-[0-9a-f]{8}$/)
  })

  it('with a heading for every line keeps them all', async () => {
    const text = Array.from({ length: 5000 }, (_, index) => `## Heading ${index}`)
    expect((await read('a.md', `# T\n\n${text.join('\n\n')}`)).counts.headings).toBe(5000)
  })

  it('has a report of at most 500 remarks, and says how many more there were', async () => {
    const article = await read('a.md', `# T\n\n${'[a](javascript:x)\n\n'.repeat(600)}`)
    expect(article.lines).toHaveLength(501)
    expect(remarks(article).at(-1)).toBe('100 further remarks are not shown.')
  })

  it('keeps its subtitle out of the text', async () => {
    const article = await read('a.html', '<h1>T</h1><p class="subtitle">Below</p><p>Text.</p>')
    expect(article.subtitle).toBe('Below')
    expect(shape(article)).toEqual(['Text.'])
  })
})

it('prints a report a person can read', async () => {
  const { counts, lines } = await read('a.md', '# T\n\n[a](javascript:x)\n\n- b')
  expect(
    formatReport({
      file: 'a.md',
      kind: 'markdown',
      locale: 'es',
      action: 'updated',
      article: { id: '1', slug: 't', title: 'T' },
      counts,
      lines,
    }).split('\n'),
  ).toEqual([
    'a.md (markdown, es): updated the working copy',
    '  Title    T',
    '  Address  t',
    '  Text     1 paragraph, 1 list, 1 list item',
    '',
    '  Needs an eye',
    '    line 3: The link to "javascript:x" is not safe to publish; its text was kept without the link.',
    '',
  ])
})

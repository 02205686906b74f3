import { describe, expect, it } from 'vitest'
import { chunkMarkdown } from '../../../src/services/import/chunkMarkdown.js'
import { joinBlocks } from '../../../src/services/import/joinBlocks.js'
import { parseMarkdown } from '../../../src/services/import/markdown.js'
import { read, remarks, shape } from '../../support/fixtures/import/read.js'

const numbered = (count: number, line: (index: number) => string, between = '\n') =>
  Array.from({ length: count }, (_, index) => line(index + 1)).join(between)
const WORDS = 'Some words about closeness that fill the line. '.repeat(4)
const paragraphs = (count: number) => numbered(count, (index) => `${WORDS}${index}`, '\n\n')

describe('cutting a long Markdown text', () => {
  it('leaves a short text whole', () => {
    expect(chunkMarkdown('# A\n\nText [a].\n\n[a]: https://example.org')).toEqual([
      {
        text: '# A\n\nText [a].\n\n[a]: https://example.org',
        firstLine: 1,
        definitions: '',
        tableHead: '',
        isContinued: false,
      },
    ])
  })

  it('loses and repeats nothing, and knows the line each part starts at', () => {
    const source = paragraphs(300)
    const chunks = chunkMarkdown(source)
    expect(chunks.length).toBeGreaterThan(2)
    expect(chunks.map(({ text }) => text).join('\n')).toBe(source)
    const lines = source.split('\n')
    for (const { text, firstLine } of chunks) {
      expect(lines[firstLine - 1]).toBe(text.split('\n')[0])
    }
  })

  it.each([
    ['fenced code', '```', '```'],
    ['a longer fence with a shorter one inside', '````\n```', '````'],
    ['a fence with tildes', '~~~', '~~~'],
    ['a comment', '<!--', '-->'],
    ['preformatted HTML', '<pre>', '</pre>'],
  ])('never cuts inside %s', (_, open, close) => {
    const inside = `${open}\n${paragraphs(200)}\n${close}`
    const chunks = chunkMarkdown(`${paragraphs(100)}\n\n${inside}\n\n${paragraphs(100)}`)
    expect(chunks.some(({ text }) => text.includes(inside))).toBe(true)
    expect(chunks.length).toBeGreaterThan(2)
  })

  it('does not show what a long comment hides', async () => {
    const hidden = numbered(2000, (index) => `Hidden words ${index}\n`)
    const article = await read('a.md', `# T\n\nBefore.\n\n<!--\n${hidden}-->\n\nAfter.`)
    expect(shape(article)).toEqual(['Before.', 'After.'])
  })

  it('follows a link reference defined in another part', async () => {
    const article = await read(
      'a.md',
      `# T\n\n[a][x]\n\n${paragraphs(200)}\n\n[x]: https://example.org`,
    )
    expect(shape(article)[0]).toBe('[a](https://example.org)')
  })

  it('does not let an open fence at the end swallow definitions', async () => {
    const article = await read(
      'a.md',
      `# T\n\n[x]: https://example.org\n\n${paragraphs(200)}\n\n[x]\n\n\`\`\`\ncode`,
    )
    expect(shape(article).slice(-2)).toEqual(['[x](https://example.org)', '`code`'])
  })

  it('keeps all of a footnote that is defined in another part, once', async () => {
    const article = await read(
      'a.md',
      `# T\n\na[^x]\n\n${paragraphs(200)}\n\n[^x]: One.\n\n    Two.`,
    )
    expect(shape(article).at(-1)).toBe('ol(One.//Two.)')
  })

  it('does not repeat a line that only looks like a definition', async () => {
    const article = await read('a.md', `# T\n\n[a]\n\n${paragraphs(200)}\n\n[a]: no address here`)
    const body = shape(article)
    expect(body[0]).toBe('[a]')
    expect(body.filter((text) => text.includes('no address here'))).toHaveLength(1)
  })

  it('names the line of the whole text, also for a link far down', async () => {
    const article = await read('a.md', `# T\n\n${paragraphs(200)}\n\n[bad](javascript:x)`)
    expect(remarks(article)[0]).toContain('403: The link to "javascript:x"')
  })

  it('names that line also when the text holds HTML', async () => {
    const article = await read(
      'a.md',
      `# T\n\n<b>a</b>\n\n| A |\n|---|\n| b |\n\n- c\n- d\n\n<p><a href="javascript:y">e</a></p>\n\nf [bad](javascript:x)`,
    )
    expect(remarks(article)).toEqual([
      '12: The link to "javascript:y" is not safe to publish; its text was kept without the link.',
      '14: The link to "javascript:x" is not safe to publish; its text was kept without the link.',
    ])
  })

  it('names no line rather than a wrong one', async () => {
    const article = await read(
      'a.md',
      '# T\n\n| A |\n|---|\n| b |\n\n<!-- c --><p><a href="javascript:y">e</a></p>',
    )
    expect(remarks(article)).toEqual([
      'The link to "javascript:y" is not safe to publish; its text was kept without the link.',
    ])
  })
})

/** Twice the length at which a block is cut inside. */
const LONG = 64 * 1024
const OF_WORDS = 'of some words that fill the line '.repeat(4).trim()

describe('a block longer than any person writes', () => {
  it('is one table with one head, whatever its length', async () => {
    const rows = numbered(500, (index) => `| ${index} | **words** ${OF_WORDS} |`)
    expect(rows.length).toBeGreaterThan(LONG)
    const article = await read('a.md', `# T\n\n| A | B |\n|---|---|\n${rows}`)
    const [table, ...others] = shape(article)
    const found = table?.split(' || ') ?? []
    expect(others).toEqual([])
    expect(found).toHaveLength(501)
    expect(found[0]).toBe('!A | !B')
    expect(found.filter((row) => row.startsWith('!'))).toHaveLength(1)
    expect(found[500]).toBe(`500 | **words** ${OF_WORDS}`)
  })

  it.each([
    ['bullets', '- ', '\n'],
    ['bullets with room between them', '- ', '\n\n'],
    ['stars', '* ', '\n'],
  ])('is one list of %s', async (_, mark, between) => {
    const items = numbered(500, (index) => `${mark}item ${index} ${OF_WORDS}`, between)
    expect(items.length).toBeGreaterThan(LONG)
    const article = await read('a.md', `# T\n\n${items}`)
    expect(article.counts).toMatchObject({ lists: 1, listItems: 500, paragraphs: 0 })
  })

  it('is one numbered list', async () => {
    const items = numbered(500, (index) => `${index}. item ${OF_WORDS}`)
    expect(items.length).toBeGreaterThan(LONG)
    const article = await read('a.md', `# T\n\n${items}`)
    expect(article.counts).toMatchObject({ lists: 1, listItems: 500 })
  })

  it.each([
    ['on many lines', '\n'],
    ['on one line', ' '],
  ])('is one paragraph %s', async (_, between) => {
    const words = numbered(500, (index) => `word ${index} ${OF_WORDS}`, between)
    expect(words.length).toBeGreaterThan(LONG)
    const [paragraph, ...others] = shape(await read('a.md', `# T\n\n${words}`))
    expect(others).toEqual([])
    expect(paragraph).toBe(words.replaceAll('\n', ' '))
  })

  it('is one quote', async () => {
    const lines = numbered(500, (index) => `> word ${index} ${OF_WORDS}`)
    expect(lines.length).toBeGreaterThan(LONG)
    const article = await read('a.md', `# T\n\n${lines}`)
    expect(article.counts).toMatchObject({ quotes: 1, paragraphs: 0 })
  })

  it('keeps two different blocks apart', () => {
    const text = { type: 'text', value: 'a' } as const
    const paragraph = { type: 'paragraph' as const, children: [text] }
    expect(joinBlocks(paragraph, { type: 'heading', depth: 1, children: [text] })).toBe(false)
    expect(joinBlocks(paragraph, { type: 'paragraph', children: [text] })).toBe(true)
    expect(paragraph.children).toHaveLength(3)
  })

  it('reports every part as it is read', async () => {
    const steps: number[] = []
    await parseMarkdown({
      source: paragraphs(300),
      locale: 'en',
      onProgress: ({ done, total }) => steps.push(done / total),
    })
    expect(steps.length).toBeGreaterThan(3)
    expect(steps.at(-1)).toBe(1)
  })
})

describe('Markdown nobody writes by hand', () => {
  const NESTED = `${'- '.repeat(8)}x\n`

  it.each([
    ['emphasis without end', '*a**b '],
    ['brackets without end', '['],
    ['links without end', '[a](<b'],
    ['short lists in lists', NESTED],
    ['backticks', '`a ``b '],
  ])('reaches the parser in parts of a bounded length: %s', async (_, piece) => {
    const endless = piece.repeat(Math.ceil((1024 * 1024) / piece.length))
    const lengths = chunkMarkdown(endless).map(({ text }) => text.length)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(33 * 1024)
    const article = await read('a.md', `# T\n\n${piece.repeat(Math.ceil(LONG / piece.length / 2))}`)
    expect(article.body.length).toBeGreaterThan(0)
  })

  it.each([
    ['quotes in quotes', `${'> '.repeat(50_000)}x`],
    ['lists in lists', `${'- '.repeat(50_000)}x`],
    ['a bullet and a wide gap', `- ${' '.repeat(200_000)}x`],
  ])('is read in seconds: %s', async (_, text) => {
    const article = await read('a.md', `# T\n\n${text}`)
    expect(article.body.length).toBeGreaterThan(0)
  })
})

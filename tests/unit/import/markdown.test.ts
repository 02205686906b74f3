import { describe, expect, it } from 'vitest'
import { read, refusalOf, remarks, shape } from '../../support/fixtures/import/read.js'

const bodyOf = async (markdown: string) => shape(await read('a.md', `# Title\n\n${markdown}`))

describe('Markdown', () => {
  it.each([
    ['headings below the title', '## One\n\n### Two\n\nText.', ['h2: One', 'h3: Two', 'Text.']],
    ['headings that start deep, moved up', '#### One\n\nText.', ['h2: One', 'Text.']],
    ['a setext heading', 'One\n---\n\nText.', ['h2: One', 'Text.']],
    ['bullets', '- one\n- two', ['ul(one; two)']],
    ['numbers', '3. one\n4. two', ['ol(one; two)']],
    ['nested lists', '- one\n  - two\n    1. three\n- four', ['ul(one; ul(two; ol(three)); four)']],
    ['emphasis', '**a** *b* ~~c~~ `d` ***e***', ['**a** _b_ ~c~ `d` **_e_**']],
    ['a link', '[site](https://example.org/a "T")', ['[site](https://example.org/a)']],
    ['mail and phone', '[m](mailto:a@b.org) [t](tel:+1)', ['[m](mailto:a@b.org) [t](tel:+1)']],
    ['a reference', '[site][s]\n\n[s]: https://example.org', ['[site](https://example.org)']],
    [
      'a bare address',
      'See https://example.org.',
      ['See [https://example.org](https://example.org).'],
    ],
    ['a quote', '> one\n>\n> two', ['> one//two']],
    ['a table', '| A | B |\n|---|:-:|\n| 1 | **2** |', ['!A | !B || 1 | **2**']],
    ['a divider', 'a\n\n---\n\nb', ['a', '---', 'b']],
    ['a divider of many stars', 'a\n\n* * * * * * * * * * *\n\nb', ['a', '---', 'b']],
    ['code', '```js\nlet a\n\nlet b\n```', ['`let a`//`let b`']],
    ['a hard break', 'a  \nb', ['a/b']],
    ['a soft break', 'a\nb', ['a b']],
    ['HTML within', 'a <b>b</b><br>c\n\n<div>d</div>', ['a **b**/c', 'd']],
  ])('keeps %s', async (_, markdown, expected) => {
    expect(await bodyOf(markdown)).toEqual(expected)
  })

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
  ])('keeps the text of a link to %s and drops the link', async (url) => {
    const article = await read('a.md', `# T\n\nOne [two](<${url}>).`)
    expect(shape(article)).toEqual(['One two.'])
    expect(remarks(article)).toEqual([
      `3: The link to "${url}" is not safe to publish; its text was kept without the link.`,
    ])
  })

  it('drops scripts and handlers from HTML within', async () => {
    const article = await read('a.md', '# T\n\na <script>x()</script>\n\n<p onclick="x()">b</p>\n')
    expect(shape(article)).toEqual(['a', 'b'])
  })

  it('numbers footnotes through the whole text and puts them at its end', async () => {
    const filler = `${'word '.repeat(40)}\n\n`.repeat(200)
    const article = await read('a.md', `# T\n\na[^x]\n\n[^x]: One.\n\n${filler}b[^y]\n\n[^y]: Two.`)
    const body = shape(article)
    expect(body.filter((line) => line.startsWith('h2'))).toEqual(['h2: Footnotes'])
    expect(body.at(-1)).toBe('ol(One.; Two.)')
    expect(body[0]).toBe('a1')
    expect(body.at(-3)).toBe('b2')
  })

  it.each([
    ['en', 'h2: Footnotes'],
    ['es', 'h2: Notas al pie'],
  ] as const)('names its footnotes in the language it is read as: %s', async (locale, heading) => {
    const article = await read('a.md', '# T\n\na[^x]\n\n[^x]: One.', [], locale)
    expect(shape(article)).toEqual(['a1', heading, 'ol(One.)'])
  })

  it('reads from the right where its first letter does', async () => {
    const { body } = await read(
      'a.md',
      '# שלום\n\n1. אחת\n\n(2020) שלום world\n\nWorld שלום\n\n> مرحبا\n\n## عنوان',
    )
    const directions = body.map(({ node }) => {
      const [item] = node.type === 'list' ? node.children : [node]
      return item !== undefined && 'direction' in item ? item.direction : undefined
    })
    expect(directions).toEqual(['rtl', 'rtl', 'ltr', 'rtl', 'rtl'])
  })

  it('has Windows line breaks and a mark at its start like any other', async () => {
    const article = await read(
      'a.md',
      '\ufeff---\r\ntitle: Hi\r\n---\r\n\r\n# Hi\r\n\r\n- a\r\n- b\r\n',
    )
    expect(article.title).toBe('Hi')
    expect(shape(article)).toEqual(['ul(a; b)'])
  })
})

describe('front matter', () => {
  it('names title, subtitle, summary and address', async () => {
    const article = await read(
      'a.md',
      '---\ntitle: A Title\nsubtitle: Below\ndescription: What it says.\nslug: my-address\n---\n\nText.',
    )
    expect(article).toMatchObject({
      title: 'A Title',
      subtitle: 'Below',
      summary: 'What it says.',
      slug: 'my-address',
    })
    expect(shape(article)).toEqual(['Text.'])
  })

  it('makes an address safe', async () => {
    expect((await read('a.md', '---\nslug: ../../Admin ñ\n---\n\n# A\n\nText.')).slug).toBe(
      'admin-n',
    )
  })

  it('is left out and reported when it is no YAML', async () => {
    const article = await read('a.md', '---\ntitle: [a\n---\n\n# B\n\nText.')
    expect(article.title).toBe('B')
    expect(remarks(article)).toContain(
      '1: The front matter could not be read as YAML and was left out.',
    )
  })

  it('keeps the rest when a name has no value, or one that is no text, and says which', async () => {
    const article = await read(
      'a.md',
      '---\ntitle:\nsubtitle: [a, b]\nsummary: 5\nslug: {a: 1}\n---\n\n# B\n\nText.',
    )
    expect(article).toMatchObject({ title: 'B', summary: '5', slug: 'b' })
    expect(article.subtitle).toBeUndefined()
    expect(remarks(article)).toEqual([
      '1: What the front matter has for subtitle, slug is no text and was left out.',
    ])
  })

  it.each(['- a\n- b', 'words'])(
    'that names nothing is left out and reported: %j',
    async (yaml) => {
      const article = await read('a.md', `---\n${yaml}\n---\n\n# B\n\nText.`)
      expect(shape(article)).toEqual(['Text.'])
      expect(remarks(article)).toEqual([
        '1: The front matter holds no names with values and was left out.',
      ])
    },
  )

  it('alone is no text, with a line break at its end or without', async () => {
    for (const end of ['', '\n']) {
      expect(await refusalOf('a.md', `---\ntitle: Only\n---${end}`)).toEqual({
        code: 'invalid',
        message: 'a.md holds no text to import.',
      })
    }
  })

  it('may not expand aliases, and says which keys it leaves to a person', async () => {
    const bomb = await read('a.md', '---\na: &a [x]\ntitle: *a\n---\n\n# B\n\nText.')
    expect(bomb.title).toBe('B')
    const article = await read('a.md', '---\ntitle: A\ntags: [x]\ndate: 2020-01-01\n---\n\nText.')
    expect(remarks(article)).toContain(
      '1: The front matter also has tags, date; set these by hand where they matter.',
    )
  })
})

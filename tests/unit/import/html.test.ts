import { describe, expect, it } from 'vitest'
import { boundHtml } from '../../../src/services/import/boundHtml.js'
import { read, remarks, shape } from '../../support/fixtures/import/read.js'

const bodyOf = async (html: string) => shape(await read('a.html', `<h1>T</h1>${html}`))

describe('HTML', () => {
  it.each([
    ['headings', '<h2>One</h2><h5>Two</h5><p>x</p>', ['h2: One', 'h4: Two', 'x']],
    ['paragraphs without end tags', '<p>One<p>Two', ['One', 'Two']],
    ['text without paragraphs', 'One<div>Two</div>Three', ['One', 'Two', 'Three']],
    ['emphasis', '<p><b>a</b> <i>b</i> <del>c</del> <code>d</code></p>', ['**a** _b_ ~c~ `d`']],
    ['lists', '<ul><li>a<ol><li>b</ol><li>c</ul>', ['ul(a; ol(b); c)']],
    ['a quote', '<blockquote><p>a</p><p>b</p></blockquote>', ['> a//b']],
    ['a table with a head', '<table><tr><th>A<th>B<tr><td>1<td>2</table>', ['!A | !B || 1 | 2']],
    ['the text of a layout table', '<table><tr><td><p>a</p></table>', ['a']],
    ['a rule', '<p>a</p><hr><p>b</p>', ['a', '---', 'b']],
    ['white space as a browser does', '<p>  a \n\t b  <b> c</b></p>', ['a b **c**']],
    ['line breaks, but none at the ends', '<p><br>a<br>b<br><br></p>', ['a/b']],
    [
      'a link around a card',
      '<a href="https://example.org"><h2>a</h2><p>b</p></a>',
      ['h2: a', 'b'],
    ],
  ])('keeps %s', async (_, html, expected) => {
    expect(await bodyOf(html)).toEqual(expected)
  })

  it('leaves the page around the article out', async () => {
    const article = await read(
      'a.html',
      '<!doctype html><title>Love | Practice</title><meta name="description" content="A summary."><nav>Menu</nav><main><p>Text.</p><form>Sign</form></main><footer>Foot</footer>',
    )
    expect(article.title).toBe('Love')
    expect(article.summary).toBe('A summary.')
    expect(shape(article)).toEqual(['Text.'])
  })

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a style', '<style>p{}</style>'],
    ['a frame', '<iframe src="https://example.org">x</iframe>'],
    ['a drawing', '<svg><text>x</text></svg>'],
    ['a comment', '<!-- x -->'],
    ['a hidden field', '<input value="x">'],
    ['an object', '<object data="x">x</object>'],
  ])('has no trace of %s', async (_, html) => {
    expect(await bodyOf(`<p>a</p>${html}<p>b</p>`)).toEqual(['a', 'b'])
  })

  it.each(['javascript:x', ' java\nscript:x', 'data:text/html,x', 'ftp://example.org'])(
    'drops a link to %j and keeps its text',
    async (url) => {
      const article = await read(
        'a.html',
        `<h1>T</h1><p>a <a href="${url}" onclick="x()">b</a></p>`,
      )
      expect(shape(article)).toEqual(['a b'])
      expect(remarks(article)).toHaveLength(1)
    },
  )

  it('resolves links against the address of the page, and drops those that name no site', async () => {
    const page = (head: string) => `<html><head>${head}</head><h1>T</h1><p><a href="/b">c</a></p>`
    const canonical = page('<link rel="canonical" href="https://example.org/a/">')
    expect(shape(await read('a.html', canonical))).toEqual(['[c](https://example.org/b)'])
    const unknown = await read('a.html', page(''))
    expect(shape(unknown)).toEqual(['c'])
    expect(remarks(unknown)[0]).toContain('"/b" names no website')
  })

  it.each([
    ['<div>'.repeat(5000)],
    ['<ul><li>'.repeat(5000)],
    ['<blockquote>'.repeat(5000)],
    ['<table><tr><td>'.repeat(5000)],
    ['<span><p>'.repeat(5000)],
  ])('keeps the text inside nesting without end and says so', async (nesting) => {
    const article = await read('a.html', `<h1>T</h1>${nesting}deep`)
    expect(shape(article).join()).toContain('deep')
    expect(remarks(article)[0]).toContain('nested too deeply')
  })

  it('bounds the depth before a parser sees it, on the same lines', () => {
    const { html, cut } = boundHtml(`${'<div>\n'.repeat(130)}x`)
    expect(cut).toBe(2)
    expect(html).toBe(`${'<div>\n'.repeat(128)}\n\nx`)
  })

  it('leaves HTML of ordinary depth as it is', () => {
    const html = '<div class="a"><p>1 < 2 & <a href="x>y">z</a></p></div>'
    expect(boundHtml(html)).toEqual({ html, cut: 0 })
  })

  it.each([['<br>'.repeat(50_000)], ['<'.repeat(200_000)], ['<p a="'.repeat(100_000)]])(
    'is read in seconds, whatever is written',
    async (html) => {
      expect(shape(await read('a.html', `<h1>T</h1><p>a</p>${html}`))[0]).toBe('a')
    },
  )
})

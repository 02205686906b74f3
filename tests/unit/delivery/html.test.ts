import { describe, expect, it } from 'vitest'
import { renderRichText } from '../../../src/delivery/html/renderRichText.js'
import { publicRichText } from '../../../src/delivery/shape/publicRichText.js'
import type { Locale } from '../../../src/slugs.js'
import { block, element, link, paragraph, richText, text } from './fixtures.js'

const render = (nodes: unknown[], locale: Locale = 'en') => {
  const value = publicRichText(richText(...nodes))
  if (value === undefined) throw new Error('not rich text')
  const { html, text: plain } = renderRichText({ value, locale, anchor: 'sb-x' })
  return { html: html.join(''), text: plain.join('').trimEnd(), segments: html }
}

describe('rich text as HTML', () => {
  it('escapes everything an author wrote', () => {
    const nasty = `<script>"&'`
    const { html } = render([
      paragraph(nasty),
      block('callout', { tone: 'x" onload="y', heading: nasty, text: nasty }),
      block('pullQuote', { quote: nasty, attribution: nasty }),
      block('manifestations', { heading: nasty, context: nasty, items: [{ text: nasty }] }),
    ])
    expect(html).not.toContain('<script')
    expect(html).not.toContain('onload')
    expect(html).toContain('&lt;script&gt;&quot;&amp;&#39;')
    expect(html).toContain('data-tone="info"')
  })

  it('nests the formats of a text', () => {
    const { html } = render([
      element('paragraph', [text('a', 1 | 2 | 16), text('b', 32), text('c', 64)]),
    ])
    expect(html).toBe('<p><strong><em><code>a</code></em></strong><sub>b</sub><sup>c</sup></p>')
  })

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:x',
    '/relative',
  ])('turns a link to %j into its text', (url) => {
    const { html } = render([element('paragraph', [link({ linkType: 'custom', url }, 'here')])])
    expect(html).toBe('<p>here</p>')
  })

  it.each(['https://example.org/?a=1&b="', 'mailto:a@example.org', 'tel:988'])(
    'keeps a link to %s',
    (url) => {
      const { html } = render([
        element('paragraph', [link({ linkType: 'custom', url, newTab: true }, 'here')]),
      ])
      expect(html).toMatch(/^<p><a href="[^"]+" rel="noopener" target="_blank">here<\/a><\/p>$/)
    },
  )

  it('puts a nested list inside the item before it', () => {
    const item = (...children: unknown[]) => element('listitem', children)
    const { html, text: plain } = render([
      element(
        'list',
        [
          item(text('one')),
          item(element('list', [item(text('deep'))], { listType: 'bullet' })),
          item(text('two')),
        ],
        { listType: 'number', start: 3 },
      ),
    ])
    expect(html).toBe('<ol start="3"><li>one<ul><li>deep</li></ul></li><li>two</li></ol>')
    expect(plain).toBe('- one\n  - deep\n- two')
  })

  it('gives header cells their scope and heads a table with its header rows', () => {
    const cell = (state: number, value: string) =>
      element('tablecell', [paragraph(value)], { headerState: state })
    const { html } = render([
      element('table', [
        element('tablerow', [cell(1, 'A'), cell(3, 'B')]),
        element('tablerow', [cell(2, 'r'), cell(0, 'v')]),
      ]),
    ])
    expect(html).toBe(
      '<table><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead>' +
        '<tbody><tr><th scope="row">r</th><td>v</td></tr></tbody></table>',
    )
  })

  it('writes quotes, rules and headings of the allowed levels', () => {
    const { html } = render([
      element('quote', [text('q')]),
      element('horizontalrule', []),
      element('heading', [text('h')], { tag: 'h1' }),
    ])
    expect(html).toBe('<blockquote><p>q</p></blockquote><hr><h4>h</h4>')
  })

  it('keeps only the text of an unknown node and nothing of an unknown block', () => {
    const { html } = render([
      element('widget', [text('inside')], { html: '<script>' }),
      block('evil', { html: 'x' }),
    ])
    expect(html).toBe('<p>inside</p>')
  })

  it('speaks the language of the text around it', () => {
    const { html } = render([block('callout', { tone: 'caution', text: 'x' })], 'es')
    expect(html).toContain('aria-label="Precaución"')
  })

  it('labels sections by ids that are the same every time', () => {
    const nodes = [block('manifestations', { context: 'conflict', items: [{ text: 'Shouting' }] })]
    const { html, text: plain } = render(nodes)
    expect(html).toBe(
      '<section class="sb-manifestations" data-context="conflict" aria-labelledby="sb-x-1">' +
        '<h3 id="sb-x-1">In conflict</h3><ul><li>Shouting</li></ul></section>',
    )
    expect(render(nodes).html).toBe(html)
    expect(plain).toBe('In conflict\n- Shouting')
  })

  it.each([undefined, null, '', 'text', 42, [], {}, { root: null }, { root: { type: 'x' } }])(
    'takes %j for no rich text',
    (value) => expect(publicRichText(value)).toBeUndefined(),
  )
})

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildArticle } from '../../../src/services/import/buildArticle.js'
import { sourceFromFile } from '../../../src/services/import/readSource.js'
import { read, remarks, shape } from '../../support/fixtures/import/read.js'

const BASE64 =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const PNG = Buffer.from(BASE64, 'base64')

let folder: string
const readFile = async (markdown: string) => {
  const file = path.join(folder, 'inside', 'text.md')
  writeFileSync(file, `# T\n\n${markdown}\n\nText.`)
  const source = await sourceFromFile({ path: file, maxBytes: 1024 * 1024 })
  const article = source.ok
    ? await buildArticle({ source: source.value, catalogue: [], locale: 'en' })
    : source
  if (!article.ok) throw new Error(article.refusals[0]?.message)
  return article.value
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'secure-base-images-'))
  mkdirSync(path.join(folder, 'inside', 'pictures'), { recursive: true })
  writeFileSync(path.join(folder, 'secret.png'), PNG)
  writeFileSync(path.join(folder, 'inside', 'a dot.png'), PNG)
  writeFileSync(path.join(folder, 'inside', 'pictures', 'dot.png'), PNG)
  writeFileSync(path.join(folder, 'inside', 'words.png'), 'No image at all.')
  symlinkSync(path.join(folder, 'secret.png'), path.join(folder, 'inside', 'link.png'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('an image', () => {
  it.each(['![A dot](pictures/dot.png)', '![A dot](<a dot.png>)', '![A dot](./a%20dot.png?x#y)'])(
    'beside the document is taken: %s',
    async (markdown) => {
      const article = await readFile(markdown)
      expect(shape(article)).toEqual(['image', 'Text.'])
      expect(article.images).toMatchObject([{ alt: 'A dot', mimeType: 'image/png', bytes: PNG }])
    },
  )

  it.each([
    ['../secret.png', 'it is outside the folder of the document'],
    ['link.png', 'it is outside the folder of the document'],
    ['/etc/passwd', 'it is outside the folder of the document'],
    ['missing.png', 'there is no such file beside the document'],
    ['words.png', 'it is no PNG, JPEG, WebP or GIF image'],
    ['pictures', 'it is not a file'],
    ['file:///etc/passwd', 'it lives on another site, and images are not fetched'],
    ['//example.org/a.png', 'it lives on another site, and images are not fetched'],
  ])('at %s is left out and reported', async (src, problem) => {
    const article = await readFile(`![A dot](${src})`)
    expect(article.images).toEqual([])
    expect(shape(article)).toEqual(['Text.'])
    expect(remarks(article)).toEqual([`3: The image "${src}" (A dot) was left out: ${problem}.`])
  })

  it('on another server is never asked for', async () => {
    let requests = 0
    const server = createServer((_, response) => {
      requests += 1
      response.end(PNG)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const url = `http://127.0.0.1:${port}/a.png`
    await readFile(`![A dot](${url})`)
    await read('a.html', `<h1>T</h1><p>Text.<img src="${url}"><img srcset="${url} 2x"></p>`)
    expect(requests).toBe(0)
    await fetch(url)
    expect(requests).toBe(1)
    await new Promise((resolve) => server.close(resolve))
  })

  it.each([
    ['Markdown', 'a.md', `# T\n\n![A dot](data:image/png;base64,${BASE64})\n\nText.`],
    ['HTML', 'a.html', `<h1>T</h1><img alt="A dot" src="data:image/png;base64,${BASE64}"><p>Text.`],
  ])('written into %s becomes a file', async (_, name, content) => {
    const article = await read(name, content)
    expect(shape(article)).toEqual(['image', 'Text.'])
    expect(article.images).toMatchObject([{ alt: 'A dot', bytes: PNG }])
  })

  it('of megabytes is taken out of the text before it is parsed', async () => {
    const big = Buffer.concat([PNG, Buffer.alloc(3_000_000)])
    const article = await read(
      'a.md',
      `# T\n\n![x](data:image/png;base64,${big.toString('base64')})\n\nText.`,
    )
    expect(article.images[0]?.bytes.length).toBe(big.length)
  })

  it('beyond the two hundredth is left out and reported, those before it are kept', async () => {
    const src = (index: number) =>
      `data:image/png;base64,${Buffer.concat([PNG, Buffer.from(`${index}`)]).toString('base64')}`
    const images = Array.from(
      { length: 202 },
      (_, index) => `<img alt="${index}" src="${src(index)}">`,
    )
    const article = await read('a.html', `<h1>T</h1><p>Text.</p>${images.join('')}`)
    expect(article.images.map(({ alt }) => alt)).toEqual(
      Array.from({ length: 200 }, (_, index) => `${index}`),
    )
    expect(remarks(article)).toEqual([
      '1: The image (200) was left out: a document may bring 200 images.',
      '1: The image (201) was left out: a document may bring 200 images.',
    ])
  })

  it('beside an uploaded document is not looked for on the server', async () => {
    const article = await read('a.md', '# T\n\n![x](package.json)\n\nText.')
    expect(remarks(article)[0]).toContain('only the document itself was uploaded')
  })

  it('without alternative text gets its name for one and is reported', async () => {
    const article = await readFile('![](<a dot.png>)')
    expect(article.images[0]?.alt).toBe('a dot')
    expect(remarks(article)[0]).toContain('3: The image "a%20dot.png" has no alternative text')
  })
})

import { describe, expect, it } from 'vitest'
import { buildDocx } from '../../support/fixtures/import/buildDocx.js'
import { kindOf, read, refusalOf, shape } from '../../support/fixtures/import/read.js'

const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const docx = () => buildDocx({ title: 'A Letter', image: DOT, alt: 'A dot' })

/** Changes the declared size of the last entry in the archive's directory. */
const withDeclaredSize = (bytes: Buffer, size: number): Buffer => {
  const copy = Buffer.from(bytes)
  copy.writeUInt32LE(size, copy.lastIndexOf('PK\u0001\u0002', undefined, 'latin1') + 24)
  return copy
}

describe('a DOCX document', () => {
  it('keeps its styles: title, subtitle, headings, quote, bold words, table, picture', async () => {
    const article = await read('letter.docx', docx())
    expect(article.title).toBe('A Letter')
    expect(article.subtitle).toBe('A short subtitle')
    expect(shape(article)).toEqual([
      'The opening paragraph says enough.',
      'h2: First part',
      '**Strong words**',
      'image',
      'h3: A detail',
      '> Somebody said this.',
      'Left | Right || Low | High',
    ])
  })

  it('is recognised whatever its name is', async () => {
    expect(await kindOf('letter.txt', docx())).toBe('docx')
    expect(await kindOf('letter', docx())).toBe('docx')
  })

  it.each([
    ['is text', Buffer.from('This is no archive.')],
    ['is cut off', docx().subarray(0, 900)],
    ['has a broken part', Buffer.from(docx()).fill(0xff, 0, 40)],
    ['declares less than it holds', withDeclaredSize(docx(), 1)],
  ])('that %s is refused as damaged, by name', async (_, bytes) => {
    expect(await refusalOf('letter.docx', bytes)).toEqual({
      code: 'invalid',
      message: 'letter.docx is damaged: it cannot be opened as a DOCX document.',
    })
  })

  it('that would unpack to more than 100 MB is refused before it is unpacked', async () => {
    const bomb = withDeclaredSize(docx(), 101 * 1024 * 1024)
    expect((await refusalOf('bomb.docx', bomb)).code).toBe('payload-too-large')
  })

  it('that is another kind of archive is refused as such', async () => {
    const zip = Buffer.from(docx().toString('latin1').replaceAll('word/', 'ward/'), 'latin1')
    const refusal = await refusalOf('letter.docx', zip)
    expect(refusal.code).toBe('unsupported-media-type')
    expect(refusal.message).toContain('an archive, but not a DOCX')
  })
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sourceFromBytes, sourceFromFile } from '../../../src/services/import/readSource.js'
import { kindOf, refusalOf } from '../../support/fixtures/import/read.js'

const MEGABYTE = 1024 * 1024

describe('the kind of a document', () => {
  it.each([
    ['a.md', '# One', 'markdown'],
    ['A.MARKDOWN', '# One', 'markdown'],
    ['a.htm', '<p>One', 'html'],
    ['a.txt', 'One line.', 'text'],
    ['README', 'One line.', 'text'],
  ])('of %s follows its name', async (name, content, kind) => {
    expect(await kindOf(name, content)).toBe(kind)
  })

  it.each([
    ['page.txt', '<!DOCTYPE html><p>One', 'html'],
    ['page.md', '  <html><body>One', 'html'],
    ['notes.txt', '# One\n\nSome **bold** words.', 'markdown'],
  ])('of %s follows its content when the name says something else', async (name, content, kind) => {
    expect(await kindOf(name, content)).toBe(kind)
  })

  it('of a text with a single sign of Markdown stays plain text', async () => {
    expect(await kindOf('notes.txt', 'Some **bold** words.')).toBe('text')
  })
})

describe('a file that cannot be read', () => {
  it.each([
    ['empty.md', '', 'invalid', 'empty.md is empty.'],
    ['blank.txt', '\ufeff \r\n\t', 'invalid', 'blank.txt is empty.'],
    ['a.pdf', '%PDF-1.7', 'unsupported-media-type', 'a PDF'],
    ['a.md', '%PDF-1.7', 'unsupported-media-type', 'a PDF'],
    ['a.rtf', '{\\rtf1 x}', 'unsupported-media-type', 'an RTF document'],
    ['a.odt', 'text', 'unsupported-media-type', 'unknown kind (.odt)'],
    ['a.txt', 'one\0two', 'unsupported-media-type', 'binary data'],
    ['a.txt', '\u0001\u0002 text', 'unsupported-media-type', 'binary data'],
  ])('%s is refused by name and reason', async (name, content, code, reason) => {
    const refusal = await refusalOf(name, content)
    expect(refusal.code).toBe(code)
    expect(refusal.message).toContain(name)
    expect(refusal.message).toContain(reason)
  })

  it('is too large above the limit it is given, and not at it', async () => {
    const fileName = 'big.txt'
    const bytes = Buffer.alloc(MEGABYTE + 1, 'a')
    expect(await sourceFromBytes({ fileName, bytes, maxBytes: MEGABYTE })).toEqual({
      ok: false,
      refusals: [
        {
          code: 'payload-too-large',
          message:
            'big.txt is larger than 1 MB, the largest upload here. Split it into several documents.',
        },
      ],
    })
    const atLimit = { fileName, bytes: bytes.subarray(1), maxBytes: MEGABYTE }
    expect(await sourceFromBytes(atLimit)).toMatchObject({ ok: true, value: { kind: 'text' } })
  })
})

describe('the text of a file', () => {
  const textOf = async (bytes: Buffer) => {
    const source = await sourceFromBytes({ fileName: 'a.txt', bytes, maxBytes: MEGABYTE })
    return source.ok ? source.value.text : source.refusals[0]?.code
  }

  it.each([
    ['UTF-8', Buffer.from('Niño — “one”')],
    ['UTF-8 with a mark', Buffer.from('\ufeffNiño — “one”')],
    ['UTF-16 LE', Buffer.from('\ufeffNiño — “one”', 'utf16le')],
    ['UTF-16 BE', Buffer.from('\ufeffNiño — “one”', 'utf16le').swap16()],
  ])('is decoded from %s', async (_, bytes) => {
    expect(await textOf(bytes)).toBe('Niño — “one”')
  })

  it('is decoded from Windows-1252, as old editors write it', async () => {
    const bytes = Buffer.from(
      'El ni\u00f1o dijo \u0093s\u00ed\u0094 y volvi\u00f3 a la mesa.',
      'latin1',
    )
    expect(await textOf(bytes)).toBe('El niño dijo “sí” y volvió a la mesa.')
  })

  it('is decoded from Windows-1252 also when it is short and full of accents', async () => {
    const bytes = Buffer.from('\u0093\u00a1Qu\u00e9 dif\u00edcil!\u0094, dijo \u00e9l.', 'latin1')
    expect(await textOf(bytes)).toBe('“¡Qué difícil!”, dijo él.')
  })

  it('is refused rather than misread in another old encoding', async () => {
    const cyrillic = Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x2c, 0x20, 0xec, 0xe8, 0xf0])
    expect(await textOf(cyrillic)).toBe('unsupported-media-type')
  })

  it('has plain line breaks and no invisible characters', async () => {
    expect(await textOf(Buffer.from('a\r\nb\rc\u200bd\u00ade'))).toBe('a\nb\ncde')
  })
})

describe('the name of a file', () => {
  it.each([
    ['../../x.md', 'x.md'],
    ['C:\\Users\\Ada\\My text ñ.md', 'My text ñ.md'],
    ['/etc/notes', 'notes'],
    [`${'a'.repeat(300)}.md`, `${'a'.repeat(252)}.md`],
  ])('%s keeps only its last part', async (fileName, kept) => {
    const bytes = Buffer.from('# One\n\nText.')
    const source = await sourceFromBytes({ fileName, bytes, maxBytes: MEGABYTE })
    expect(source).toMatchObject({ ok: true, value: { fileName: kept } })
  })
})

describe('a path', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'secure-base-read-'))
    writeFileSync(path.join(folder, 'a b ñ.md'), '# One')
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('to a file is read, with the folder its images may come from', async () => {
    const source = await sourceFromFile({
      path: path.join(folder, 'a b ñ.md'),
      maxBytes: MEGABYTE,
    })
    expect(source).toMatchObject({ ok: true, value: { fileName: 'a b ñ.md', folder } })
  })

  it('to a file above the limit is refused by its size alone', async () => {
    const file = path.join(folder, 'a b ñ.md')
    expect(await sourceFromFile({ path: file, maxBytes: 4 })).toMatchObject({
      ok: false,
      refusals: [{ code: 'payload-too-large' }],
    })
    expect(await sourceFromFile({ path: file, maxBytes: 5 })).toMatchObject({ ok: true })
  })

  it.each([
    ['missing.md', 'not-found', 'missing.md is not there.'],
    ['a b ñ.md/x.md', 'not-found', 'x.md is not there.'],
    ['.', 'invalid', 'is not a file.'],
  ])('to %s is refused', async (name, code, message) => {
    const source = await sourceFromFile({ path: path.join(folder, name), maxBytes: MEGABYTE })
    if (source.ok) throw new Error('It was accepted.')
    expect(source.refusals[0]?.code).toBe(code)
    expect(source.refusals[0]?.message).toContain(message)
  })
})

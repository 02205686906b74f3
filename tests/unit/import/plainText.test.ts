import { describe, expect, it } from 'vitest'
import { bulletOf, isTitleLine, splitLabel } from '../../../src/services/import/lineShapes.js'
import { read, remarks, shape } from '../../support/fixtures/import/read.js'

const lines = (...text: string[]) => text.join('\n')
const OPENING = 'You want to be close, and something in you steps back. It has a reason.'

describe('plain text', () => {
  it('has a title and a subtitle above its text', async () => {
    const article = await read(
      'a.txt',
      lines(
        'How Does Fear Shape Love?',
        'Understanding the Body in Partnership',
        OPENING,
        'More of it.',
      ),
    )
    expect(article.title).toBe('How Does Fear Shape Love?')
    expect(article.subtitle).toBe('Understanding the Body in Partnership')
    expect(shape(article)).toEqual([OPENING, 'More of it.'])
    expect(remarks(article)).toContain(
      'Headings and lists were recognised from the shape of the lines; look them over.',
    )
  })

  it.each([
    [
      'a heading above long text',
      ['The First Years of Love', OPENING],
      ['h2: The First Years of Love', OPENING],
    ],
    [
      'a list below a line that announces it',
      ['Your body learned that:', 'Love is safe', 'People come back', 'This is called trust.'],
      ['Your body learned that:', 'ul(Love is safe; People come back)', 'This is called trust.'],
    ],
    [
      'no list of a single line',
      ['Your body learned that:', 'Love is safe', 'This is called trust.'],
      ['Your body learned that:', 'Love is safe', 'This is called trust.'],
    ],
    [
      'labelled paragraphs as headings',
      ['Ana and Luis: He waited. She waited too.', 'Kim and Robin: They had left many rooms.'],
      [
        'h2: Ana and Luis',
        'He waited. She waited too.',
        'h2: Kim and Robin',
        'They had left many rooms.',
      ],
    ],
    [
      'a single label as the paragraph it is',
      ['A Note: He waited. She waited too.', OPENING],
      ['A Note: He waited. She waited too.', OPENING],
    ],
    ['marked items', ['- one', '• two', '* three'], ['ul(one; two; three)']],
    ['numbered items', ['1. one', '2) two'], ['ol(one; two)']],
    ['a number that is no list', ['1. one', OPENING], ['1. one', OPENING]],
    [
      'an end of a list that goes on as a sentence',
      [
        'Growing up with adults who were:',
        'Far away',
        'Loving at times',
        '...can teach a body to watch.',
      ],
      [
        'Growing up with adults who were:',
        'ul(Far away; Loving at times)',
        '...can teach a body to watch.',
      ],
    ],
  ])('has %s', async (_, text, expected) => {
    const article = await read('a.txt', lines('A Title Of It', OPENING, ...text))
    expect(shape(article).slice(1)).toEqual(expected)
  })

  it('leaves drawn lines out', async () => {
    const article = await read(
      'a.txt',
      lines('A Title Of It', '=====', OPENING, '-----', 'More of it.'),
    )
    expect(article.title).toBe('A Title Of It')
    expect(shape(article)).toEqual([OPENING, 'More of it.'])
  })

  it('joins the lines of an e-mail', async () => {
    const line = 'these words were broken at a fixed width by some old editor'
    const article = await read(
      'a.txt',
      lines('A Letter', '', line, line, line, line, line, 'end.', '', 'Ada'),
    )
    expect(shape(article)[0]).toBe(`${`${line} `.repeat(5)}end.`)
  })

  it('takes the name of the file for a title when the text has none', async () => {
    const article = await read('my-first_text.txt', `${OPENING}\n${OPENING}`)
    expect(article.title).toBe('My first text')
    expect(remarks(article)).toContain('No title was found; the name of the file stands in for it.')
  })

  it('does not read markup or HTML in it', async () => {
    const article = await read(
      'a.txt',
      lines('A Title Of It', 'One <b>two</b> is here.', 'Three [x](y).'),
    )
    expect(shape(article)).toEqual(['One <b>two</b> is here.', 'Three [x](y).'])
  })

  it('keeps every line, of more than a function could be called with', async () => {
    const text = 'Words.\n'.repeat(150_000)
    expect((await read('a.txt', `A Title Of It\n${text}`)).body).toHaveLength(150_000)
  })
})

describe('a line', () => {
  it.each([
    ['The Attachment Foundation', true],
    ['What This Looks Like in Daily Partnership', true],
    ['Cómo Afecta el Trauma a la Pareja', true],
    ['Love is safe and reliable', false],
    ['The Attachment Foundation.', false],
    ['', false],
  ])('%j may be a title: %s', (text, expected) => {
    expect(isTitleLine(text)).toBe(expected)
  })

  it.each([
    [
      'Avoidant Attachment (The Wanderer): It learned to leave.',
      'Avoidant Attachment (The Wanderer)',
    ],
    ['It shows up as: nothing much.', undefined],
    ['A Note: lower case follows.', undefined],
  ])('%j has the label %j', (text, label) => {
    expect(splitLabel(text)?.label).toBe(label)
  })

  it.each([
    ['- one', 'one'],
    ['– one', 'one'],
    ['a) one', 'one'],
    ['12. one', 'one'],
    ['-one', undefined],
    ['1986 was a year', undefined],
  ])('%j is the item %j', (text, item) => {
    expect(bulletOf(text)?.text).toBe(item)
  })
})

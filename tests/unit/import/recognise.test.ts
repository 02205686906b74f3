import { describe, expect, it } from 'vitest'
import type { CatalogueEntry } from '../../../src/services/import/catalogue.js'
import { createPhraseMatcher } from '../../../src/services/import/phraseMatcher.js'
import { read, remarks, shape } from '../../support/fixtures/import/read.js'

const entry = (
  collection: CatalogueEntry['collection'],
  id: string,
  ...phrases: [string, ...string[]]
): CatalogueEntry => ({ collection, id, title: phrases[0], phrases })

const CATALOGUE = [
  entry('attachment-patterns', 'anxious', 'Anxious attachment', 'The Pursuer'),
  entry('attachment-patterns', 'avoidant', 'Avoidant attachment'),
  entry('programs', 'couples', 'Couples program'),
  entry('calls-to-action', 'letter', 'Join our newsletter', 'subscribe to our newsletter'),
]
const readWith = (markdown: string) => read('a.md', `# T\n\n${markdown}`, CATALOGUE)

describe('phrases', () => {
  const find = (text: string, ...phrases: string[]) =>
    createPhraseMatcher(phrases.map((phrase) => ({ phrase, entry: phrase })))(text).map(
      ({ entry: found, start, end }) => [found, text.slice(start, end)],
    )

  it.each([
    ['ANXIOUS  Attachment', 'ANXIOUS  Attachment'],
    ['anxious-attachment', 'anxious-attachment'],
    ['(Ánxious attachment)', 'Ánxious attachment'],
  ])('are found however they are written: %s', (text, words) => {
    expect(find(text, 'anxious attachment')).toEqual([['anxious attachment', words]])
  })

  it.each([
    'anxious attachments',
    'anxious. Attachment',
    'anxious and attachment',
    'ananxious attachment',
  ])('are not found in %j', (text) => {
    expect(find(text, 'anxious attachment')).toEqual([])
  })

  it('win by length, and the first given of two alike', () => {
    expect(find('the secure base of love', 'secure', 'secure base', 'base of love')).toEqual([
      ['secure base', 'secure base'],
    ])
    expect(
      createPhraseMatcher([
        { phrase: 'a', entry: 1 },
        { phrase: 'A', entry: 2 },
      ])('a'),
    ).toMatchObject([{ entry: 1 }])
  })

  it('without words match nothing', () => {
    expect(find('a ... b', '...', '')).toEqual([])
  })

  it('do not care about the kind of apostrophe', () => {
    expect(find('Don’t worry', "don't worry")).toEqual([["don't worry", 'Don’t worry']])
  })
})

describe('attachment patterns and programs', () => {
  it('are linked where they are first named, and related to the article', async () => {
    const article = await readWith(
      'About anxious attachment.\n\nAnxious attachment and the couples program.',
    )
    expect(shape(article)).toEqual([
      'About [anxious attachment](#anxious).',
      'Anxious attachment and the [couples program](#couples).',
    ])
    expect(article.related).toEqual({
      attachmentPatterns: ['anxious'],
      programs: ['couples'],
      callsToAction: [],
    })
    expect(remarks(article)[0]).toBe(
      '3: "anxious attachment" links to the attachment pattern "Anxious attachment".',
    )
  })

  it('keep the format of the words, and leave an existing link alone', async () => {
    const article = await readWith(
      '**Anxious attachment** [avoidant attachment](https://example.org)',
    )
    expect(shape(article)).toEqual([
      '[**Anxious attachment**](#anxious) [avoidant attachment](https://example.org)',
    ])
  })

  it('follow the section that is about them as a block', async () => {
    const article = await readWith(
      '## Anxious Attachment (The Pursuer)\n\nIt watches.\n\n## Next\n\nMore.',
    )
    expect(shape(article)).toEqual([
      'h2: Anxious Attachment (The Pursuer)',
      'It watches.',
      '{attachmentPattern {"attachmentPattern":"anxious","show":"summary"}}',
      'h2: Next',
      'More.',
    ])
  })

  it('are no subject of a heading that names two', async () => {
    const article = await readWith('## Anxious attachment, avoidant attachment\n\nText.')
    expect(shape(article)).toEqual(['h2: Anxious attachment, avoidant attachment', 'Text.'])
  })

  it('are not made up where nothing is named', async () => {
    expect((await readWith('About love.')).related.attachmentPatterns).toEqual([])
  })
})

describe('calls to action', () => {
  it('follow a paragraph that names them, once', async () => {
    const article = await readWith(
      'Please subscribe to our newsletter today.\n\nJoin our newsletter, again.',
    )
    expect(shape(article)).toEqual([
      'Please subscribe to our newsletter today.',
      '{callToAction {"callToAction":"letter"}}',
      'Join our newsletter, again.',
    ])
    expect(article.related.callsToAction).toEqual(['letter'])
  })

  it('replace a paragraph that is nothing else', async () => {
    const article = await readWith('One.\n\nJoin our newsletter!')
    expect(shape(article)).toEqual(['One.', '{callToAction {"callToAction":"letter"}}'])
  })

  it('are not found in a heading', async () => {
    expect(shape(await readWith('## Join our newsletter\n\nText.'))).toEqual([
      'h2: Join our newsletter',
      'Text.',
    ])
  })
})

describe('how it shows', () => {
  it.each([
    ['During Conflict:', 'conflict'],
    ['In intimacy', 'intimacy'],
    ['During daily life', 'daily-life'],
    ['En la intimidad', 'intimacy'],
    ['Durante los conflictos', 'conflict'],
  ])('"%s" and the list below become a block', async (label, context) => {
    const article = await readWith(`${label}\n\n- One\n- Two`)
    expect(shape(article)).toEqual([
      `{manifestations {"heading":"${label.replace(':', '')}","context":"${context}","items":[{"text":"One"},{"text":"Two"}]}}`,
    ])
  })

  it.each([
    ['another label', 'During lunch:\n\n- One', ['During lunch:', 'ul(One)']],
    ['no list', 'During conflict:\n\nOne', ['During conflict:', 'One']],
    [
      'formats a block would lose',
      'During conflict:\n\n- **One**',
      ['During conflict:', 'ul(**One**)'],
    ],
  ])('is left as it is with %s', async (_, markdown, expected) => {
    expect(shape(await readWith(markdown))).toEqual(expected)
  })
})

describe('what needs an eye', () => {
  it.each(['ketamine', 'Esketamine', 'KAP', 'MDMA', 'psilocibina', 'ayahuasca'])(
    'marks an article that names %s as clinical',
    async (name) => {
      const article = await readWith(`Some words on ${name} here.`)
      expect(article.clinicalContent).toBe(true)
      expect(remarks(article)[0]).toContain(`3: Regulated treatment named ("${name}")`)
    },
  )

  it.each(['kap', 'lsd', 'a kettle'])('does not mark one that says %s', async (name) => {
    expect((await readWith(`Some words on ${name} here.`)).clinicalContent).toBe(false)
  })

  it('names a heading that announces a client story', async () => {
    const article = await readWith('## Real Stories: Ana\n\nText.')
    expect(remarks(article)).toEqual([
      '3: "Real Stories: Ana" looks like a client story; case stories need consent or a composite attestation.',
    ])
  })
})

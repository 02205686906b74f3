import { expect, it } from 'vitest'
import { canonicalContent, digestOf } from '../../../src/workflow/digest.js'

const digest = (fields: Record<string, unknown>, media: Record<string, string> = {}) =>
  digestOf(canonicalContent({ collection: 'articles', fields, media }))

const base = { title: { en: 'One', es: 'Uno' }, heroImage: 'm1' }

it('is the SHA-256 of the canonical JSON', () => {
  // printf '{"collection":"articles","content":{"title":{"en":"One"}},"media":{}}' | sha256sum
  expect(digest({ title: { en: 'One' } })).toBe(
    'sha256:2cd3d710babf381a2afa09965e610974eab9aa042757313b788e88e4b27b97b4',
  )
})

it('leaves out what is empty at any depth, keeps the places of a list, and sorts all keys', () => {
  const fields = {
    z: false,
    weight: 1.5,
    seo: { title: '', image: { id: null } },
    body: {
      es: { root: {} },
      en: {
        root: {
          children: [
            {
              type: 'link',
              id: 'x',
              fields: { id: 'y', url: 'https://example.org/ñ' },
              children: [{ text: '"a"\n\u2028' }],
            },
            { type: 'block', fields: { id: 'z', blockType: 'callout', heading: '' } },
            {},
            null,
            '',
          ],
        },
      },
    },
  }
  // The same in Python: json.dumps(…, sort_keys=True, separators=(',', ':'), ensure_ascii=False)
  expect(digest(fields, { m10: '', m1: 'aa' })).toBe(
    'sha256:f920d1fa640e59f6047abe38a14bd94cef6f1049384937b168501435a69c8d5e',
  )
})

it('stays the same for another order of keys, empty values and the date of publication', () => {
  expect(digest({ heroImage: 'm1', title: { es: 'Uno', en: 'One' } })).toBe(digest(base))
  expect(digest({ ...base, subtitle: '', topics: [], seo: { title: null } })).toBe(digest(base))
  expect(digest({ ...base, publishedAt: '2026-01-01' })).toBe(digest(base))
})

it('changes with a word in either language, another image, or other bytes of the same image', () => {
  const other = [
    digest({ ...base, title: { en: 'one', es: 'Uno' } }),
    digest({ ...base, title: { en: 'One', es: 'uno' } }),
    digest({ ...base, heroImage: 'm2' }),
    digest(base, { m1: 'aa' }),
    digest(base, { m1: 'bb' }),
    digest(base),
  ]
  expect(new Set(other).size).toBe(6)
})

it('ignores the ids that the editor gives to blocks and links, and nothing else of them', () => {
  const block = (id: string, quote: string) => ({
    body: { en: { root: { children: [{ type: 'block', fields: { id, quote } }] } } },
  })
  expect(digest(block('a', 'Words'))).toBe(digest(block('b', 'Words')))
  expect(digest(block('a', 'Words'))).not.toBe(digest(block('a', 'Other words')))
})

import { describe, expect, it } from 'vitest'
import { pagesIn, stretchesOn } from '../../../src/delivery/seo/sitemap/pages.js'

describe('the pages of a sitemap', () => {
  const counts = [
    { collection: 'articles', total: 7000 },
    { collection: 'programs', total: 0 },
    { collection: 'topics', total: 4000 },
  ] as const

  it('have five thousand documents each, and there is always one', () => {
    expect(pagesIn([...counts])).toBe(3)
    expect(pagesIn([{ collection: 'articles', total: 5000 }])).toBe(1)
    expect(pagesIn([{ collection: 'articles', total: 5001 }])).toBe(2)
    expect(pagesIn([])).toBe(1)
  })

  it('go through one collection after another without a gap', () => {
    expect(stretchesOn(1, [...counts])).toEqual([
      { collection: 'articles', offset: 0, limit: 5000 },
    ])
    expect(stretchesOn(2, [...counts])).toEqual([
      { collection: 'articles', offset: 5000, limit: 2000 },
      { collection: 'topics', offset: 0, limit: 3000 },
    ])
    expect(stretchesOn(3, [...counts])).toEqual([
      { collection: 'topics', offset: 3000, limit: 1000 },
    ])
    expect(stretchesOn(4, [...counts])).toEqual([])
  })
})

/** Where the calls to action of the example site lead. */
import { describe, expect, it } from 'vitest'
import { callAddress, isActive, withCampaign } from '../../../examples/site/lib/campaign.js'
import { fitProse } from '../../../examples/site/lib/prose.js'
import type { Call } from '../../../examples/site/lib/types.js'

const NOWHERE = { url: null, phone: null, email: null, document: null }

const call = (target: Partial<Call['target']>, more: Partial<Call> = {}): Call => ({
  title: 'Go',
  message: null,
  kind: 'newsletter',
  style: null,
  campaign: null,
  activeFrom: null,
  activeUntil: null,
  target: { type: 'url', ...NOWHERE, ...target },
  ...more,
})

const EN = { language: 'en', page: 'love' } as const
const ES = { language: 'es', page: 'love' } as const

describe('a call to action', () => {
  it('leads to the web with its campaign', () => {
    const url = 'https://example.org/join?a=1&b=2#form'
    expect(callAddress(call({ url }), EN)).toBe(
      'https://example.org/join?a=1&b=2&utm_source=localhost&utm_medium=website&utm_campaign=newsletter&utm_content=love#form',
    )
    expect(callAddress(call({ url }, { campaign: 'spring' }), EN)).toContain('utm_campaign=spring')
  })

  it('keeps the campaign that an editor wrote into the address', () => {
    expect(
      withCampaign('https://example.org/?utm_source=radio', { campaign: 'x', page: 'y' }),
    ).toBe('https://example.org/?utm_source=radio&utm_medium=website&utm_campaign=x&utm_content=y')
  })

  it('leads to people and to pages of the site without one', () => {
    expect(callAddress(call({ type: 'phone', phone: '+1 (555) 010-0199' }), EN)).toBe(
      'tel:+15550100199',
    )
    expect(callAddress(call({ type: 'email', email: 'hello@example.org' }), EN)).toBe(
      'mailto:hello@example.org',
    )
    const document = { relationTo: 'case_stories', value: { slug: 'nadia' } }
    expect(callAddress(call({ type: 'document', document }), EN)).toBe('/case-stories/nadia')
    expect(callAddress(call({ type: 'document', document }), ES)).toBe('/es/case-stories/nadia')
  })

  it('leads nowhere when its page is not live', () => {
    const document = { relationTo: 'programs', value: null }
    expect(callAddress(call({ type: 'document', document }), EN)).toBeUndefined()
    expect(callAddress(call({}), EN)).toBeUndefined()
  })

  it('is shown in its time', () => {
    const now = Date.parse('2026-06-15T12:00:00Z')
    const during = { activeFrom: '2026-06-01T00:00:00Z', activeUntil: '2026-07-01T00:00:00Z' }
    expect(isActive(call({}, during), now)).toBe(true)
    expect(isActive(call({}), now)).toBe(true)
    expect(isActive(call({}, { activeFrom: '2026-06-15T12:00:01Z' }), now)).toBe(false)
    expect(isActive(call({}, { activeUntil: '2026-06-15T12:00:00Z' }), now)).toBe(false)
  })
})

describe('a text', () => {
  it('keeps its links in the language of the page', () => {
    const html = '<a href="/articles/one">1</a> <a href="https://example.org/articles/two">2</a>'
    expect(fitProse(html, EN)).toBe(html)
    expect(fitProse(html, ES)).toBe(
      '<a href="/es/articles/one">1</a> <a href="https://example.org/articles/two">2</a>',
    )
  })

  it('gives its calls to action their campaign, and nothing else', () => {
    const html = [
      '<a class="sb-cta" data-kind="newsletter" data-campaign="may" href="https://example.org/?a=1&amp;b=2" rel="noopener">Join</a>',
      '<a class="sb-cta" data-kind="crisis" href="tel:988">Call</a>',
      '<a href="https://example.org/">Read</a>',
    ]
    expect(fitProse(html.join(''), EN)).toBe(
      [
        '<a class="sb-cta" data-kind="newsletter" data-campaign="may" href="https://example.org/?a=1&amp;b=2&amp;utm_source=localhost&amp;utm_medium=website&amp;utm_campaign=may&amp;utm_content=love" rel="noopener">Join</a>',
        ...html.slice(1),
      ].join(''),
    )
  })
})

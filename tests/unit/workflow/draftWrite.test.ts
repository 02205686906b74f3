import { describe, expect, it } from 'vitest'
import { draftWrite } from '../../../src/workflow/draftWrite.js'

const WHEN = '2026-01-01T00:00:00.000Z'
const update = (data: object, more: object = {}) =>
  draftWrite({ operation: 'update', args: { data, ...more } })

describe('a write without the right to publish', () => {
  it('becomes a draft and keeps every word', () => {
    expect(update({ title: 'Words' })).toEqual({
      ok: true,
      value: { draft: true, data: { title: 'Words', _status: 'draft' } },
    })
  })

  it('keeps every word of a form that says it is not in the trash', () => {
    expect(update({ title: 'Words', deletedAt: null })).toEqual({
      ok: true,
      value: { draft: true, data: { title: 'Words', _status: 'draft' } },
    })
  })

  it.each([
    [{ _status: 'published' }, {}],
    [{}, { publishSpecificLocale: 'es' }],
  ])('is refused when it would publish: %j %j', (data, more) => {
    expect(update(data, more)).toMatchObject({
      ok: false,
      refusals: [{ code: 'publish-requires-workflow' }],
    })
  })
})

describe('a move in or out of the trash', () => {
  it.each([
    ['into', { deletedAt: WHEN }, {}],
    ['out of', { deletedAt: null }, { trash: true }],
  ])('%s it is written to the document itself', (_, data, more) => {
    expect(update(data, more)).toMatchObject({
      ok: true,
      value: { draft: false, data: { ...data, _status: 'draft' } },
    })
  })

  it.each([
    [{ deletedAt: WHEN, title: 'Words' }, {}],
    [{ deletedAt: null, title: 'Words' }, { trash: true }],
  ])('is refused, not stripped, when it carries words as well: %j', (data, more) => {
    expect(update(data, more)).toMatchObject({
      ok: false,
      refusals: [{ code: 'invalid', field: 'deletedAt' }],
    })
  })
})

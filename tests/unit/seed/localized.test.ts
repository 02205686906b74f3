import { describe, expect, it } from 'vitest'
import { inLocale, translation, withRowIds } from '../../../src/seed/localized.js'
import { ref, refsIn, resolveRefs } from '../../../src/seed/refs.js'

const FIELDS = {
  style: 'anxious',
  title: { en: 'Anxious', es: 'Ansioso' },
  summary: { en: 'Only in English' },
  lists: [{ context: 'conflict', items: [{ text: { en: 'One', es: 'Uno' } }] }],
}

describe('inLocale', () => {
  it('reads every text in one language and leaves out what it lacks', () => {
    expect(inLocale(FIELDS, 'es')).toEqual({
      style: 'anxious',
      title: 'Ansioso',
      lists: [{ context: 'conflict', items: [{ text: 'Uno' }] }],
    })
  })
})

describe('translation', () => {
  it('keeps only the fields that are translated', () => {
    expect(Object.keys(translation(FIELDS, 'es'))).toEqual(['title', 'lists'])
  })

  it('is empty when nothing is translated', () => {
    expect(translation({ style: 'anxious', title: { en: 'Anxious' } }, 'es')).toEqual({})
  })
})

describe('withRowIds', () => {
  it('gives rows at every depth the ids they were saved with', () => {
    const saved = { lists: [{ id: 'a', items: [{ id: 'b', text: 'One' }] }] }
    expect(withRowIds(translation(FIELDS, 'es'), saved)).toEqual({
      title: 'Ansioso',
      lists: [{ id: 'a', context: 'conflict', items: [{ id: 'b', text: 'Uno' }] }],
    })
  })

  it('leaves a rich text to its own ids', () => {
    const body = { root: { children: [{ type: 'link', id: 'es-1' }] } }
    const before = { root: { children: [{ type: 'link', id: 'en-1' }] } }
    expect(withRowIds({ body }, { body: before })).toEqual({ body })
  })
})

describe('resolveRefs', () => {
  it('exchanges references at any depth for ids', () => {
    const value = { topics: [ref('topics/trauma')], body: { value: ref('media/path') } }
    const ids = new Map([
      ['topics/trauma', 't1'],
      ['media/path', 'm1'],
    ])
    expect(refsIn(value)).toEqual(['topics/trauma', 'media/path'])
    expect(resolveRefs(value, ids)).toEqual({ topics: ['t1'], body: { value: 'm1' } })
  })

  it('throws on a reference to what does not exist, naming it', () => {
    expect(() => resolveRefs(ref('topics/nowhere'), new Map())).toThrow('topics/nowhere')
  })
})

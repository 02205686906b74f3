import { expect, it } from 'vitest'
import { SLUG_MAX, slugProblem } from '../../src/fields/slug.js'
import { toSlug } from '../../src/slugify.js'

it.each([
  ['Anxious attachment', 'anxious-attachment'],
  ['  How Does Trauma Interfere?  ', 'how-does-trauma-interfere'],
  ['¿Qué es el apego?', 'que-es-el-apego'],
  ['Niños: 2 pasos', 'ninos-2-pasos'],
  ['Love & trust', 'love-trust'],
  ['Push—pull / "too real"', 'push-pull-too-real'],
])('turns %s into %s', (title, slug) => {
  expect(toSlug(title)).toBe(slug)
})

it('cuts a long title to an address that is still allowed', () => {
  const slug = toSlug('word '.repeat(60))
  expect(slug.length).toBeLessThanOrEqual(SLUG_MAX)
  expect(slugProblem(slug)).toBeNull()
})

it('has nothing to say about a title without letters', () => {
  expect(toSlug('???')).toBe('')
})

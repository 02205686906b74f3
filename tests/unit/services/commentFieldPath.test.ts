import type { FlattenedField } from 'payload'
import { describe, expect, it } from 'vitest'
import { isCommentable } from '../../../src/services/comments/fieldPath.js'

const text = (name: string, more: object = {}) => ({ name, type: 'text', ...more })
const inside = (name: string, type: string, fields: object[], more: object = {}) => ({
  name,
  type,
  fields,
  flattenedFields: fields,
  ...more,
})

const fields = [
  text('title'),
  text('secret', { access: { read: () => true } }),
  text('inner', { hidden: true }),
  text('unseen', { admin: { hidden: true } }),
  inside('seo', 'group', [text('title'), text('secret', { access: { read: () => true } })]),
  inside('closed', 'group', [text('title')], { access: { read: () => true } }),
  inside('rows', 'array', [text('role'), inside('items', 'array', [text('text')])]),
] as unknown as FlattenedField[]

const can = (path: string): boolean => isCommentable({ path, fields })

describe('the path of a field that can be commented on', () => {
  it.each([
    'title',
    'seo',
    'seo.title',
    'rows',
    'rows.0',
    'rows.0.role',
    'rows.9999.role',
    'rows.0.items',
    'rows.10.items.3',
    'rows.10.items.3.text',
  ])('can be %s', (path) => {
    expect(can(path)).toBe(true)
  })

  it.each(['secret', 'seo.secret', 'closed', 'closed.title', 'inner', 'unseen'])(
    'can not be %s, which some readers of the draft do not see',
    (path) => {
      expect(can(path)).toBe(false)
    },
  )

  it.each([
    '',
    '.',
    'title.',
    '.title',
    'title.en',
    'nothing',
    'Title',
    ' title',
    'seo.nothing',
    'rows.role',
    'rows.00.role',
    'rows.-1',
    'rows.1e1',
    'rows.10000',
    'rows.0.',
    'rows.0.nothing',
    'rows.0.items.text',
    '__proto__',
    'constructor.name',
  ])('can not be %j, which leads nowhere', (path) => {
    expect(can(path)).toBe(false)
  })
})

import type { JsonObject } from '../../json.js'
import { listOf, objectOf } from '../../json.js'
import type { PublicField, PublicationKey, PublishedShape, Segment } from '../shape/types.js'
import type { Selection } from './selection.js'
import { selected } from './selection.js'
import { relationKey } from './snapshot.js'
import type { View } from './view.js'
import { localeOf, valueIn } from './view.js'

/** Publications to load whole, and those of which it is enough to know that they are live. */
export type Refs = { whole: Set<PublicationKey>; light: Set<PublicationKey> }

export const noRefs = (): Refs => ({ whole: new Set(), light: new Set() })

export const addSegmentRefs = (refs: Refs, segments: Segment[]): void => {
  for (const segment of segments) {
    if (typeof segment === 'string' || segment.as === 'crisisResources') continue
    ;(segment.as === 'link' ? refs.light : refs.whole).add(segment.ref)
  }
}

/** The rendered rich text at a path in this view. */
export const segmentsAt = (
  rendered: PublishedShape['html'],
  path: string,
  view: View,
): Segment[] | undefined => {
  const localized = rendered[path]
  const locale = localeOf(localized, view)
  return locale === undefined ? undefined : localized?.[locale]
}

const hasDerived = (selection: Selection, name: string): boolean =>
  selected(selection, `${name}Html`) !== undefined ||
  selected(selection, `${name}Text`) !== undefined

/** Gathers what the selected fields of a shape refer to. */
export const addRefs = (
  refs: Refs,
  {
    shape,
    fields,
    values = shape.fields,
    view,
    selection = 'all',
    path = '',
  }: {
    shape: PublishedShape
    fields: PublicField[]
    values?: JsonObject
    view: View
    selection?: Selection
    path?: string
  },
): Refs => {
  for (const field of fields) {
    const inside = selected(selection, field.name)
    const at = `${path}${field.name}`
    if (field.kind === 'richText') {
      if (inside !== undefined || hasDerived(selection, field.name))
        addSegmentRefs(refs, segmentsAt(shape.html, at, view) ?? [])
      continue
    }
    if (inside === undefined) continue
    const value = valueIn(field, values[field.name], view)
    if (value === undefined) continue
    if (field.kind === 'relationship' || field.kind === 'upload') {
      for (const one of field.hasMany ? listOf(value) : [value]) {
        const key = relationKey(field, one)
        if (key !== undefined) refs.whole.add(key)
      }
    }
    const nested = { shape, fields: field.fields ?? [], view, selection: inside }
    if (field.kind === 'group')
      addRefs(refs, { ...nested, values: objectOf(value), path: `${at}.` })
    if (field.kind === 'array')
      listOf(value).forEach((row, index) =>
        addRefs(refs, { ...nested, values: objectOf(row), path: `${at}.${index}.` }),
      )
  }
  return refs
}

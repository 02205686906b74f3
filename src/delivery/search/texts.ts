/** The texts of a published document in one language, as search reads and shows them. */
import type { Publication } from '../documents/snapshot.js'
import { segmentsAt } from '../documents/refs.js'
import { valueIn } from '../documents/view.js'
import type { View } from '../documents/view.js'
import { isObject, listOf, objectOf, textOf } from '../../json.js'
import type { JsonObject } from '../../json.js'
import type { PublicField, Segment } from '../shape/types.js'
import type { Locale } from '../../slugs.js'

export type Texts = {
  title: string
  /** Other names, and the line under a title. */
  alias: string
  /** What stands in lists; not every collection has one. */
  summary: string | null
  headings: string
  body: string
}

const TITLES = ['title', 'name']
const ALIASES = ['alias', 'subtitle', 'credentials', 'role']
/** The first of these that a collection has. */
const SUMMARIES = ['summary', 'lesson', 'bio', 'description']
/** Addresses and numbers, and what is said for search engines elsewhere. */
const NOT_TEXT = new Set(['slug', 'seo', 'url', 'doi', 'pmid', 'sameAs'])

/** A longer text is read up to here. */
const MAX_BODY = 200_000

/** What stands in the text itself. What is embedded in it is found as the document it is. */
const ownText = (segment: Segment): string => {
  if (typeof segment === 'string') return segment
  return segment.as === 'link' ? segment.content : ''
}

const inlineText = (node: unknown): string =>
  isObject(node) ? (textOf(node.text) ?? listOf(node.children).map(inlineText).join('')) : ''

const headingsIn = (richText: unknown): string[] =>
  listOf(objectOf(objectOf(richText).root).children)
    .filter((node) => objectOf(node).type === 'heading')
    .map(inlineText)

type Walk = { publication: Publication; view: View; headings: string[] }

const textsIn = (
  walk: Walk,
  { fields, values, path }: { fields: PublicField[]; values: JsonObject; path: string },
): string[] =>
  fields.flatMap((field): string[] => {
    if (NOT_TEXT.has(field.name)) return []
    const value = valueIn(field, values[field.name], walk.view)
    const at = `${path}${field.name}`
    const inside = (row: unknown, place: string) =>
      textsIn(walk, { fields: field.fields ?? [], values: objectOf(row), path: `${place}.` })
    switch (field.kind) {
      case 'text':
        return (field.hasMany ? listOf(value) : [value]).flatMap((text) => textOf(text) ?? [])
      case 'richText':
        walk.headings.push(...headingsIn(value))
        return [
          (segmentsAt(walk.publication.shape.text, at, walk.view) ?? []).map(ownText).join(''),
        ]
      case 'group':
        return inside(value, at)
      case 'array':
        return listOf(value).flatMap((row, index) => inside(row, `${at}.${index}`))
      default:
        return []
    }
  })

/**
 * The texts of a document in a language, without any of another one; nothing when it has no title
 * there.
 */
export const textsOf = ({
  publication,
  fields,
  locale,
}: {
  publication: Publication
  fields: PublicField[]
  locale: Locale
}): Texts | undefined => {
  const view: View = { locale, fallback: null }
  const values = publication.shape.fields
  const read = (name: string): string | undefined => {
    const field = fields.find((one) => one.name === name)
    return field === undefined ? undefined : textOf(valueIn(field, values[name], view))
  }
  const title = TITLES.map(read).find((text) => text !== undefined)
  if (title === undefined) return undefined
  const summaryName = SUMMARIES.find((name) => fields.some((field) => field.name === name))
  const apart = new Set([
    ...TITLES,
    ...ALIASES,
    ...(summaryName === undefined ? [] : [summaryName]),
  ])
  const walk: Walk = { publication, view, headings: [] }
  const others = fields.filter(({ name }) => !apart.has(name))
  const body = textsIn(walk, { fields: others, values, path: '' })
  return {
    title,
    alias: ALIASES.flatMap((name) => read(name) ?? []).join('\n'),
    summary: (summaryName === undefined ? undefined : read(summaryName)) ?? null,
    headings: walk.headings.join('\n'),
    body: body.join('\n\n').slice(0, MAX_BODY),
  }
}

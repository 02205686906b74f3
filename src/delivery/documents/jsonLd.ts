import type { JsonObject } from '../json.js'
import { isObject, listOf, objectOf, textOf } from '../json.js'
import type { Publication, Rendering } from './snapshot.js'
import { SITE_KEY, keyOf } from './snapshot.js'
import { localeOf, valueIn } from './view.js'

/** Relations that structured data reads. */
export const JSON_LD_FIELDS = ['authors', 'heroImage', 'photo', 'seo']

const TYPES: Record<string, string> = {
  articles: 'Article',
  'attachment-patterns': 'Article',
  'case-stories': 'Article',
  programs: 'Service',
  'calls-to-action': 'WebPageElement',
  people: 'Person',
  topics: 'DefinedTerm',
  site: 'Organization',
}

const withoutMissing = (values: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  )

/**
 * Structured data (schema.org) about a document. A date of review is stated only when a signature
 * stands behind it.
 */
export const jsonLdOf = (publication: Publication, rendering: Rendering): JsonObject => {
  const { shape, collection } = publication
  const { snapshot, view, fileUrl } = rendering
  const read = (name: string, from = publication): unknown => {
    const field = rendering.fieldsOf(from.collection).find((one) => one.name === name)
    return field === undefined ? undefined : valueIn(field, from.shape.fields[name], view)
  }
  const text = (name: string, from?: Publication): string | undefined => textOf(read(name, from))
  const image = (name: string): string | undefined => {
    const id = textOf(shape.fields[name])
    const media = id === undefined ? undefined : snapshot.publication(keyOf('media', id))
    const filename = textOf(media?.shape.fields.filename)
    return filename === undefined ? undefined : fileUrl(filename)
  }
  const person = (from: Publication): JsonObject =>
    withoutMissing({
      '@type': 'Person',
      name: text('name', from),
      honorificSuffix: text('credentials', from),
      jobTitle: text('role', from),
    })
  const site = snapshot.publication(SITE_KEY)
  const organization = objectOf(site?.shape.fields.organization)
  const publisher =
    textOf(organization.name) === undefined
      ? undefined
      : withoutMissing({
          '@type': 'Organization',
          name: textOf(organization.name),
          url: textOf(organization.url),
        })
  const head = { '@context': 'https://schema.org' }
  const isClinical = collection === 'articles' && shape.fields.clinicalContent === true
  switch (collection) {
    case 'people':
      return withoutMissing({
        ...head,
        ...person(publication),
        image: image('photo'),
        sameAs: listOf(read('sameAs')).flatMap(
          (one) => textOf(one) ?? (isObject(one) ? (textOf(one.url) ?? []) : []),
        ),
      })
    case 'site':
      return { ...head, ...(publisher ?? { '@type': 'Organization' }) }
    case 'topics':
    case 'programs':
    case 'calls-to-action':
      return withoutMissing({
        ...head,
        '@type': TYPES[collection],
        name: text('title'),
        description: text('summary') ?? text('description') ?? text('message'),
        ...(collection === 'programs' ? { provider: publisher } : {}),
      })
    default: {
      const title = text('title')
      return withoutMissing({
        ...head,
        '@type': isClinical ? 'MedicalWebPage' : (TYPES[collection] ?? 'CreativeWork'),
        headline: title,
        name: title,
        description: text('summary') ?? text('lesson'),
        inLanguage: localeOf(shape.fields.title, view),
        url: textOf(objectOf(shape.fields.seo).canonicalUrl),
        image: image('heroImage'),
        author: listOf(shape.fields.authors).flatMap((id) => {
          const author = textOf(id)
          const found =
            author === undefined ? undefined : snapshot.publication(keyOf('people', author))
          return found === undefined ? [] : [person(found)]
        }),
        publisher,
        datePublished: text('publishedAt') ?? publication.publishedAt,
        dateModified: shape.updatedAt,
        ...(isClinical ? { lastReviewed: textOf(shape.review?.lastReviewed) } : {}),
      })
    }
  }
}

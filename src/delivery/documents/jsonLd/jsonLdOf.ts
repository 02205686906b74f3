import type { JsonObject } from '../../../json.js'

import type { Publication, Rendering } from '../snapshot.js'
import { localeOf } from '../view.js'
import { citationsOf } from './citations.js'
import { organizationOf } from './organization.js'
import { addressOf, medicalPageOf, pageOf } from './page.js'
import { personOf } from './person.js'
import type { Reading } from './reading.js'
import { readingOf } from './reading.js'
import { withoutMissing } from './values.js'

/** Relations that structured data reads. */
export const JSON_LD_FIELDS = ['authors', 'heroImage', 'photo', 'seo']

const CONTEXT = { '@context': 'https://schema.org' }

const person = (reading: Reading): JsonObject => ({
  ...personOf(reading),
  description: reading.text('bio'),
  url: addressOf(reading),
  image: reading.image('photo'),
  sameAs: reading.rows('sameAs').flatMap((text) => text('url') ?? []),
  mainEntityOfPage: pageOf(reading),
})

const named = ({ text }: Reading): JsonObject => ({
  name: text('title'),
  description: text('summary') ?? text('description') ?? text('message'),
})

const topic = (reading: Reading): JsonObject => ({
  '@type': 'DefinedTerm',
  ...named(reading),
  url: addressOf(reading),
  mainEntityOfPage: pageOf(reading),
})

const program = (reading: Reading): JsonObject => ({
  '@type': 'Service',
  ...named(reading),
  url: addressOf(reading),
  provider: organizationOf(reading.rendering),
  mainEntityOfPage: pageOf(reading),
})

/** An article is the medical page itself where it makes clinical claims; else it stands on one. */
const article = (reading: Reading): JsonObject => {
  const { publication, rendering, text } = reading
  const { shape } = publication
  const title = text('title')
  const isClinical = publication.collection === 'articles' && shape.fields.clinicalContent === true
  return {
    '@type': isClinical ? 'MedicalWebPage' : 'Article',
    headline: title,
    name: title,
    description: text('summary') ?? text('lesson'),
    inLanguage: localeOf(shape.fields.title, rendering.view),
    url: addressOf(reading),
    image: reading.image('heroImage'),
    author: reading.related('authors', 'people').map(personOf),
    publisher: organizationOf(rendering),
    datePublished: text('publishedAt') ?? publication.publishedAt,
    dateModified: shape.updatedAt,
    citation: citationsOf(reading),
    ...(isClinical ? medicalPageOf(reading) : { mainEntityOfPage: pageOf(reading) }),
  }
}

const thing = (reading: Reading): JsonObject => {
  switch (reading.publication.collection) {
    case 'people':
      return person(reading)
    case 'site':
      return organizationOf(reading.rendering) ?? { '@type': 'Organization' }
    case 'topics':
      return topic(reading)
    case 'programs':
      return program(reading)
    case 'calls-to-action':
      return { '@type': 'WebPageElement', ...named(reading) }
    default:
      return article(reading)
  }
}

/**
 * Structured data (schema.org) about a document: one value whose `@type` is that of the document,
 * with the page it stands on, its review and its sources inside. It says nothing that the document
 * and the site do not say.
 */
export const jsonLdOf = (publication: Publication, rendering: Rendering): JsonObject =>
  withoutMissing({ ...CONTEXT, ...thing(readingOf(publication, rendering)) })

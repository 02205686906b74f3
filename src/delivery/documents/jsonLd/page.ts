/** The page a document is shown on: its address, its place on the site, its review. */
import type { Locale } from '../../../slugs.js'
import type { JsonObject } from '../../../json.js'
import { objectOf, textOf } from '../../../json.js'
import type { PageCollection } from '../pageAddress.js'
import { hasPages, homeAddress, listAddress, pageAddress } from '../pageAddress.js'
import { publisherSite } from './organization.js'
import type { Reading } from './reading.js'
import { reviewOf } from './review.js'
import { withoutMissing } from './values.js'

const NAMES: Record<PageCollection, Record<Locale, string>> = {
  articles: { en: 'Articles', es: 'Artículos' },
  'attachment-patterns': { en: 'Attachment patterns', es: 'Patrones de apego' },
  'case-stories': { en: 'Case stories', es: 'Historias clínicas' },
  programs: { en: 'Programs', es: 'Programas' },
  people: { en: 'People', es: 'Personas' },
  topics: { en: 'Topics', es: 'Temas' },
}

/** Whom reviewed pages are written for. */
const PATIENT = { '@type': 'Patient' }

/** Where the text was first published, or else its page on the publisher's site. */
export const addressOf = ({ publication, rendering, locale }: Reading): string | undefined => {
  const { collection, slug, shape } = publication
  const canonical = textOf(objectOf(shape.fields.seo).canonicalUrl)
  const site = publisherSite(rendering).address
  if (canonical !== undefined || site === undefined || slug === null || !hasPages(collection))
    return canonical
  return pageAddress({ site, locale, collection, slug })
}

/** The way to a page from the home page of the publisher's site. */
export const breadcrumbOf = ({
  publication,
  rendering,
  locale,
  text,
}: Reading): JsonObject | undefined => {
  const { collection, slug } = publication
  const { name, address: site } = publisherSite(rendering)
  const title = text('title') ?? text('name')
  if (site === undefined || slug === null || title === undefined || !hasPages(collection))
    return undefined
  const steps = [
    { name: name ?? new URL(site).host, item: homeAddress(site, locale) },
    { name: NAMES[collection][locale], item: listAddress(site, locale, collection) },
    { name: title, item: pageAddress({ site, locale, collection, slug }) },
  ]
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      ...step,
    })),
  }
}

/** What only a page about health says. */
export const medicalPageOf = (reading: Reading): JsonObject =>
  withoutMissing({
    medicalAudience: PATIENT,
    ...reviewOf(reading.publication.shape),
    breadcrumb: breadcrumbOf(reading),
  })

const questionsOf = ({ rows }: Reading): JsonObject[] =>
  rows('faqs').flatMap((text) => {
    const [question, answer] = [text('question'), text('answer')]
    return question === undefined || answer === undefined
      ? []
      : [
          {
            '@type': 'Question',
            name: question,
            acceptedAnswer: { '@type': 'Answer', text: answer },
          },
        ]
  })

/**
 * The page behind a document that is not a page itself: one of questions and answers where it has
 * some, a medical one where a clinician signed it. Nothing where there is nothing to say of it.
 */
export const pageOf = (reading: Reading): JsonObject | undefined => {
  const questions = questionsOf(reading)
  const review = reviewOf(reading.publication.shape)
  const isReviewed = Object.keys(review).length > 0
  const about = withoutMissing({
    url: addressOf(reading),
    ...review,
    breadcrumb: breadcrumbOf(reading),
  })
  if (questions.length > 0) return { '@type': 'FAQPage', ...about, mainEntity: questions }
  if (isReviewed) return { '@type': 'MedicalWebPage', ...about, medicalAudience: PATIENT }
  return Object.keys(about).length === 0 ? undefined : { '@type': 'WebPage', ...about }
}

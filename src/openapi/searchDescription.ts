/** The address of the search, its parameters and its answer. */
import { SEARCHED_COLLECTIONS } from '../delivery/search/collections.js'
import {
  MAX_SEARCH,
  MAX_SEARCH_LIMIT,
  MOST_RESULTS,
  SEARCH_LIMIT,
} from '../delivery/search/parseSearchQuery.js'
import { LOCALES } from '../slugs.js'
import { published, readAnswers } from './answers.js'
import type { Schema } from './schema.js'
import { arrayOf, choiceOf, INTEGER, nullable, objectOf, ref, STRING } from './schema.js'
import { listSchema } from './sharedSchemas.js'

const query = (name: string, schema: Schema, more: Schema = {}): Schema => ({
  name,
  in: 'query',
  ...more,
  schema,
})

const slug = { ...STRING, minLength: 1, maxLength: 200 }

export const searchPath: Schema = {
  get: {
    tags: ['Delivery'],
    operationId: 'search',
    summary: 'Search over everything published',
    description: `Ranked; tolerant of typing errors, accents and other forms of a word in English and Spanish. Shows what is live at this moment. After a start the index is filled first; until then the answer is 503 with \`Retry-After\`.`,
    security: [],
    parameters: [
      query('q', { ...STRING, minLength: 1, maxLength: MAX_SEARCH }, { required: true }),
      { $ref: '#/components/parameters/locale' },
      query('collection', arrayOf(choiceOf(SEARCHED_COLLECTIONS), { minItems: 1 }), {
        style: 'form',
        explode: false,
        description: 'One or more, separated by commas.',
      }),
      query('topic', slug, { description: 'The slug of a topic.' }),
      query('pattern', slug, { description: 'The slug of an attachment pattern.' }),
      query('limit', {
        type: 'integer',
        minimum: 1,
        maximum: MAX_SEARCH_LIMIT,
        default: SEARCH_LIMIT,
      }),
      query(
        'page',
        { type: 'integer', minimum: 1, maximum: MOST_RESULTS, default: 1 },
        { description: `\`limit\` × \`page\` is at most ${MOST_RESULTS}.` },
      ),
      { $ref: '#/components/parameters/ifNoneMatch' },
    ],
    responses: {
      '200': published('What was found.', ref('SearchResults')),
      ...readAnswers(),
    },
  },
}

const html = { ...STRING, description: 'Escaped HTML whose only markup is `<mark>`.' }
const counted = (value: Schema): Schema =>
  arrayOf(objectOf({ value, count: { ...INTEGER, minimum: 1 } }))
const named = arrayOf(objectOf({ value: STRING, label: STRING, count: { ...INTEGER, minimum: 1 } }))

/** The answer of a search. */
export const searchSchemas = (): Record<string, Schema> => ({
  SearchHit: objectOf({
    collection: choiceOf(SEARCHED_COLLECTIONS),
    id: STRING,
    slug: nullable(STRING),
    title: STRING,
    summary: nullable(STRING),
    score: { type: 'number' },
    highlights: objectOf({ title: html, summary: html, body: html }, { required: [] }),
  }),
  SearchFacets: objectOf(
    {
      collection: counted(choiceOf(SEARCHED_COLLECTIONS)),
      topic: named,
      pattern: named,
      language: counted(choiceOf(LOCALES)),
    },
    {
      description:
        'Counts over all hits, the most first. Each leaves its own filter out. `value` of a topic or pattern is its slug.',
    },
  ),
  SearchResults: searchResults,
})

const { properties, ...envelope } = listSchema('SearchHit')

const searchResults: Schema = {
  ...envelope,
  properties: {
    ...(properties as Schema),
    docs: arrayOf(ref('SearchHit')),
    facets: ref('SearchFacets'),
    query: objectOf(
      { q: STRING, locale: choiceOf(LOCALES), corrected: STRING },
      {
        required: ['q', 'locale'],
        description: '`corrected` is there when a word stands nowhere and another one was meant.',
      },
    ),
    crisisResources: ref('CrisisResources'),
  },
  required: [...(envelope.required as string[]), 'facets', 'query'],
}

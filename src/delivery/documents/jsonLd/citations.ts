import type { JsonObject } from '../../../json.js'
import type { Reading } from './reading.js'
import { withoutMissing } from './values.js'

const identifier = (propertyID: string, value: string | undefined): JsonObject[] =>
  value === undefined ? [] : [{ '@type': 'PropertyValue', propertyID, value }]

const doiAddress = (doi: string): string =>
  `https://doi.org/${doi.split('/').map(encodeURIComponent).join('/')}`

/** The sources of an article. Each says no more than the editors wrote down of it. */
export const citationsOf = ({ rows }: Pick<Reading, 'rows'>): JsonObject[] =>
  rows('references').flatMap((text) => {
    const [citation, doi, pmid] = [text('citation'), text('doi'), text('pmid')]
    if (citation === undefined) return []
    return [
      withoutMissing({
        '@type': 'CreativeWork',
        name: citation,
        url: text('url'),
        identifier: [...identifier('doi', doi), ...identifier('pmid', pmid)],
        sameAs: [
          ...(doi === undefined ? [] : [doiAddress(doi)]),
          ...(pmid === undefined ? [] : [`https://pubmed.ncbi.nlm.nih.gov/${pmid}/`]),
        ],
      }),
    ]
  })

import type { JsonObject } from '../../../json.js'
import { listOf, objectOf, textOf } from '../../../json.js'
import type { PublishedShape } from '../../shape/types.js'
import { withoutMissing } from './values.js'

const reviewer = (value: unknown): JsonObject[] => {
  const { name, credentials } = objectOf(value)
  return textOf(name) === undefined
    ? []
    : [
        withoutMissing({
          '@type': 'Person',
          name: textOf(name),
          honorificSuffix: textOf(credentials),
        }),
      ]
}

/** When a page was last reviewed, and by whom; nothing is stated without a signature. */
export const reviewOf = ({ review }: PublishedShape): JsonObject =>
  withoutMissing({
    lastReviewed: textOf(review?.lastReviewed),
    reviewedBy: listOf(review?.reviewedBy).flatMap(reviewer),
  })

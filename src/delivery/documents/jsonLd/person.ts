import type { JsonObject } from '../../../json.js'
import type { Reading } from './reading.js'
import { withoutMissing } from './values.js'

/** Somebody who wrote or is shown, as other documents name them. */
export const personOf = ({ text }: Pick<Reading, 'text'>): JsonObject =>
  withoutMissing({
    '@type': 'Person',
    name: text('name'),
    honorificSuffix: text('credentials'),
    jobTitle: text('role'),
  })

import { crisisResourcesOf } from '../html/embedValues.js'
import type { CrisisResource } from '../html/embedValues.js'
import { listOf } from '../json.js'
import type { PublicationKey } from '../shape/types.js'
import type { Publication, Rendering } from './snapshot.js'
import { SITE_KEY, keyOf } from './snapshot.js'

/** The topics of a document, whatever its readers selected. */
export const topicKeys = ({ shape }: Publication): PublicationKey[] =>
  listOf(shape.fields.topics)
    .filter((id) => typeof id === 'string')
    .map((id) => keyOf('topics', id))

/** What must be loaded to know whether help in a crisis belongs with a document. */
export const crisisKeys = (publication: Publication): PublicationKey[] => {
  const topics = topicKeys(publication)
  return topics.length > 0 ? [...topics, SITE_KEY] : []
}

/** Help in a crisis, when a topic of the document is live and sensitive; otherwise nothing. */
export const crisisResourcesFor = (
  publication: Publication,
  rendering: Rendering,
): CrisisResource[] | undefined =>
  topicKeys(publication).some(
    (key) => rendering.snapshot.publication(key)?.shape.fields.sensitive === true,
  )
    ? crisisResourcesOf(rendering)
    : undefined

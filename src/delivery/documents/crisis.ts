import { crisisResourcesOf } from '../html/embedValues.js'
import type { CrisisResource } from '../html/embedValues.js'
import { listOf } from '../../json.js'
import type { PublicField, PublicationKey } from '../shape/types.js'
import type { Locale } from '../../slugs.js'
import { DEFAULT_LOCALE } from '../../slugs.js'
import type { PublicationRows } from '../store/rows.js'
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

/** The site's help in a crisis for an answer that is not one document; none when there is no site. */
export const siteCrisisResources = async ({
  store,
  fieldsOf,
  locale,
}: {
  store: Pick<PublicationRows, 'byKeys'>
  fieldsOf: (collection: string) => PublicField[]
  locale: Locale
}): Promise<CrisisResource[]> => {
  const [found] = await store.byKeys([SITE_KEY])
  const site = found?.state === 'live' ? found : undefined
  return crisisResourcesOf({
    view: { locale, fallback: DEFAULT_LOCALE },
    snapshot: { publication: (key) => (key === SITE_KEY ? site : undefined) },
    fieldsOf,
  })
}

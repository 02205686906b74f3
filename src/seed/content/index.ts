/** All sample content, in the order in which it is created and published. */
import { HARD_MOMENTS } from './articles/hardMoments.js'
import { TRAUMA_AND_LOVE } from './articles/traumaAndLove.js'
import { CALLS_TO_ACTION, COUPLES_CALL_TO_ACTION } from './callsToAction.js'
import { ANXIOUS } from './patterns/anxious.js'
import { AVOIDANT } from './patterns/avoidant.js'
import { DISORGANIZED } from './patterns/disorganized.js'
import { SECURE } from './patterns/secure.js'
import { PEOPLE } from './people.js'
import { COUPLES } from './programs/couples.js'
import { INDIVIDUAL } from './programs/individual.js'
import { INTEGRATION } from './programs/integration.js'
import { NADIA_AND_TOMAS } from './stories/nadiaAndTomas.js'
import { ROWAN_AND_ELLIS } from './stories/rowanAndEllis.js'
import { TOPICS } from './topics.js'
import type { LibraryDocument, WorkflowDocument } from './types.js'

export { SITE } from './site.js'

export const LIBRARY: LibraryDocument[] = [...TOPICS, ...PEOPLE]

/** A document refers only to what stands before it, except by its `later` relations. */
export const DOCUMENTS: WorkflowDocument[] = [
  ...CALLS_TO_ACTION,
  SECURE,
  ANXIOUS,
  AVOIDANT,
  DISORGANIZED,
  INTEGRATION,
  INDIVIDUAL,
  COUPLES,
  COUPLES_CALL_TO_ACTION,
  NADIA_AND_TOMAS,
  ROWAN_AND_ELLIS,
  TRAUMA_AND_LOVE,
  HARD_MOMENTS,
]

/** What each collection asks for before it may be shown. Pure. */
import type { WorkflowCollection } from '../slugs.js'

/** Always, never, or when the content asks for it. */
export const SIGNATURE: Record<WorkflowCollection, 'always' | 'never' | 'when-clinical'> = {
  articles: 'when-clinical',
  'attachment-patterns': 'always',
  'case-stories': 'always',
  programs: 'always',
  'calls-to-action': 'never',
}

/**
 * The fields a clinical signature is about. Only what stands outside of them may be corrected without a
 * new signature, and only where the signer allows it.
 */
export const CLINICAL_FIELDS: Record<WorkflowCollection, readonly string[]> = {
  articles: [
    'title',
    'summary',
    'body',
    'references',
    'clinicalContent',
    'attachmentPatterns',
    'programs',
    'caseStories',
    'callsToAction',
    'topics',
  ],
  'attachment-patterns': [
    'title',
    'alias',
    'style',
    'lesson',
    'signs',
    'manifestations',
    'secureFunctioning',
    'body',
    'complements',
  ],
  'case-stories': [
    'title',
    'summary',
    'kind',
    'participants',
    'cycle',
    'challenge',
    'narrative',
    'outcome',
    'programs',
    'topics',
    'callsToAction',
    'contentNotes',
    'slug',
  ],
  programs: [
    'title',
    'audience',
    'summary',
    'body',
    'benefits',
    'sessions',
    'eligibility',
    'contraindications',
    'riskDisclosure',
    'regulatoryStatus',
    'faqs',
    'attachmentPatterns',
    'callsToAction',
  ],
  'calls-to-action': [],
}

/** Collections whose documents, inside an article, make it need a signature. */
const CLINICAL_EMBEDS = ['case-stories:', 'programs:']

/** Why a document needs a clinical signature, or `null` when it does not. */
export type SignatureReason =
  'collection' | 'clinical-content' | 'embeds-clinical' | 'regulated-treatment'

export const signatureReason = ({
  collection,
  isClinicalContent,
  embeds,
  regulatedTreatment,
}: {
  collection: WorkflowCollection
  isClinicalContent: boolean
  /** Keys (`collection:id`) of the documents it shows. */
  embeds: readonly string[]
  /** The words that name one, where the text does. */
  regulatedTreatment: string | null
}): SignatureReason | null => {
  if (SIGNATURE[collection] === 'always') return 'collection'
  if (SIGNATURE[collection] === 'never') return null
  if (isClinicalContent) return 'clinical-content'
  if (embeds.some((key) => CLINICAL_EMBEDS.some((prefix) => key.startsWith(prefix))))
    return 'embeds-clinical'
  return regulatedTreatment === null ? null : 'regulated-treatment'
}

/** What a signature under a composite story says beside its meaning. */
export const COMPOSITE_ATTESTATION =
  'This story is a composite. It depicts no real person, couple or family, and no one could recognise themselves in it.'

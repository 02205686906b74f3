import type { WorkflowCollection } from '../../slugs.js'
import type { SignatureReason } from '../../workflow/policy.js'
import { signatureReason } from '../../workflow/policy.js'
import type { Content } from '../publish/readContent.js'
import type { Screening } from './screening.js'

/** Why the present content needs a clinical signature; `null` when it does not. */
export const reasonToSign = ({
  collection,
  content,
  screening,
}: {
  collection: WorkflowCollection
  content: Content
  screening: Screening
}): SignatureReason | null =>
  signatureReason({
    collection,
    isClinicalContent: content.shape.fields.clinicalContent === true,
    embeds: content.embeds,
    regulatedTreatment: screening.regulatedTreatment,
  })

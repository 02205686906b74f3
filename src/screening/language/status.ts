/** Compares what a program tells readers about its approval with what it offers. */
import type { Treatment } from '../../workflow/regulatedTreatments.js'
import type { Finding } from '../finding.js'
import { findingId } from '../finding.js'
import { approvalsOf, approvalSourceOf } from './approvals.js'
import type { LintedDocument } from './omissions.js'

/** A program marked "approved use" that names only treatments without a psychiatric approval. */
export const findUnapprovedStatus = (
  { collection, fields }: LintedDocument,
  treatments: readonly Treatment[],
): Finding[] => {
  const [first] = treatments
  const isApproved = treatments.some((one) =>
    approvalsOf(one).some(({ isPsychiatric }) => isPsychiatric),
  )
  if (collection !== 'programs' || fields.regulatoryStatus !== 'approved-use') return []
  if (first === undefined || isApproved) return []
  const name = 'fda-approval'
  const place = 'regulatoryStatus'
  return [
    {
      id: findingId({ class: name, place, excerpt: first }),
      kind: 'language',
      class: name,
      severity: 'warn',
      place,
      excerpt: first,
      confidence: 0.6,
      message: {
        en: 'Readers are told that this is an approved use, and the text names a treatment without a psychiatric approval.',
        es: 'A quien lee se le dice que el uso está aprobado, y el texto nombra un tratamiento sin aprobación psiquiátrica.',
      },
      source: approvalSourceOf(first),
    },
  ]
}

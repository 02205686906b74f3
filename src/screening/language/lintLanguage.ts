import { treatmentsInFolded } from '../../workflow/regulatedTreatments.js'
import type { Finding, PlacedText } from '../finding.js'
import { findApprovalClaims } from './approvalClaims.js'
import { isAddress, isCitation } from './places.js'
import { findOmissions } from './omissions.js'
import type { LintedDocument } from './omissions.js'
import { furtherHits } from './furtherHits.js'
import { readingOf } from './reading.js'
import { findUnapprovedStatus } from './status.js'
import { findWordings } from './wording.js'

/**
 * Finds words that harm or mislead: unsafe messages about suicide, promises of a cure or a result, false
 * claims of an approval, one person's story told as typical, and what is missing. Pure. A text is read
 * by the rules of its language; one without a language by those of both.
 *
 * @param texts every text of the document, from `collectTexts`
 * @param document its public fields, localized ones as `{ en, es }`
 */
export const lintLanguage = ({
  texts,
  document,
}: {
  texts: PlacedText[]
  document: LintedDocument
}): Finding[] => {
  const readings = texts.map(readingOf)
  const treatments = readings
    .filter(({ placed }) => !isCitation(placed) && !isAddress(placed))
    .flatMap(({ view }) => treatmentsInFolded(view.text).map(({ treatment }) => treatment))
  const inDocument = [...new Set(treatments)]
  const findings = [
    ...readings.flatMap((reading) => [
      ...findWordings(reading),
      ...findApprovalClaims(reading, inDocument),
    ]),
    ...findOmissions(readings, document),
    ...findUnapprovedStatus(document, inDocument),
  ]
  const distinct = [...new Map(findings.map((finding) => [finding.id, finding])).values()]
  return [...distinct, ...furtherHits(findings)]
}

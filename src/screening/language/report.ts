/** A finding of the language lint. */
import type { Finding, PlacedText, Severity } from '../finding.js'
import { findingId } from '../finding.js'
import { excerptOf } from '../identifiers/excerpt.js'

export type Span = { start: number; end: number }

/** Reports a span of the original text of a place. */
export const report = ({
  name,
  placed: { place, text },
  span,
  ...rest
}: {
  name: string
  placed: PlacedText
  span: Span
  severity: Severity
  confidence: number
  message: Finding['message']
  source: string
}): Finding => {
  const excerpt = excerptOf({ text, ...span })
  return {
    id: findingId({ class: name, place, excerpt }),
    kind: 'language',
    class: name,
    place,
    excerpt,
    ...rest,
  }
}

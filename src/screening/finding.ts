/** What a screen of a document's text can find. Pure data: where, what, how sure, and why it matters. */
import { createHash } from 'node:crypto'
import type { Locale } from '../slugs.js'

/** A piece of text of a document and where it stands, as `narrative.en` or `heroImage.filename`. */
export type PlacedText = { place: string; locale: Locale | null; text: string }

/** `identifier`: could say who a person is. `language`: words that harm or mislead. */
export type FindingKind = 'identifier' | 'language'

/** `block` holds a signature back until a clinician decides; `warn` is shown. */
export type Severity = 'block' | 'warn'

export type Finding = {
  /** The same for the same words of the same class in the same place, whenever they are screened. */
  id: string
  kind: FindingKind
  /** A Safe Harbor class (`name`, `phone`…), `combination`, or the name of a language rule. */
  class: string
  severity: Severity
  place: string
  /** The words that were found, with a little of what stands around them. */
  excerpt: string
  /** From 0 to 1. */
  confidence: number
  /** Why it matters, for a person. */
  message: Record<Locale, string>
  /** Where the rule comes from. */
  source: string
}

/** The id of a finding: short, stable, and different for different words. */
export const findingId = ({
  class: name,
  place,
  excerpt,
}: Pick<Finding, 'class' | 'place' | 'excerpt'>): string =>
  createHash('sha256').update([name, place, excerpt].join('\n')).digest('hex').slice(0, 16)

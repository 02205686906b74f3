/** What may be decided about a possible identifier. */
export const IDENTIFIER_DISPOSITIONS = [
  'removed',
  'generalised',
  'pseudonym',
  'consented',
  'false-alarm',
] as const

/** The same, and what may be decided about a wording: it stays, for a reason that is signed. */
export const DISPOSITIONS = [...IDENTIFIER_DISPOSITIONS, 'override'] as const

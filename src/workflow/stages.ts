/** The stages of a working copy, in the order in which it goes through them. */
export const STAGES = [
  'draft',
  'editorial-review',
  'clinical-review',
  'approved',
  'changes-requested',
] as const
export type Stage = (typeof STAGES)[number]

/** Where somebody is waited for. */
export const REVIEW_STAGES = ['editorial-review', 'clinical-review'] as const satisfies Stage[]

/**
 * The stage after the content changed: what was approved is not any more, so it is read again from the
 * first review on. What nobody has approved stays where it is.
 */
export const stageAfterChange = (stage: Stage): Stage =>
  stage === 'clinical-review' || stage === 'approved' ? 'editorial-review' : stage

import type { WorkflowAction } from '../../access/workflowActions'
import type { Stage } from '../../workflow/stages'

/** What a stage is called, in the two languages of the panel. */
export const STAGE_WORDS: Record<'en' | 'es', Record<Stage, string>> = {
  en: {
    draft: 'Draft',
    'editorial-review': 'In editorial review',
    'clinical-review': 'In clinical review',
    approved: 'Approved',
    'changes-requested': 'Changes requested',
  },
  es: {
    draft: 'Borrador',
    'editorial-review': 'En revisión editorial',
    'clinical-review': 'En revisión clínica',
    approved: 'Aprobado',
    'changes-requested': 'Cambios solicitados',
  },
}

/** The steps that lead from a draft to readers, in their order. */
export const STEPS = ['submit', 'approve', 'sign', 'publish'] as const satisfies WorkflowAction[]
export type NextStep = (typeof STEPS)[number]

/** The step a stage waits for. */
export const STEP_OF: Record<Stage, NextStep> = {
  draft: 'submit',
  'changes-requested': 'submit',
  'editorial-review': 'approve',
  'clinical-review': 'sign',
  approved: 'publish',
}

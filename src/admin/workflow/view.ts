/** What the server says about a document's workflow, as the panel reads it. */
import { z } from 'zod'
import { WORKFLOW_ACTIONS } from '../../access/workflowActions'
import { STAGES } from '../../workflow/stages'

const refusalSchema = z.object({
  code: z.string().optional(),
  message: z.string(),
  field: z.string().optional(),
})

/** Why something was not done, in a sentence; with the field it is about where there is one. */
export type Failure = z.infer<typeof refusalSchema>

export const failureSchema = z.object({ errors: z.array(refusalSchema).min(1) })

const actionSchema = z.object({
  name: z.enum(WORKFLOW_ACTIONS),
  allowed: z.boolean(),
  refusals: z.array(refusalSchema),
  requires: z.array(z.string()),
})

const gateSchema = z.object({
  code: z.string(),
  label: z.string(),
  ok: z.boolean(),
  detail: z.string(),
})

const signOffSchema = z.object({
  id: z.string(),
  kind: z.enum(['editorial', 'clinical']),
  valid: z.boolean(),
  signer: z.object({ name: z.string(), credentials: z.string().nullable() }),
  meaning: z.string().nullable(),
  signedAt: z.string(),
  comment: z.string().nullable(),
})

const stepSchema = z.object({
  action: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  actor: z.string(),
  at: z.string(),
  comment: z.string().nullable(),
})

const findingSchema = z.object({
  id: z.string(),
  kind: z.enum(['identifier', 'language']),
  class: z.string(),
  severity: z.enum(['block', 'warn']),
  place: z.string(),
  excerpt: z.string(),
  message: z.object({ en: z.string(), es: z.string() }),
  disposition: z
    .object({
      decision: z.string(),
      reason: z.string(),
      byName: z.string().nullable(),
      at: z.string(),
    })
    .nullable(),
})

export const workflowViewSchema = z.object({
  stage: z.enum(STAGES),
  digest: z.string(),
  live: z.object({ release: z.number(), digest: z.string(), publishedAt: z.string() }).nullable(),
  actions: z.array(actionSchema),
  checklist: z.array(gateSchema),
  signOffs: z.array(signOffSchema),
  history: z.array(stepSchema),
  signatureReason: z.string().nullable(),
  assignee: z.object({ name: z.string() }).nullable(),
  dueAt: z.string().nullable(),
  reviewReason: z.string().nullable(),
  blockingThreads: z.number(),
  schedules: z.array(
    z.object({
      act: z.enum(['publish', 'unpublish']),
      at: z.string(),
      timeZone: z.string().nullable(),
    }),
  ),
  /** Absent for those who may not see them. */
  findings: z.array(findingSchema).optional(),
})

export type WorkflowView = z.infer<typeof workflowViewSchema>
export type Gate = WorkflowView['checklist'][number]
export type SignOff = WorkflowView['signOffs'][number]
export type Step = WorkflowView['history'][number]
export type Finding = NonNullable<WorkflowView['findings']>[number]
export type Schedule = WorkflowView['schedules'][number]

/** An action as the server offers it to this person. */
export const actionOf = (
  view: WorkflowView,
  name: WorkflowView['actions'][number]['name'],
): WorkflowView['actions'][number] | undefined => view.actions.find((one) => one.name === name)

export const isAllowed = (
  view: WorkflowView,
  name: WorkflowView['actions'][number]['name'],
): boolean => actionOf(view, name)?.allowed === true

/** Whether readers see exactly the text of the working copy. */
export const isUpToDate = ({ live, digest }: WorkflowView): boolean => live?.digest === digest

/** What a document still needs before it may be shown: every gate of its collection, one item each. */
import type { PayloadRequest } from 'payload'
import type { Refusal } from '../../errors.js'
import type { WorkflowCollection } from '../../slugs.js'
import type { Content } from '../publish/readContent.js'
import { consentGate } from './gates/consent.js'
import { embedsGate } from './gates/embeds.js'
import { fieldsGate } from './gates/fields.js'
import { imagesGate } from './gates/images.js'
import { findingsGate, languageGate } from './gates/screening.js'
import { targetGate } from './gates/target.js'
import type { Screening } from './screening.js'

export type Gate = {
  code: string
  label: string
  ok: boolean
  detail: string
  /** Why publishing is refused while it is not. */
  refusals: Refusal[]
}

export type GateInput = {
  req: PayloadRequest
  collection: WorkflowCollection
  id: string
  content: Content
  screening: Screening
  now: string
}

type GateCheck = (input: GateInput) => Promise<Gate> | Gate

const COMMON: GateCheck[] = [fieldsGate, imagesGate, languageGate]

const GATES: Record<WorkflowCollection, GateCheck[]> = {
  articles: [...COMMON, embedsGate],
  'attachment-patterns': COMMON,
  'case-stories': [...COMMON, consentGate, findingsGate],
  programs: COMMON,
  'calls-to-action': [...COMMON, targetGate],
}

/** Every gate a document has to pass to be published, in the order in which they are shown. */
export const checklistFor = async (input: GateInput): Promise<Gate[]> => {
  const gates: Gate[] = []
  for (const check of GATES[input.collection]) gates.push(await check(input))
  return gates
}

/** Takes documents through the workflow, where that is not what a test is about. */
import type { WorkflowAction } from '../../src/access/workflowActions.js'
import type { WorkflowInput } from '../../src/services/workflow/input.js'
import { decideFinding } from '../../src/services/workflow/decideFinding.js'
import { takeAction } from '../../src/services/workflow/takeAction.js'
import type { WorkflowView } from '../../src/services/workflow/view.js'
import { workflowView } from '../../src/services/workflow/view.js'
import type { WorkflowCollection } from '../../src/slugs.js'
import type { Person, TestPayload } from './createTestPayload.js'
import { PASSWORD } from './createTestPayload.js'

type Named = {
  base: Pick<TestPayload, 'as'>
  collection: WorkflowCollection
  id: string
}

export const viewAs = async ({
  base,
  collection,
  id,
  by = 'editor',
}: Named & { by?: Person }): Promise<WorkflowView> => {
  const view = await workflowView({ req: await base.as(by), collection, id })
  if (view === null) throw new Error(`no ${collection} ${id}`)
  return view
}

/** Takes one action as somebody; throws when it is refused. */
export const act = async ({
  action,
  by,
  input = {},
  ...named
}: Named & { action: WorkflowAction; by: Person; input?: WorkflowInput }): Promise<void> => {
  const { base, collection, id } = named
  const { digest } = await viewAs({ ...named, by })
  const done = await takeAction({
    req: await base.as(by),
    collection,
    id,
    action,
    input: { digest, ...input },
  })
  if (!done.ok) throw new Error(`${action} ${collection}: ${JSON.stringify(done.refusals)}`)
}

/** Brings a working copy to `approved`: the editor submits, the reviewer approves, the clinician signs. */
export const approve = async (named: Named): Promise<void> => {
  const stage = async () => (await viewAs(named)).stage
  const start = await stage()
  if (start === 'draft' || start === 'changes-requested') {
    await act({ ...named, action: 'submit', by: 'editor' })
  }
  if ((await stage()) === 'editorial-review') {
    await act({ ...named, action: 'approve', by: 'reviewer' })
  }
  if ((await stage()) === 'clinical-review') {
    await dismissFindings(named)
    const input = { meaning: 'Reviewed for clinical accuracy', password: PASSWORD }
    await act({ ...named, action: 'sign', by: 'clinician', input })
  }
}

/** Decides about everything the screen found in a story that is not about its words. */
const dismissFindings = async (named: Named): Promise<void> => {
  const { base, collection, id } = named
  const { findings = [] } = await viewAs(named)
  for (const finding of findings) {
    if (finding.kind !== 'identifier' || finding.disposition !== null) continue
    const req = await base.as('clinician')
    const input = { decision: 'false-alarm' as const }
    const done = await decideFinding({ req, collection, id, finding: finding.id, input })
    if (!done.ok) throw new Error(JSON.stringify(done.refusals))
  }
}

/** The same, and publishes it. */
export const release = async (named: Named): Promise<void> => {
  await approve(named)
  await act({ ...named, action: 'publish', by: 'editor' })
}

/** Takes a live document down. */
export const unpublish = (named: Named, comment = 'Out of date'): Promise<void> =>
  act({ ...named, action: 'unpublish', by: 'editor', input: { comment } })

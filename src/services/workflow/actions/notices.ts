import type { WorkflowAction } from '../../../access/workflowActions.js'
import type { Stage } from '../../../workflow/stages.js'
import { notifyRole } from '../../notices/notify.js'
import { subjectOf, tellWriters } from '../tellWriters.js'
import { noticeAssignment } from './assign.js'
import type { ActionContext } from './context.js'

/** The actions that keep the assignee that is sent along. */
const KEEPS_ASSIGNEE: readonly WorkflowAction[] = [
  'submit',
  'approve',
  'sign',
  'request-changes',
  'reopen',
  'assign',
]

/** Tells whoever waits for a decision, and whoever has to act next. */
export const noticeStep = async (context: ActionContext, to: Stage): Promise<void> => {
  const { req, action, collection, id, input } = context
  const about = { req, collection, document: id }
  const name = subjectOf(context)
  if (KEEPS_ASSIGNEE.includes(action)) await noticeAssignment(context)
  switch (action) {
    case 'submit':
      if (!input.assignee) {
        await notifyRole({
          ...about,
          role: 'editor',
          kind: 'decision',
          text: `${name} waits for review.`,
        })
      }
      return
    case 'approve':
      await tellWriters({ ...context, text: () => `${name} was approved by an editor.` })
      if (to === 'clinical-review' && !input.assignee) {
        const text = `${name} waits for a clinical signature.`
        await notifyRole({ ...about, role: 'clinician', kind: 'decision', text })
      }
      return
    case 'sign':
      await tellWriters({ ...context, text: () => `${name} was signed by a clinician.` })
      await notifyRole({
        ...about,
        role: 'editor',
        kind: 'decision',
        text: `${name} can be published.`,
      })
      return
    case 'request-changes':
      return tellWriters({
        ...context,
        text: () => `Changes were requested in ${name}. The comment is in its history.`,
      })
    default:
  }
}

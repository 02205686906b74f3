import type { Endpoint, PayloadRequest } from 'payload'
import { isWorkflowAction } from '../access/workflowActions.js'
import { documentTag, showTag } from '../services/documentTag.js'
import { mayReadDraft } from '../services/mayReadDraft.js'
import { parseInput } from '../services/parseInput.js'
import { decideFinding, findingInput } from '../services/workflow/decideFinding.js'
import { workflowInput } from '../services/workflow/input.js'
import { takeAction } from '../services/workflow/takeAction.js'
import { workflowView } from '../services/workflow/view.js'
import type { WorkflowCollection } from '../slugs.js'
import { missing, readJson, refusal } from './answers.js'

const answer = async (req: PayloadRequest, collection: WorkflowCollection, id: string) => {
  showTag({ req, tag: await documentTag({ req, collection, id }) })
  const view = await workflowView({ req, collection, id })
  return view === null ? missing() : Response.json(view)
}

/**
 * `GET /api/{collection}/{id}/workflow`, `POST /api/{collection}/{id}/workflow/{action}`, and
 * `POST /api/{collection}/{id}/findings/{finding}` for what the screen of the text found.
 */
export const workflowEndpoints = (collection: WorkflowCollection): Endpoint[] => [
  {
    path: '/:id/workflow',
    method: 'get',
    handler: async (req) => {
      const id = String(req.routeParams?.id)
      return (await mayReadDraft({ req, collection, id })) ? answer(req, collection, id) : missing()
    },
  },
  {
    path: '/:id/workflow/:action',
    method: 'post',
    handler: async (req) => {
      const id = String(req.routeParams?.id)
      const action = String(req.routeParams?.action)
      if (!isWorkflowAction(action)) {
        return refusal({ code: 'not-found', message: `There is no workflow action "${action}".` })
      }
      const input = parseInput({ schema: workflowInput, value: await readJson(req) })
      if (!input.ok) return refusal(...input.refusals)
      if (!(await mayReadDraft({ req, collection, id }))) return missing()
      const ifMatch = req.headers.get('if-match')
      const done = await takeAction({ req, collection, id, action, input: input.value, ifMatch })
      return done.ok ? answer(req, collection, id) : refusal(...done.refusals)
    },
  },
  {
    path: '/:id/findings/:finding',
    method: 'post',
    handler: async (req) => {
      const id = String(req.routeParams?.id)
      const finding = String(req.routeParams?.finding)
      const input = parseInput({ schema: findingInput, value: await readJson(req) })
      if (!input.ok) return refusal(...input.refusals)
      if (!(await mayReadDraft({ req, collection, id }))) return missing()
      const done = await decideFinding({ req, collection, id, finding, input: input.value })
      return done.ok ? answer(req, collection, id) : refusal(...done.refusals)
    },
  },
]

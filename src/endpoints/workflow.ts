import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { actorFrom } from '../access/actor.js'
import { can } from '../access/can.js'
import type { Refusal } from '../errors.js'
import { errorBody, refuse, statusOf } from '../errors.js'
import { documentTag, isCurrent, showTag, STALE_DOCUMENT } from '../services/documentTag.js'
import { publishDocument } from '../services/publish/publishDocument.js'
import { unpublishDocument } from '../services/publish/unpublishDocument.js'
import { inTransaction } from '../services/transaction.js'
import { workflowView } from '../services/workflowView.js'
import type { WorkflowCollection } from '../slugs.js'

export const WORKFLOW_ACTIONS = { publish: publishDocument, unpublish: unpublishDocument } as const

/**
 * The body of a transition. One shape for every action: what an action has no use for is checked and
 * left aside.
 */
export const workflowInput = z.strictObject({
  digest: z
    .string()
    .regex(/^sha256:[0-9a-f]{64}$/, 'must be sha256: and 64 hexadecimal digits')
    .optional(),
  comment: z.string().max(5000).optional(),
  password: z.string().max(1000).optional(),
  meaning: z.string().max(1000).optional(),
  publishAt: z.iso.datetime({ offset: true }).optional(),
})

const refusal = (...refusals: Refusal[]): Response =>
  Response.json(errorBody(refusals), { status: statusOf(refusals) })

const missing = () => refusal({ code: 'not-found', message: 'There is no such document.' })

/**
 * Whether the caller may read the working copy and its history; what may not be read does not exist.
 * Asked of the versions: of a document that is live, an author may read the live text of others, and
 * Payload would fall back to that.
 */
const mayRead = async (req: PayloadRequest, collection: WorkflowCollection, id: string) => {
  const doc: object | null = await req.payload.findByID({
    collection,
    id,
    draft: true,
    depth: 0,
    select: { createdAt: true },
    disableErrors: true,
    overrideAccess: false,
    req,
  })
  if (doc === null) return false
  const scope = can(actorFrom(req.user), 'readVersions', collection)
  if (scope !== 'any' && scope !== 'own') return false
  const { totalDocs } = await req.payload.findVersions({
    collection,
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    depth: 0,
    limit: 1,
    select: { parent: true },
    overrideAccess: false,
    req,
  })
  return totalDocs > 0
}

const answer = async (req: PayloadRequest, collection: WorkflowCollection, id: string) => {
  showTag({ req, tag: await documentTag({ req, collection, id }) })
  const view = await workflowView({ req, collection, id })
  return view === null ? missing() : Response.json(view)
}

const readBody = async (req: PayloadRequest): Promise<unknown> => {
  const text = (await req.text?.()) ?? ''
  if (text.trim() === '') return {}
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** `GET /api/{collection}/{id}/workflow` and `POST /api/{collection}/{id}/workflow/{action}`. */
export const workflowEndpoints = (collection: WorkflowCollection): Endpoint[] => [
  {
    path: '/:id/workflow',
    method: 'get',
    handler: async (req) => {
      const id = String(req.routeParams?.id)
      return (await mayRead(req, collection, id)) ? answer(req, collection, id) : missing()
    },
  },
  {
    path: '/:id/workflow/:action',
    method: 'post',
    handler: async (req) => {
      const id = String(req.routeParams?.id)
      const name = String(req.routeParams?.action)
      if (!Object.hasOwn(WORKFLOW_ACTIONS, name)) {
        return refusal({ code: 'not-found', message: `There is no workflow action "${name}".` })
      }
      const parsed = workflowInput.safeParse(await readBody(req))
      if (!parsed.success) {
        return refusal(
          ...parsed.error.issues.map(({ path, message }): Refusal => ({
            code: 'invalid',
            message: `The request body: ${message}`,
            ...(path.length > 0 ? { field: path.join('.') } : {}),
          })),
        )
      }
      if (!(await mayRead(req, collection, id))) return missing()
      const act = WORKFLOW_ACTIONS[name as keyof typeof WORKFLOW_ACTIONS]
      const { digest, comment } = parsed.data
      const ifMatch = req.headers.get('if-match')
      const result = await inTransaction(req, async () => {
        const isStale =
          ifMatch !== null &&
          !isCurrent({ ifMatch, tag: await documentTag({ req, collection, id }) })
        if (isStale) return refuse(STALE_DOCUMENT)
        return act({ payload: req.payload, req, collection, id, digest, comment })
      })
      return result.ok ? answer(req, collection, id) : refusal(...result.refusals)
    },
  },
]

/** The workflow as a client of either door sees it: one way to ask, by REST or by GraphQL. */
import type { RequestListener } from 'node:http'
import request from 'supertest'
import type { WorkflowAction } from '../../src/access/workflowActions.js'
import type { WorkflowView } from '../../src/services/workflow/view.js'

export type Answer = { codes: string[]; fields: (string | undefined)[]; view: WorkflowView | null }

export type WorkflowClient = {
  view: (collection: string, id: string, token: string) => Promise<Answer>
  act: (asked: {
    collection: string
    id: string
    action: WorkflowAction
    token: string
    /** With the present digest, unless it names another or none (`null`). */
    input?: Record<string, unknown>
  }) => Promise<Answer>
}

type Errors = { errors?: { code?: string; field?: string; extensions?: unknown }[] }

const QUERY = `{
  stage digest live { release digest publishedAt } signatureReason reviewReason dueAt blockingThreads
  assignee { id name } schedules { act at timeZone }
  actions { name allowed refusals { code message field } requires }
  checklist { code label ok detail }
  signOffs { id kind digest valid signer { name credentials } meaning signedAt comment }
  history { action from to actor at comment }
  findings { id kind class place excerpt severity disposition { decision reason } }
}`

export const restClient = (app: RequestListener): WorkflowClient => {
  const answer = (body: Errors & object): Answer => ({
    codes: (body.errors ?? []).map(({ code }) => code ?? ''),
    fields: (body.errors ?? []).map(({ field }) => field),
    view: body.errors === undefined ? (body as WorkflowView) : null,
  })
  const view: WorkflowClient['view'] = async (collection, id, token) => {
    const { body } = await request(app)
      .get(`/api/${collection}/${id}/workflow`)
      .set('Authorization', token)
    return answer(body as object)
  }
  return {
    view,
    act: async ({ collection, id, action, token, input = {} }) => {
      const digest = (await view(collection, id, token)).view?.digest
      const { body } = await request(app)
        .post(`/api/${collection}/${id}/workflow/${action}`)
        .set('Authorization', token)
        .send(withDigest(input, digest))
      return answer(body as object)
    },
  }
}

export const graphqlClient = (app: RequestListener): WorkflowClient => {
  const ask = async (query: string, variables: object, token: string): Promise<Answer> => {
    const { body } = await request(app)
      .post('/api/graphql')
      .set('Authorization', token)
      .send({ query, variables })
    const { data, errors = [] } = body as { data?: Record<string, WorkflowView> } & Errors
    const refusals = errors.flatMap(({ extensions }) => refusalsIn(extensions))
    return {
      codes: refusals.map(({ code }) => code),
      fields: refusals.map(({ field }) => field),
      view: Object.values(data ?? {})[0] ?? null,
    }
  }
  const view: WorkflowClient['view'] = (collection, id, token) =>
    ask(
      `query ($collection: String!, $id: String!) { documentWorkflow(collection: $collection, id: $id) ${QUERY} }`,
      { collection, id },
      token,
    )
  return {
    view,
    act: async ({ collection, id, action, token, input = {} }) => {
      const digest = (await view(collection, id, token)).view?.digest
      return ask(
        `mutation ($collection: String!, $id: String!, $action: String!, $input: DocumentTransitionInput) {
          transitionDocument(collection: $collection, id: $id, action: $action, input: $input) ${QUERY}
        }`,
        { collection, id, action, input: withDigest(input, digest) },
        token,
      )
    },
  }
}

const withDigest = (input: Record<string, unknown>, digest: string | undefined) =>
  Object.fromEntries(
    Object.entries({ ...(digest === undefined ? {} : { digest }), ...input }).filter(
      ([, value]) => value !== null,
    ),
  )

type Refusal = { code: string; field?: string }

const refusalsIn = (extensions: unknown): Refusal[] => {
  if (typeof extensions !== 'object' || extensions === null) return []
  if ('refusals' in extensions && Array.isArray(extensions.refusals)) {
    return extensions.refusals as Refusal[]
  }
  return 'code' in extensions ? [extensions as Refusal] : []
}

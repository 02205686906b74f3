/**
 * The workflow over GraphQL: what `/api/{collection}/{id}/workflow` offers, with the same rules and
 * refusals.
 */
import type { GraphQLFieldConfigMap, GraphQLInputObjectType, GraphQLObjectType } from 'graphql'
import { isWorkflowAction } from '../../../access/workflowActions.js'
import type { Refusal } from '../../../errors.js'
import { RefusalError } from '../../../errors.js'
import { mayReadDraft } from '../../../services/mayReadDraft.js'
import { parseInput } from '../../../services/parseInput.js'
import { NOT_FOUND } from '../../../services/publish/transition.js'
import { decideFinding, findingInput } from '../../../services/workflow/decideFinding.js'
import { workflowInput } from '../../../services/workflow/input.js'
import type { DocumentRef } from '../../../services/documentRef.js'
import { takeAction } from '../../../services/workflow/takeAction.js'
import type { WorkflowView } from '../../../services/workflow/view.js'
import { workflowView } from '../../../services/workflow/view.js'
import { isWorkflowCollection } from '../../../slugs.js'
import type { GraphQL } from './perCopy.js'
import { perCopy } from './perCopy.js'
import type { GraphQLContext } from './schema.js'

type Types = { workflow: GraphQLObjectType; input: GraphQLInputObjectType }
type Fields = GraphQLFieldConfigMap<unknown, GraphQLContext>
type Arguments = Record<string, unknown>

const buildTypes = ({
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
}: GraphQL): Types => {
  const text = { type: new GraphQLNonNull(GraphQLString) }
  const maybe = { type: GraphQLString }
  const yesOrNo = { type: new GraphQLNonNull(GraphQLBoolean) }
  const whole = { type: new GraphQLNonNull(GraphQLInt) }
  const object = (
    name: string,
    fields: ConstructorParameters<typeof GraphQLObjectType>[0]['fields'],
  ) => new GraphQLObjectType({ name: `DocumentWorkflow${name}`, fields })
  const allOf = (type: GraphQLObjectType) => ({
    type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(type))),
  })
  const refusal = object('Refusal', { code: text, message: text, field: maybe })
  const action = object('Action', {
    name: text,
    allowed: yesOrNo,
    refusals: allOf(refusal),
    requires: { type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(GraphQLString))) },
  })
  const disposition = object('Disposition', {
    decision: text,
    reason: maybe,
    byName: maybe,
    at: text,
  })
  const finding = object('Finding', {
    id: text,
    kind: text,
    class: text,
    severity: text,
    place: text,
    excerpt: text,
    confidence: { type: new GraphQLNonNull(GraphQLFloat) },
    message: { type: new GraphQLNonNull(object('Message', { en: text, es: text })) },
    source: text,
    disposition: { type: disposition },
  })
  const workflow = new GraphQLObjectType({
    name: 'DocumentWorkflow',
    fields: {
      stage: text,
      digest: text,
      live: { type: object('Live', { release: whole, digest: text, publishedAt: text }) },
      actions: allOf(action),
      checklist: allOf(object('Check', { code: text, label: text, ok: yesOrNo, detail: maybe })),
      signOffs: allOf(
        object('Approval', {
          id: text,
          kind: text,
          digest: text,
          valid: yesOrNo,
          signer: { type: object('Signer', { name: text, credentials: maybe }) },
          meaning: maybe,
          signedAt: text,
          comment: maybe,
        }),
      ),
      history: allOf(
        object('Step', {
          action: text,
          from: maybe,
          to: maybe,
          actor: text,
          at: text,
          comment: maybe,
        }),
      ),
      signatureReason: maybe,
      assignee: { type: object('Assignee', { id: text, name: text }) },
      dueAt: maybe,
      reviewReason: maybe,
      blockingThreads: whole,
      schedules: allOf(object('Schedule', { act: text, at: text, timeZone: maybe })),
      findings: { type: new GraphQLList(new GraphQLNonNull(finding)) },
    },
  })
  const input = new GraphQLInputObjectType({
    name: 'DocumentTransitionInput',
    fields: {
      digest: maybe,
      comment: maybe,
      password: maybe,
      meaning: maybe,
      publishAt: maybe,
      unpublishAt: maybe,
      timeZone: maybe,
      release: { type: GraphQLInt },
      assignee: maybe,
      dueAt: maybe,
    },
  })
  return { workflow, input }
}

const typesOf = perCopy(buildTypes)

const refuse = (...refusals: Refusal[]): never => {
  throw new RefusalError(...refusals)
}

const named = async (
  { collection, id }: Arguments,
  { req }: GraphQLContext,
): Promise<DocumentRef> => {
  if (!isWorkflowCollection(collection)) {
    return refuse({
      code: 'invalid',
      field: 'collection',
      message: `There is no collection "${String(collection).slice(0, 80)}" with a workflow.`,
    })
  }
  const about = { req, collection, id: String(id) }
  return (await mayReadDraft(about)) ? about : refuse(NOT_FOUND)
}

const view = async (about: DocumentRef): Promise<WorkflowView> =>
  (await workflowView(about)) ?? refuse(NOT_FOUND)

/** In GraphQL, leaving a value out and sending null are the same, except where null empties it. */
const withoutNulls = (input: unknown): Arguments =>
  Object.fromEntries(
    Object.entries({ ...(input as Arguments | null | undefined) }).filter(
      ([name, value]) => value !== null || name === 'assignee' || name === 'dueAt',
    ),
  )

const transition = async (_: unknown, args: Arguments, context: GraphQLContext) => {
  const action = String(args.action)
  if (!isWorkflowAction(action)) {
    return refuse({
      code: 'not-found',
      message: `There is no workflow action "${action.slice(0, 80)}".`,
    })
  }
  const parsed = parseInput({ schema: workflowInput, value: withoutNulls(args.input) })
  if (!parsed.ok) return refuse(...parsed.refusals)
  const about = await named(args, context)
  const done = await takeAction({ ...about, action, input: parsed.value })
  return done.ok ? view(about) : refuse(...done.refusals)
}

const decide = async (_: unknown, args: Arguments, context: GraphQLContext) => {
  const { decision, reason, password } = args
  const parsed = parseInput({ schema: findingInput, value: { decision, reason, password } })
  if (!parsed.ok) return refuse(...parsed.refusals)
  const about = await named(args, context)
  const done = await decideFinding({
    ...about,
    finding: String(args.finding),
    input: parsed.value,
  })
  return done.ok ? view(about) : refuse(...done.refusals)
}

/** The root fields; the types are those of the given copy of graphql-js. */
export const workflowFields = (graphql: GraphQL): { queries: Fields; mutations: Fields } => {
  const { GraphQLNonNull, GraphQLString } = graphql
  const { workflow, input } = typesOf(graphql)
  const text = { type: new GraphQLNonNull(GraphQLString) }
  const document = { collection: text, id: text }
  const answer = new GraphQLNonNull(workflow)
  return {
    queries: {
      documentWorkflow: {
        type: answer,
        args: document,
        resolve: async (_, args, context) => view(await named(args, context)),
      },
    },
    mutations: {
      transitionDocument: {
        type: answer,
        args: { ...document, action: text, input: { type: input } },
        resolve: transition,
      },
      decideFinding: {
        type: answer,
        args: {
          ...document,
          finding: text,
          decision: text,
          reason: { type: GraphQLString },
          password: { type: GraphQLString },
        },
        resolve: decide,
      },
    },
  }
}

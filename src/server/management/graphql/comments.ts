/**
 * The threads of a document over GraphQL: what `/api/{collection}/{id}/comments` offers, with the same
 * rules and refusals.
 */
import type { GraphQLFieldConfigMap, GraphQLObjectType } from 'graphql'
import type { z } from 'zod'
import type { Result } from '../../../errors.js'
import { RefusalError } from '../../../errors.js'
import { replyInput, settleInput, threadInput } from '../../../services/comments/input.js'
import type { DocumentRef } from '../../../services/documentRef.js'
import { openThread } from '../../../services/comments/openThread.js'
import { replyInThread } from '../../../services/comments/replyInThread.js'
import type { ThreadAct } from '../../../services/comments/settleThread.js'
import { settleThread } from '../../../services/comments/settleThread.js'
import { listThreads } from '../../../services/comments/threads.js'
import { parseInput } from '../../../services/parseInput.js'
import { isWorkflowCollection } from '../../../slugs.js'
import type { GraphQL } from './perCopy.js'
import { perCopy } from './perCopy.js'
import type { GraphQLContext } from './schema.js'

type Types = { thread: GraphQLObjectType; list: GraphQLObjectType }
type Fields = GraphQLFieldConfigMap<unknown, GraphQLContext>
type Arguments = Record<string, unknown>

const buildTypes = ({
  GraphQLBoolean,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
}: GraphQL): Types => {
  const text = { type: new GraphQLNonNull(GraphQLString) }
  const yesOrNo = { type: new GraphQLNonNull(GraphQLBoolean) }
  const person = new GraphQLObjectType({
    name: 'DocumentCommentPerson',
    fields: { id: text, name: { type: GraphQLString } },
  })
  const comment = new GraphQLObjectType({
    name: 'DocumentComment',
    fields: { id: text, body: text, author: { type: new GraphQLNonNull(person) }, at: text },
  })
  const allOf = (type: GraphQLObjectType) => ({
    type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(type))),
  })
  const thread = new GraphQLObjectType({
    name: 'DocumentCommentThread',
    fields: {
      id: text,
      field: { type: GraphQLString },
      blocking: yesOrNo,
      open: yesOrNo,
      resolvedBy: { type: person },
      resolvedAt: { type: GraphQLString },
      comments: allOf(comment),
    },
  })
  const list = new GraphQLObjectType({
    name: 'DocumentComments',
    fields: { threads: allOf(thread), truncated: yesOrNo },
  })
  return { thread, list }
}

const typesOf = perCopy(buildTypes)

const named = ({ collection, id, thread }: Arguments, { req }: GraphQLContext) => {
  if (!isWorkflowCollection(collection)) {
    throw new RefusalError({
      code: 'invalid',
      field: 'collection',
      message: `There is no collection "${String(collection).slice(0, 80)}" with comments.`,
    })
  }
  return { req, collection, id: String(id), thread: String(thread) }
}

const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new RefusalError(...result.refusals)
  return result.value
}

const without = (args: Arguments, ...names: string[]): Arguments =>
  Object.fromEntries(Object.entries(args).filter(([name]) => !names.includes(name)))

const acting =
  <Schema extends z.ZodType>(
    schema: Schema,
    act: (
      input: DocumentRef & { thread: string; input: z.output<Schema> },
    ) => Promise<Result<object>>,
  ) =>
  async (_source: unknown, args: Arguments, context: GraphQLContext): Promise<object> => {
    const about = named(args, context)
    const value = without(args, 'collection', 'id', 'thread')
    return valueOf(await act({ ...about, input: valueOf(parseInput({ schema, value })) }))
  }

/** The root fields; the types are those of the given copy of graphql-js. */
export const commentFields = (graphql: GraphQL): { queries: Fields; mutations: Fields } => {
  const { GraphQLBoolean, GraphQLNonNull, GraphQLString } = graphql
  const { thread, list } = typesOf(graphql)
  const text = { type: new GraphQLNonNull(GraphQLString) }
  const document = { collection: text, id: text }
  const inThread = { ...document, thread: text }
  const answer = new GraphQLNonNull(thread)
  const settling = (act: ThreadAct) => ({
    type: answer,
    args: { ...inThread, body: { type: GraphQLString } },
    resolve: acting(settleInput, (input) => settleThread({ ...input, act })),
  })
  return {
    queries: {
      documentComments: {
        type: new GraphQLNonNull(list),
        args: document,
        resolve: async (_source, args: Arguments, context) =>
          valueOf(await listThreads(named(args, context))),
      },
    },
    mutations: {
      commentOnDocument: {
        type: answer,
        args: {
          ...document,
          body: text,
          field: { type: GraphQLString },
          blocking: { type: GraphQLBoolean },
        },
        resolve: acting(threadInput, openThread),
      },
      replyToDocumentComment: {
        type: answer,
        args: { ...inThread, body: text },
        resolve: acting(replyInput, replyInThread),
      },
      resolveDocumentComment: settling('resolve'),
      reopenDocumentComment: settling('reopen'),
    },
  }
}

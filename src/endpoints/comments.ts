import type { Endpoint, PayloadRequest } from 'payload'
import type { z } from 'zod'
import type { Result } from '../errors.js'
import { replyInput, settleInput, threadInput } from '../services/comments/input.js'
import { openThread } from '../services/comments/openThread.js'
import { replyInThread } from '../services/comments/replyInThread.js'
import { settleThread } from '../services/comments/settleThread.js'
import type { Thread } from '../services/comments/threads.js'
import { listThreads } from '../services/comments/threads.js'
import { parseInput } from '../services/parseInput.js'
import type { WorkflowCollection } from '../slugs.js'
import { answerOf, readJson, refusal } from './answers.js'

type Named = { req: PayloadRequest; collection: WorkflowCollection; id: string; thread: string }

/**
 * The threads of a document, under `/api/{collection}/{id}/comments`: `GET` them, `POST` a new one, and
 * `POST` to `/{thread}/replies`, `/{thread}/resolve` and `/{thread}/reopen`. A post answers the thread.
 */
export const commentEndpoints = (collection: WorkflowCollection): Endpoint[] => {
  const named = (req: PayloadRequest): Named => ({
    req,
    collection,
    id: String(req.routeParams?.id),
    thread: String(req.routeParams?.thread),
  })
  const post = <Schema extends z.ZodType>({
    path,
    schema,
    status,
    act,
  }: {
    path: string
    schema: Schema
    status: number
    act: (input: Named & { input: z.output<Schema> }) => Promise<Result<Thread>>
  }): Endpoint => ({
    path,
    method: 'post',
    handler: async (req) => {
      const parsed = parseInput({ schema, value: await readJson(req) })
      if (!parsed.ok) return refusal(...parsed.refusals)
      return answerOf(await act({ ...named(req), input: parsed.value }), status)
    },
  })
  return [
    {
      path: '/:id/comments',
      method: 'get',
      handler: async (req) => answerOf(await listThreads(named(req))),
    },
    post({ path: '/:id/comments', schema: threadInput, status: 201, act: openThread }),
    post({
      path: '/:id/comments/:thread/replies',
      schema: replyInput,
      status: 201,
      act: replyInThread,
    }),
    ...(['resolve', 'reopen'] as const).map((act) =>
      post({
        path: `/:id/comments/:thread/${act}`,
        schema: settleInput,
        status: 200,
        act: (input) => settleThread({ ...input, act }),
      }),
    ),
  ]
}

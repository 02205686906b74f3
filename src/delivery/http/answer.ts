import type { Request, Response } from 'express'
import type { Refusal } from '../../errors.js'
import { STATUS, errorBody } from '../../errors.js'
import type { AnswerCache } from '../cache/answerCache.js'
import { requestKey } from '../cache/requestKey.js'
import { sendStored } from '../cache/sendStored.js'
import type { StoredAnswer } from '../cache/storedAnswer.js'
import { storedAnswer } from '../cache/storedAnswer.js'
import type { Answer, BytesAnswer } from '../documents/createReader.js'

/** The delivery plane answers a bad request with 400; elsewhere `invalid` is about content. */
export const deliveryStatus = ([first]: Refusal[]): number =>
  first === undefined ? 500 : first.code === 'invalid' ? 400 : STATUS[first.code]

/** Refuses; nothing may keep a refusal. */
export const sendRefusals = (
  response: Response,
  refusals: Refusal[],
  status = deliveryStatus(refusals),
): void => {
  response.setHeader('Cache-Control', 'no-store')
  response.status(status).json(errorBody(refusals))
}

const isStored = (value: object): value is StoredAnswer => 'identity' in value

const isAnswer = (value: object): value is Answer | BytesAnswer => 'dependencies' in value

/** What stands for an answer where there is none. */
type NoAnswer = { refusals: Refusal[] } | { movedTo: string } | { ok: false }

export type Reply = <Other extends NoAnswer = { refusals: Refusal[] }>(args: {
  request: Request
  response: Response
  /** Under which the answer is kept; by the address alone, unless something else decides as well. */
  key?: string
  read: () => Promise<Answer | BytesAnswer | Other>
  /** Sends what came out instead of an answer. */
  otherwise: (other: Other) => void
}) => Promise<void>

/** Sends the answer that is kept, or reads one and keeps it, with its validator and tags. */
export const createReply =
  (cache: AnswerCache): Reply =>
  async ({ request, response, key = requestKey(request.originalUrl), read, otherwise }) => {
    const made = await cache.take(key, async () => {
      const outcome = await read()
      if (!isAnswer(outcome)) return outcome
      if ('bytes' in outcome) return storedAnswer(outcome)
      const { body, dependencies } = outcome
      return storedAnswer({ bytes: Buffer.from(JSON.stringify(body)), dependencies })
    })
    if (isStored(made)) sendStored({ cache, key, request, response, answer: made })
    else otherwise(made)
  }

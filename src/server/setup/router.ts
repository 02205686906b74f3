/**
 * `/setup`: makes the first administrator, once. The token in the link is the only key: without it,
 * and for ever after the first success, there is nothing at this address.
 */
import type { RequestHandler, Response, Router } from 'express'
import express from 'express'
import rateLimit from 'express-rate-limit'
import { z } from 'zod'
import type { Result } from '../../errors.js'
import { deny, notFound } from '../answer.js'
import { languageOf } from '../pages/language.js'
import type { Fault } from './page.js'
import { PASSWORD_LENGTH, setupDone, setupForm } from './page.js'
import type { SetupToken } from './token.js'

type NewAdmin = { name: string; email: string; password: string }

const ATTEMPTS = 20
const WINDOW_MS = 15 * 60 * 1000

const submission = z.object({
  token: z.string(),
  name: z.string().trim().max(200).default(''),
  email: z.string().trim().max(320).default(''),
  password: z.string().max(1000).default(''),
  repeat: z.string().max(1000).default(''),
})
type Submission = z.infer<typeof submission>

export const createSetupRouter = ({
  token,
  createAdmin,
  attempts = ATTEMPTS,
}: {
  token: SetupToken
  /** Must be atomic: of two calls at once, one is refused. */
  createAdmin: (admin: NewAdmin) => Promise<Result<unknown>>
  attempts?: number
}): Router => {
  const router = express.Router()
  router.use(
    rateLimit({
      windowMs: WINDOW_MS,
      limit: attempts,
      standardHeaders: 'draft-8',
      legacyHeaders: false,
      handler: (_request, response) =>
        deny(response, { code: 'rate-limited', message: 'Too many attempts. Try again later.' }),
    }),
  )
  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store')
    next()
  })
  router.get('/', showForm({ token }))
  router.post(
    '/',
    express.urlencoded({ extended: false, limit: '16kb' }),
    createFirst({ token, createAdmin }),
  )
  router.use(notFound)
  return router
}

const showForm =
  ({ token }: { token: SetupToken }): RequestHandler =>
  (request, response, next) => {
    const { token: given } = request.query
    if (typeof given !== 'string' || !token.isValid(given)) return notFound(request, response, next)
    sendHtml({ response, html: setupForm({ language: languageOf(request), token: given }) })
  }

const createFirst =
  ({
    token,
    createAdmin,
  }: {
    token: SetupToken
    createAdmin: (admin: NewAdmin) => Promise<Result<unknown>>
  }): RequestHandler =>
  async (request, response, next) => {
    const parsed = submission.safeParse(request.body)
    if (!parsed.success || !token.isValid(parsed.data.token)) {
      return notFound(request, response, next)
    }
    const language = languageOf(request)
    const { name, email, password } = parsed.data
    const faults = faultsOf(parsed.data)
    const created = faults.length > 0 ? undefined : await createAdmin({ name, email, password })
    if (created?.ok) {
      token.close()
      return sendHtml({ response, html: setupDone({ language }), status: 201 })
    }
    sendHtml({
      response,
      status: 422,
      html: setupForm({
        language,
        token: parsed.data.token,
        values: { name, email },
        faults: created === undefined ? faults : ['refused'],
      }),
    })
  }

const faultsOf = ({ name, email, password, repeat }: Submission): Fault[] => [
  ...(name === '' ? (['name'] as const) : []),
  ...(z.email().safeParse(email).success ? [] : (['email'] as const)),
  ...(password.length < PASSWORD_LENGTH ? (['short'] as const) : []),
  ...(password === repeat ? [] : (['different'] as const)),
]

const sendHtml = ({
  response,
  html,
  status = 200,
}: {
  response: Response
  html: string
  status?: number
}): void => {
  response.status(status).vary('Accept-Language').type('html').send(html)
}

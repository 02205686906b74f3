import compression from 'compression'
import type { Request, RequestHandler, Response } from 'express'
import { Router } from 'express'
import { NOT_FOUND } from '../documents/createReader.js'
import { sendRefusals } from '../http/answer.js'
import { serveMedia } from '../http/media.js'
import { createReadJson } from '../http/readJson.js'
import { searchOf } from '../http/search.js'
import { parseOneQuery, parseQueryString } from '../query/parseQuery.js'
import { refuseGuess } from './guesses.js'
import type { PreviewParts } from './previewReader.js'
import { createPreviewReader } from './previewReader.js'
import { forNobodyElse, sendPreview } from './sendPreview.js'
import type { Preview, Previews } from './types.js'

const READ_METHODS = 'GET, HEAD, OPTIONS'
const ISSUE_METHODS = 'OPTIONS, POST'

const readJson = createReadJson({ limit: '4kb', name: 'The body' })

/**
 * The door to working copies, to be mounted at `/content/v1/preview`. It is the only address of the
 * delivery plane that reads `Authorization`, and only to give API clients a token.
 *
 * @param directory where the files of images are
 */
export const createPreviewRouter = ({
  previews,
  guard,
  directory,
  ...parts
}: PreviewParts & {
  previews: Previews
  guard: RequestHandler
  directory: string | undefined
}): Router => {
  const open = async (request: Request, response: Response): Promise<Preview | undefined> => {
    const opened = await previews.open(String(request.params.token))
    if (opened.ok) return opened.value
    refuseGuess(response, opened.refusals)
    return undefined
  }

  const issue = async (request: Request, response: Response): Promise<void> => {
    const client = await previews.clientOf(request.headers.authorization)
    if (!client.ok) return refuseGuess(response, client.refusals)
    const given = await readJson(request, response)
    if (!given.ok) return sendRefusals(response, given.refusals)
    const issued = await client.value.issue(given.value)
    if (!issued.ok) return sendRefusals(response, issued.refusals)
    sendPreview(request, response, { body: issued.value, status: 201 })
  }

  const read = async (request: Request, response: Response): Promise<void> => {
    const preview = await open(request, response)
    if (preview === undefined) return
    const { collection, publication, expiresAt, stage } = preview
    const given = parseQueryString(searchOf(request))
    const query = given.ok ? parseOneQuery(given.value, parts.fieldsOf(collection)) : given
    if (!query.ok) return sendRefusals(response, query.refusals)
    const token = String(request.params.token)
    const { reader } = await createPreviewReader(parts, { preview, token })
    const { body } = await reader.one(publication, query.value)
    sendPreview(request, response, { body: { ...body, _preview: { expiresAt, stage } } })
  }

  const file: RequestHandler = async (request, response, next) => {
    const preview = await open(request, response)
    if (preview === undefined) return
    if (directory === undefined) return sendRefusals(response, [NOT_FOUND])
    const { images } = preview
    const store = {
      ...parts.store,
      isMediaUsed: (id: string) => Promise.resolve(images.includes(id)),
    }
    await serveMedia({ store, directory, isKept: false })(request, response, next)
  }

  const methods =
    (allowed: string): RequestHandler =>
    (request, response) => {
      response.setHeader('Allow', allowed)
      if (request.method === 'OPTIONS') {
        response.setHeader('Access-Control-Allow-Methods', allowed)
        response.setHeader('Access-Control-Allow-Headers', 'Content-Type')
        response.setHeader('Access-Control-Max-Age', '86400')
        response.status(204).end()
        return
      }
      const message = `This address is used with ${allowed}.`
      sendRefusals(response, [{ code: 'invalid', message }], 405)
    }

  const router = Router({ caseSensitive: true })
  router.use(forNobodyElse, compression({ threshold: 1024 }))
  router.post('/', guard, issue)
  router.all('/', methods(ISSUE_METHODS))
  router.get('/:token', guard, read)
  router.get('/:token/media/:filename', guard, file)
  router.all(['/:token', '/:token/media/:filename'], methods(READ_METHODS))
  return router
}

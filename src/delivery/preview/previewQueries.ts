import type { RequestHandler, Response } from 'express'
import { Router } from 'express'
import { refuseGuess } from './guesses.js'
import type { PreviewParts, PreviewReader } from './previewReader.js'
import { createPreviewReader } from './previewReader.js'
import { forNobodyElse } from './sendPreview.js'
import type { Previews } from './types.js'

/** The header in which a query carries its token. */
export const PREVIEW_HEADER = 'X-Preview-Token'

/** How the answer to a query reads documents, when it carries a token that opened something. */
export const previewIn = ({ locals }: Response): PreviewReader | undefined =>
  locals.preview as PreviewReader | undefined

/** Opens the preview that a query asks for; a query without a token passes untouched. */
export const previewQueries = ({
  previews,
  guard,
  ...parts
}: PreviewParts & { previews: Previews; guard: RequestHandler }): RequestHandler => {
  const withToken = Router()
  withToken.use(forNobodyElse, guard, async (request, response, next) => {
    const token = request.get(PREVIEW_HEADER) ?? ''
    const opened = await previews.open(token)
    if (!opened.ok) return refuseGuess(response, opened.refusals)
    response.locals.preview = await createPreviewReader(parts, { preview: opened.value, token })
    next()
  })
  return (request, response, next) => {
    if (request.get(PREVIEW_HEADER) === undefined) next()
    else withToken(request, response, next)
  }
}

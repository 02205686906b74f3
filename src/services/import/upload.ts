/** `POST /api/articles/import`: a document of a form becomes a draft article. */
import type { PayloadRequest } from 'payload'
import { actorFrom } from '../../access/actor.js'
import { can } from '../../access/can.js'
import type { Refusal, Result } from '../../errors.js'
import { accept, errorBody, refuse, statusOf } from '../../errors.js'
import type { Locale } from '../../slugs.js'
import { DEFAULT_LOCALE, isLocale } from '../../slugs.js'
import { importDocument } from './importDocument.js'
import { sourceFromBytes, tooLarge } from './readSource.js'

/** Room for the form around the file. */
const FORM_BYTES = 64 * 1024

const refusalResponse = (refusals: Refusal[]): Response =>
  Response.json(errorBody(refusals), { status: statusOf(refusals) })

/** The largest upload of any kind, as the operator set it. */
const limitOf = ({ payload }: PayloadRequest): number =>
  payload.config.upload.limits?.fileSize ?? Infinity

const mayImport = (req: PayloadRequest): Refusal | null => {
  const actor = actorFrom(req.user)
  if (actor.kind === 'anonymous') {
    return { code: 'unauthenticated', message: 'Sign in to import a document.' }
  }
  return can(actor, 'create', 'articles') === 'deny'
    ? { code: 'forbidden', message: 'Your role may not create articles.' }
    : null
}

/** Reads the body up to a limit, whatever length the request claims to have. */
const readBody = async (
  body: ReadableStream<Uint8Array>,
  maxBytes: number,
): Promise<Result<Buffer>> => {
  const parts: Uint8Array[] = []
  let length = 0
  const reader = body.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length
    if (length > maxBytes + FORM_BYTES) {
      await reader.cancel()
      return tooLarge({ fileName: 'The file', maxBytes })
    }
    parts.push(part.value)
  }
  return accept(Buffer.concat(parts))
}

type Form = { fileName: string; bytes: Buffer; locale: Locale }

const invalid = (message: string, field: string) => refuse({ code: 'invalid', message, field })

const readForm = async (req: PayloadRequest): Promise<Result<Form>> => {
  const type = req.headers.get('content-type') ?? ''
  if (!type.startsWith('multipart/form-data') || !req.body) {
    return refuse({
      code: 'unsupported-media-type',
      message: 'Send the document as the field "file" of a multipart/form-data request.',
    })
  }
  const body = await readBody(req.body, limitOf(req))
  if (!body.ok) return body
  let form: FormData
  try {
    form = await new Response(new Uint8Array(body.value), {
      headers: { 'content-type': type },
    }).formData()
  } catch {
    return invalid('The form could not be read.', 'file')
  }
  const file = form.get('file')
  if (file === null || typeof file === 'string') {
    return invalid('The form has no file in its field "file".', 'file')
  }
  const locale = form.get('locale') ?? req.query.locale ?? DEFAULT_LOCALE
  if (!isLocale(locale)) return invalid('The locale must be "en" or "es".', 'locale')
  return accept({ fileName: file.name, bytes: Buffer.from(await file.arrayBuffer()), locale })
}

/**
 * Answers with the report of the import (200), or with refusals in the error contract. The caller
 * must be a member of staff who may create articles; the draft belongs to them.
 */
export const handleImportUpload = async ({ req }: { req: PayloadRequest }): Promise<Response> => {
  const refusal = mayImport(req)
  if (refusal !== null) return refusalResponse([refusal])
  const form = await readForm(req)
  if (!form.ok) return refusalResponse(form.refusals)
  const { locale, ...file } = form.value
  const source = await sourceFromBytes({ ...file, maxBytes: limitOf(req) })
  if (!source.ok) return refusalResponse(source.refusals)
  const result = await importDocument({ payload: req.payload, req, source: source.value, locale })
  return result.ok ? Response.json(result.value) : refusalResponse(result.refusals)
}

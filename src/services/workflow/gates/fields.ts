import type { CollectionSlug, ValidationFieldError } from 'payload'
import { beforeChangeTraverseFields, deepCopyObjectSimple } from 'payload'
import type { Refusal } from '../../../errors.js'
import { DEFAULT_LOCALE } from '../../../slugs.js'
import { nestedRequest } from '../../publish/readContent.js'
import type { Gate, GateInput } from '../checklist.js'

/** What Payload would refuse if the document were published as it is. */
const faultsOf = async ({ req, collection, id, content }: GateInput) => {
  const slug: CollectionSlug = collection
  const own = nestedRequest(req)
  own.locale = DEFAULT_LOCALE
  const doc = await req.payload.findByID({
    collection: slug,
    id,
    draft: true,
    depth: 0,
    locale: DEFAULT_LOCALE,
    fallbackLocale: false,
    disableErrors: true,
    overrideAccess: true,
    req: own,
  })
  const errors: ValidationFieldError[] = []
  const { config } = req.payload.collections[slug]
  const data = deepCopyObjectSimple({ ...doc })
  // Validation only: what the traversal changes is a copy, and nothing is written.
  await beforeChangeTraverseFields({
    id,
    collection: config,
    context: {},
    data,
    doc: { ...doc },
    docWithLocales: content.doc,
    errors,
    fieldLabelPath: '',
    fields: config.fields,
    global: null,
    mergeLocaleActions: [],
    operation: 'update',
    overrideAccess: true,
    parentIndexPath: '',
    parentPath: '',
    parentSchemaPath: '',
    req: own,
    siblingData: data,
    siblingDoc: { ...doc },
    siblingDocWithLocales: content.doc,
  })
  return errors
}

/** What is missing or wrong in the fields, as refusals; used for Payload's own errors, too. */
export const fieldRefusals = (errors: ValidationFieldError[]): Refusal[] =>
  errors.map(({ path, message, label }) => ({
    code: 'checklist-incomplete' as const,
    field: path,
    message: `${typeof label === 'string' ? label : path}: ${message}`,
  }))

/** Everything that has to be filled in is, and nothing is malformed. */
export const fieldsGate = async (input: GateInput): Promise<Gate> => {
  const refusals = fieldRefusals(await faultsOf(input))
  return {
    code: 'fields-complete',
    label: 'Every required field is filled in',
    ok: refusals.length === 0,
    detail: refusals.map(({ message }) => message).join(' '),
    refusals,
  }
}

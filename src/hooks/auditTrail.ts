/** Every act leaves a record in the audit ledger, in the transaction of the act. */
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionAfterOperationHook,
  CollectionBeforeValidateHook,
  CollectionConfig,
  Config,
  GlobalAfterChangeHook,
  GlobalConfig,
} from 'payload'
import { z } from 'zod'
import { recordAudit } from '../services/audit/recordAudit.js'
import { recordRefusal } from '../services/audit/recordRefusal.js'
import { recordDelete, recordGlobalSave, recordSave } from '../services/audit/recordSave.js'

/** Rooms of which every look inside is recorded. */
const PRIVATE_ROOMS = ['consents', 'private-files']

/** What happens to an account, by the operation of Payload that does it. */
const ACCOUNT_ACTS: Readonly<Record<string, string>> = {
  login: 'sign-in',
  forgotPassword: 'ask-for-password-reset',
  resetPassword: 'reset-password',
  unlock: 'unlock',
}

const FAILED_SIGN_INS = ['AuthenticationError', 'LockedAuth']

const rights = z.looseObject({
  roles: z.array(z.string()).nullish(),
  scopes: z.array(z.string()).nullish(),
  apiKey: z.string().nullish(),
  enableAPIKey: z.boolean().nullish(),
})

/** What a save changed about who may do what. */
const rightsChange = (previous: unknown, saved: unknown): object => {
  const before = rights.safeParse(previous).data ?? {}
  const after = rights.safeParse(saved).data ?? {}
  const changed = (key: 'roles' | 'scopes') =>
    JSON.stringify(before[key] ?? []) !== JSON.stringify(after[key] ?? [])
  const isKeyChanged =
    (before.apiKey ?? null) !== (after.apiKey ?? null) ||
    (before.enableAPIKey ?? false) !== (after.enableAPIKey ?? false)
  return {
    ...(changed('roles') ? { roles: { from: before.roles ?? [], to: after.roles ?? [] } } : {}),
    ...(changed('scopes') ? { scopes: { from: before.scopes ?? [], to: after.scopes ?? [] } } : {}),
    ...(isKeyChanged ? { key: 'changed' } : {}),
  }
}

const withPassword = z.looseObject({ password: z.string() })

/**
 * Event: before an account is saved. Reads: whether a password is given. Writes: a note for
 * `recordChange`, since Payload takes it out of the data in between. Safe to repeat.
 */
const notePassword: CollectionBeforeValidateHook = ({ context, data }) => {
  if (withPassword.safeParse(data).success) context.isPasswordGiven = true
  return data
}

/**
 * Event: after a document was saved. Reads: what is stored of it, and its last record. Writes: a
 * record. Not safe to repeat: it is one act each time.
 */
const recordChange: CollectionAfterChangeHook = async ({
  collection,
  context,
  doc,
  operation,
  previousDoc,
  req,
}) => {
  await recordSave({
    req,
    action: operation,
    collection: collection.slug,
    id: String(doc.id),
    ...(collection.auth
      ? {
          more: {
            ...rightsChange(previousDoc, doc),
            ...(context.isPasswordGiven === true ? { password: 'changed' } : {}),
          },
        }
      : {}),
  })
  return doc
}

/** Event: after a document was deleted. Reads: its last record. Writes: a record. */
const recordRemoval: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  await recordDelete({ req, collection: collection.slug, id: String(id) })
}

/** Event: after a global was saved. Reads: what is stored of it. Writes: a record. */
const recordGlobalChange: GlobalAfterChangeHook = async ({ doc, global, req }) => {
  await recordGlobalSave({ req, slug: global.slug })
  return doc
}

const identified = z.looseObject({ id: z.coerce.string() })
const listed = z.looseObject({ docs: z.array(identified) })

/** Which documents an answer shows; none for one that only counts. */
const shown = (result: unknown): string[] => {
  const list = listed.safeParse(result)
  if (list.success) return list.data.docs.map(({ id }) => id)
  const one = identified.safeParse(result)
  return one.success ? [one.data.id] : []
}

const READS = ['find', 'findByID', 'count', 'findDistinct']

/**
 * Event: after somebody looked into a private room. Reads: what they were shown. Writes: a record.
 * An answer that cannot be recorded is not given.
 */
const recordRead: CollectionAfterOperationHook = async ({
  collection,
  operation,
  overrideAccess,
  req,
  result,
}) => {
  if (overrideAccess === true || !READS.includes(operation)) return result
  const documents = shown(result)
  const isOne = operation === 'findByID'
  await recordAudit({
    req,
    action: 'read',
    resource: collection.slug,
    document: isOne ? (documents[0] ?? null) : null,
    detail: isOne ? null : { documents },
  })
  return result
}

const account = z.looseObject({ user: identified })

/** Event: after an act on an account. Reads: whose it was. Writes: a record. */
const recordAccountAct: CollectionAfterOperationHook = async ({
  collection,
  operation,
  req,
  result,
}) => {
  const action = ACCOUNT_ACTS[operation]
  if (action === undefined) return result
  const whose = account.safeParse(result)
  await recordAudit({
    req,
    action,
    resource: collection.slug,
    document: whose.success ? whose.data.user.id : null,
  })
  return result
}

const attempt = z.looseObject({ email: z.string() })

/**
 * The root hook after an error. Reads: which account a failed sign-in was for. Writes: a record, in a
 * transaction of its own, since that of the act is gone.
 */
export const recordFailedSignIn: NonNullable<
  NonNullable<Config['hooks']>['afterError']
>[number] = async ({ collection, error, req }) => {
  if (collection?.auth === undefined || !FAILED_SIGN_INS.includes(error.name)) return
  const given = attempt.safeParse(req.data)
  const user = given.success
    ? await req.payload.db.findOne<{ id: string }>({
        collection: collection.slug,
        where: { email: { equals: given.data.email.toLowerCase().trim() } },
      })
    : null
  await recordAudit({
    req,
    action: 'sign-in-failed',
    resource: collection.slug,
    document: user === null ? null : String(user.id),
  })
}

/**
 * The root hook after an error. Reads: whether somebody was refused what they may not do. Writes: a
 * record, in a transaction of its own.
 */
export const recordRefusedAct: NonNullable<
  NonNullable<Config['hooks']>['afterError']
>[number] = async ({ collection, error, req }) => {
  const document = req.routeParams?.id
  await recordRefusal({
    req,
    error,
    resource: collection?.slug ?? 'other',
    document: typeof document === 'string' ? document : null,
  })
}

/** Puts the records after every other hook of a collection. */
export const withAuditTrail = (collection: CollectionConfig): CollectionConfig => {
  const hooks = collection.hooks ?? {}
  const isPrivateRoom = PRIVATE_ROOMS.includes(collection.slug)
  return {
    ...collection,
    hooks: {
      ...hooks,
      beforeValidate: [...(collection.auth ? [notePassword] : []), ...(hooks.beforeValidate ?? [])],
      afterChange: [...(hooks.afterChange ?? []), recordChange],
      afterDelete: [...(hooks.afterDelete ?? []), recordRemoval],
      afterOperation: [
        ...(hooks.afterOperation ?? []),
        ...(isPrivateRoom ? [recordRead] : []),
        ...(collection.auth ? [recordAccountAct] : []),
      ],
    },
  }
}

export const withGlobalAuditTrail = (global: GlobalConfig): GlobalConfig => ({
  ...global,
  hooks: {
    ...global.hooks,
    afterChange: [...(global.hooks?.afterChange ?? []), recordGlobalChange],
  },
})

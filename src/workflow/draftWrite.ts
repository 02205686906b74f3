/** Pure: what a write without the right to publish may look like. */
import type { Refusal, Result } from '../errors.js'

type Args = Record<string, unknown>

const REFUSED: Refusal = {
  code: 'publish-requires-workflow',
  message:
    'What is live changes only through the workflow: save a draft, then use the publish or unpublish action.',
}

const PUBLISHING_FLAGS = [
  'publishSpecificLocale',
  'publishAllLocales',
  'unpublishAllLocales',
] as const

const dataOf = ({ data }: Args): Args =>
  typeof data === 'object' && data !== null ? (data as Args) : {}

const without = (data: Args, ...keys: string[]): Args =>
  Object.fromEntries(Object.entries(data).filter(([key]) => !keys.includes(key)))

const isDraft = (draft: unknown): boolean => draft === true || draft === 'true'

const changesWhatIsLive = (args: Args): boolean =>
  dataOf(args)._status === 'published' || PUBLISHING_FLAGS.some((flag) => Boolean(args[flag]))

/**
 * A move in or out of the trash. A form that merely says it is not in the trash (`deletedAt: null`,
 * as the admin panel always does) is an ordinary save.
 */
const isTrashMove = (args: Args): boolean =>
  Boolean(dataOf(args).deletedAt) || ('deletedAt' in dataOf(args) && args.trash === true)

const CARRIES_MORE: Refusal = {
  code: 'invalid',
  field: 'deletedAt',
  message:
    'Moving a document in or out of the trash cannot change its text. Save the text by itself.',
}

/**
 * Refuses what asks to publish and turns every other write into a draft. Restoring a version is
 * possible as a draft only: Payload reads that flag before hooks run, so it can only be refused.
 */
export const draftWrite = ({
  operation,
  args: given,
}: {
  operation: string
  args: object
}): Result<Args> => {
  const args: Args = { ...given }
  if (operation === 'restoreVersion') {
    return isDraft(args.draft)
      ? { ok: true, value: args }
      : {
          ok: false,
          refusals: [
            { ...REFUSED, message: `${REFUSED.message} Restore this version as a draft.` },
          ],
        }
  }
  if (operation !== 'create' && operation !== 'update') return { ok: true, value: args }
  if (changesWhatIsLive(args)) return { ok: false, refusals: [REFUSED] }
  if (operation === 'update' && isTrashMove(args)) {
    const { deletedAt } = dataOf(args)
    if (Object.keys(without(dataOf(args), 'deletedAt', '_status')).length > 0)
      return { ok: false, refusals: [CARRIES_MORE] }
    return {
      ok: true,
      value: { ...args, draft: false, autosave: false, data: { deletedAt, _status: 'draft' } },
    }
  }
  const words = without(dataOf(args), 'deletedAt')
  return { ok: true, value: { ...args, draft: true, data: { ...words, _status: 'draft' } } }
}

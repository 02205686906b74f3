/** What webhooks tell of, and what each kind is called in a message. Pure. */
import type { ChangeKind } from '../../collections/delivery.js'
import { CHANGE_KINDS } from '../../collections/delivery.js'
import type { ReleaseKind } from '../../collections/ledger.js'
import { RELEASE_KINDS } from '../../collections/ledger.js'

/** The kinds after which a document must not be shown any more. */
export const WITHDRAWALS = [
  'unpublished',
  'withdrawn:consent',
  'withdrawn:safety',
  'expired',
  'removed',
] as const satisfies ChangeKind[]

export const takesAway = (kind: ChangeKind): boolean => WITHDRAWALS.some((one) => one === kind)

export const isRelease = (kind: ChangeKind): kind is ReleaseKind =>
  RELEASE_KINDS.some((release) => release === kind)

/** The kinds a webhook has chosen. Versions before this one knew `withdrawn` only. */
export const kindsOf = (chosen: readonly string[]): ChangeKind[] => [
  ...new Set(
    chosen.flatMap((name) =>
      CHANGE_KINDS.filter(
        (kind) => kind === name || (name === 'withdrawn' && kind.startsWith(name)),
      ),
    ),
  ),
]

/** The type of a message: `content.published`, `content.withdrawn.consent`. */
export const messageType = (kind: ChangeKind): string => `content.${kind.replace(':', '.')}`

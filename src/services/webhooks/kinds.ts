/** What webhooks tell of, and what each kind is called in a message. Pure. */
import { z } from 'zod'
import type { ReleaseKind } from '../../collections/ledger.js'
import { RELEASE_KINDS } from '../../collections/ledger.js'

/** Of collections without drafts: every save is live at once. */
const DIRECT_KINDS = ['changed', 'removed'] as const

export type EventKind = ReleaseKind | (typeof DIRECT_KINDS)[number]
export const EVENT_KINDS: readonly EventKind[] = [...RELEASE_KINDS, ...DIRECT_KINDS]

export const eventKind = z.enum([...RELEASE_KINDS, ...DIRECT_KINDS])

const TAKES_AWAY: readonly EventKind[] = [
  'unpublished',
  'withdrawn:consent',
  'withdrawn:safety',
  'expired',
  'removed',
]

/** The kinds after which a document must not be shown any more. */
export const WITHDRAWALS: readonly EventKind[] = TAKES_AWAY

export const takesAway = (kind: EventKind): boolean => TAKES_AWAY.includes(kind)

export const isRelease = (kind: EventKind): kind is ReleaseKind =>
  RELEASE_KINDS.some((release) => release === kind)

/** The kinds a webhook has chosen. Versions before this one knew `withdrawn` only. */
export const kindsOf = (chosen: readonly string[]): EventKind[] => [
  ...new Set(
    chosen.flatMap((name) =>
      EVENT_KINDS.filter((kind) => kind === name || (name === 'withdrawn' && kind.startsWith(name))),
    ),
  ),
]

/** The type of a message: `content.published`, `content.withdrawn.consent`. */
export const messageType = (kind: EventKind): string => `content.${kind.replace(':', '.')}`

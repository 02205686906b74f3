/**
 * What is known about the workflow of the documents on the screen. The parts of an edit screen stand in
 * slots of Payload's and have no parent of ours in common, so they share it here.
 */
import type { Answer } from './request'
import type { Failure, WorkflowView } from './view'

export type Snapshot = {
  view: WorkflowView | null
  /** Why it could not be read. */
  failures: Failure[]
  /** Whether the server has another text than the screen shows; nothing may be decided about it here. */
  isStale: boolean
}

type Entry = {
  snapshot: Snapshot
  listeners: Set<() => void>
  /** What the last reading was for, so that the parts of a screen read once. */
  reason: unknown
  /** Counts readings: only the answer to the latest counts. */
  turn: number
}

export const UNREAD: Snapshot = { view: null, failures: [], isStale: false }

const entries = new Map<string, Entry>()

export const snapshotOf = (key: string): Snapshot => entries.get(key)?.snapshot ?? UNREAD

/** Follows a document; what is known about it is forgotten when nobody does any more. */
export const subscribe = (key: string, listener: () => void): (() => void) => {
  const entry: Entry = entries.get(key) ?? {
    snapshot: UNREAD,
    listeners: new Set(),
    reason: undefined,
    turn: 0,
  }
  entries.set(key, entry)
  entry.listeners.add(listener)
  return () => {
    entry.listeners.delete(listener)
    if (entry.listeners.size === 0) entries.delete(key)
  }
}

const show = (entry: Entry, snapshot: Snapshot): void => {
  entry.snapshot = snapshot
  for (const listener of entry.listeners) listener()
}

/**
 * Keeps an answer. The digest that is sent with a decision stands for the text on the screen: another
 * one is kept only where the text on the screen is the server's, as after a save.
 */
const keep = (entry: Entry, answer: Answer, isOwnText: boolean): void => {
  const { view: before } = entry.snapshot
  if (!answer.ok) show(entry, { ...entry.snapshot, failures: answer.failures })
  else if (isOwnText || before === null || before.digest === answer.view.digest) {
    show(entry, { view: answer.view, failures: [], isStale: false })
  } else show(entry, { view: before, failures: [], isStale: true })
}

export const keepAnswer = (key: string, answer: Answer): void => {
  const entry = entries.get(key)
  if (entry === undefined) return
  entry.turn += 1
  keep(entry, answer, true)
}

/** Reads a document's workflow; once for each `reason` where one is given. */
export const read = async ({
  key,
  ask,
  reason,
  isOwnText,
}: {
  key: string
  ask: () => Promise<Answer>
  reason?: unknown
  /** Whether the text on the screen is known to be the one on the server. */
  isOwnText: boolean
}): Promise<Answer | null> => {
  const entry = entries.get(key)
  if (entry === undefined || (reason !== undefined && entry.reason === reason)) return null
  if (reason !== undefined) entry.reason = reason
  entry.turn += 1
  const { turn } = entry
  const answer = await ask()
  if (entry.turn === turn) keep(entry, answer, isOwnText)
  return answer
}

/** Fills the index with what is live, and keeps it so. */
import { setImmediate } from 'node:timers/promises'
import type { BasePayload } from 'payload'
import type { OnChange } from '../changes.js'
import type { PublicationKey } from '../shape/types.js'
import { LOCALES } from '../../slugs.js'
import type { PublicationRows } from '../store/rows.js'
import { SEARCHED_COLLECTIONS, isSearched } from './collections.js'
import type { SearchIndex } from './searchIndex.js'

const PAGE = 50
const RETRY_MS = 5000

export type Keeper = {
  /** Resolves once everything announced so far is in the index. */
  current: () => Promise<void>
  /** Reads documents again that turned out to be other than the index says. */
  recheck: (keys: PublicationKey[]) => Promise<void>
  /** Resolves with whether the index is filled, at the latest after so many milliseconds. */
  isFilled: (within: number) => Promise<boolean>
}

type Kept = {
  payload: BasePayload
  store: Pick<PublicationRows, 'byKeys' | 'livePage'>
  index: SearchIndex
  onChange: OnChange
}

/** Ends with the adapter of the database. */
const whenClosed = ({ db }: BasePayload, stop: () => void): void => {
  const destroy = db.destroy?.bind(db)
  db.destroy = async () => {
    stop()
    await destroy?.()
  }
}

/**
 * Reads everything live into the index, page by page and in the background, so that nothing waits for
 * it at the start. What changes meanwhile and later is announced, and read again by its key.
 */
export const keepCurrent = ({ payload, store, index, onChange }: Kept): Keeper => {
  const changed = new Set<PublicationKey>()
  let isStopped = false
  let updating: Promise<void> | undefined
  let filled = false
  let whenFilled: () => void = () => undefined
  const filling = new Promise<void>((resolve) => {
    whenFilled = resolve
  })

  const fill = async (): Promise<void> => {
    let after = ''
    for (let more = true; more && !isStopped;) {
      const page = await store.livePage({ collections: SEARCHED_COLLECTIONS, after, limit: PAGE })
      for (const { publication } of page) {
        index.set(publication)
        await setImmediate()
      }
      after = page.at(-1)?.publication.key ?? after
      more = page.length === PAGE
    }
  }

  const take = async (keys: PublicationKey[]): Promise<void> => {
    const found = new Map((await store.byKeys(keys)).map((one) => [one.key, one]))
    for (const key of keys) {
      const publication = found.get(key)
      if (publication === undefined) index.delete(key)
      else index.set(publication)
      await setImmediate()
    }
  }

  const update = async (): Promise<void> => {
    while (changed.size > 0 && !isStopped) {
      const keys = [...changed].slice(0, PAGE)
      // Before they are read: what changes again meanwhile is read again.
      for (const key of keys) changed.delete(key)
      try {
        await take(keys)
      } catch (error) {
        for (const key of keys) changed.add(key)
        throw error
      }
    }
  }

  /** One update at a time; what is announced while it runs is part of it. */
  const current = async (): Promise<void> => {
    while ((changed.size > 0 || updating !== undefined) && !isStopped) {
      updating ??= update().finally(() => {
        updating = undefined
      })
      await updating
    }
  }

  const report = (error: unknown, message: string): void => {
    if (!isStopped) payload.logger.error({ err: error }, message)
  }

  const start = async (): Promise<void> => {
    try {
      await fill()
      filled = !isStopped
      if (filled) whenFilled()
      await current()
    } catch (error) {
      report(error, 'the search index could not be filled yet')
      if (!isStopped && !filled) setTimeout(() => void start(), RETRY_MS).unref()
    }
  }

  const unsubscribe = onChange(({ collection, key }) => {
    if (!isSearched(collection)) return
    changed.add(key as PublicationKey)
    if (!filled) return
    current()
      .then(() => Promise.all(LOCALES.map((locale) => index.texts[locale].sweep())))
      .catch((error: unknown) => report(error, 'the search index could not be brought up to date'))
  })
  whenClosed(payload, () => {
    isStopped = true
    unsubscribe()
  })
  void setImmediate().then(start)

  return {
    current,
    recheck: async (keys) => {
      for (const key of keys) changed.add(key)
      await current()
    },
    isFilled: async (within) => {
      if (filled) return true
      let timer: NodeJS.Timeout | undefined
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, within)
      })
      await Promise.race([filling, late])
      clearTimeout(timer)
      return filled
    },
  }
}

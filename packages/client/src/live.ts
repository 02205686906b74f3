import { SecureBaseError } from './errors.js'
import { readMessages } from './eventStream.js'
import type { Depth } from './generated.js'
import { parseJson } from './json.js'
import { pause } from './retry.js'
import type { SyncCollection, SyncItem, SyncOptions } from './sync.js'
import { syncSearch } from './sync.js'
import type { TransportOptions } from './transport.js'
import { answerOf, refusalIn } from './transport.js'

/** What happened, and the place after it: the `since` of whoever comes back later. */
export type LiveItem<D extends Depth = 0, C extends SyncCollection = SyncCollection> = SyncItem<
  D,
  C
> & { token: string }

/**
 * What happens, as it happens, from `since` or from now on. Lost connections are taken up again where
 * they broke off. Ends when `signal` does; rejects with what the server refuses for good, such as
 * `stale-token`.
 */
export type Live = <D extends Depth = 0, C extends SyncCollection = SyncCollection>(
  options?: Omit<SyncOptions<D, C>, 'limit' | 'timeoutMs'>,
) => AsyncGenerator<LiveItem<D, C>, void, undefined>

const FIRST_PAUSE_MS = 2000
const LONGEST_PAUSE_MS = 30_000
/** The server says something every 15 seconds: one that says nothing for so long is gone. */
const SILENCE_MS = 45_000

/** A signal that ends after silence, and what says that there was none. */
const watch = (): { signal: AbortSignal; heard: () => void; stop: () => void } => {
  const silence = new AbortController()
  const start = () =>
    setTimeout(() => silence.abort(new Error('Nothing came for too long.')), SILENCE_MS)
  let timer = start()
  const stop = () => clearTimeout(timer)
  return {
    signal: silence.signal,
    heard: () => {
      stop()
      timer = start()
    },
    stop,
  }
}

/** Whether a refusal may pass by itself. */
const mayPass = (status: number): boolean => status === 429 || status >= 500

export const createLive = ({ base, fetch, headers }: TransportOptions): Live =>
  async function* live({ signal, init = {}, ...options }: SyncOptions<Depth> = {}) {
    let place = options.since
    let wait = FIRST_PAUSE_MS
    const open = async (ending: AbortSignal): Promise<ReadableStream<Uint8Array>> => {
      const response = await fetch(`${base}/sync${syncSearch(options)}`, {
        ...init,
        headers: {
          ...headers,
          ...Object.fromEntries(new Headers(init.headers)),
          accept: 'text/event-stream',
          ...(place === undefined ? {} : { 'last-event-id': place }),
        },
        signal: ending,
      })
      if (response.ok && response.body !== null) return response.body
      throw refusalIn(answerOf(response, await response.text()))
    }

    while (signal?.aborted !== true) {
      const silence = watch()
      const ending =
        signal === undefined ? silence.signal : AbortSignal.any([signal, silence.signal])
      try {
        for await (const { id, data, retry } of readMessages(await open(ending), silence.heard)) {
          wait = retry ?? wait
          place = id ?? place
          const item = data === undefined ? undefined : parseJson(data)
          if (item !== undefined) yield { ...(item as SyncItem<Depth>), token: place ?? '' }
        }
      } catch (error) {
        if (error instanceof SecureBaseError && !mayPass(error.status)) throw error
        wait = Math.min(LONGEST_PAUSE_MS, wait * 2)
      } finally {
        silence.stop()
      }
      await pause(wait, signal).catch(() => undefined)
    }
  } as Live

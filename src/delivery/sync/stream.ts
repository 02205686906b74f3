import { once } from 'node:events'
import type { Response } from 'express'
import type { Pulse } from './pulse.js'
import type { SyncPage } from './readPage.js'
import type { Position } from './token.js'
import { writeToken } from './token.js'

const RETRY_MS = 2000
const HEARTBEAT_MS = 15_000

/** A reader that takes nothing for so long is let go; it comes back with the id of its last event. */
const PATIENCE_MS = 30_000

const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  // Nothing between here and the reader may gather events before it passes them on.
  'Cache-Control': 'no-cache, no-transform',
  'X-Accel-Buffering': 'no',
}

const frameOf = ({ item, position }: SyncPage['items'][number]): string =>
  `id: ${writeToken(position)}\nevent: ${item.kind}\ndata: ${JSON.stringify(item)}\n\n`

/** Says where the reader stands without telling it anything. */
const placeOf = (position: Position): string => `id: ${writeToken(position)}\n\n`

/** Writes and waits until it is on its way, so that a slow reader costs no more than one event. */
const write = async ({
  response,
  text,
  signal,
}: {
  response: Response
  text: string
  signal: AbortSignal
}): Promise<void> => {
  if (signal.aborted || response.write(text)) return
  const patience = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)])
  await once(response, 'drain', { signal: patience }).catch(() => response.destroy())
}

/**
 * Sends what happens as it happens, until the reader leaves or the signal ends it: first everything
 * after `position`, then each change within moments of its commit.
 */
export const stream = async ({
  response,
  position: start,
  read,
  pulse,
  signal,
}: {
  response: Response
  position: Position
  /** A page from a position on. */
  read: (position: Position) => Promise<SyncPage>
  pulse: Pulse
  signal: AbortSignal
}): Promise<void> => {
  let position = start
  response.writeHead(200, HEADERS)
  const heartbeat = setInterval(() => {
    if (!response.writableNeedDrain) response.write(`: \n${placeOf(position)}`)
  }, HEARTBEAT_MS)
  try {
    await write({ response, text: `retry: ${RETRY_MS}\n${placeOf(position)}`, signal })
    let changed: Promise<void> | undefined
    while (!signal.aborted) {
      // Asked for before reading: what happens in between must not be waited for in vain.
      changed ??= pulse.next(signal)
      const { items, next, hasMore } = await read(position)
      for (const one of items) {
        await write({ response, text: frameOf(one), signal })
        position = one.position
      }
      position = next
      if (hasMore) continue
      await changed
      changed = undefined
    }
  } finally {
    clearInterval(heartbeat)
    response.end()
  }
}

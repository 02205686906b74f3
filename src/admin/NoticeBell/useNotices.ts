'use client'
import { useConfig } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Notices } from './view'
import { noticesSchema } from './view'

const EVERY_MS = 60_000
/** Whoever changes between windows does not ask each time. */
const AT_MOST_EVERY_MS = 5000

const NONE: Notices = { notices: [], unread: 0 }

/**
 * One's notices, read when the panel opens, when one comes back to its window, and every minute while
 * it is visible. What fails is left for the next time: nothing a person does depends on it.
 */
export const useNotices = () => {
  const { config } = useConfig()
  const url = `${config.routes.api}/me/notices`
  const [known, setKnown] = useState(NONE)
  const askedAt = useRef(0)
  /** Counts questions: only the answer to the latest counts. */
  const turn = useRef(0)

  const ask = useCallback(async (path: string, init?: RequestInit): Promise<void> => {
    askedAt.current = Date.now()
    turn.current += 1
    const mine = turn.current
    try {
      const response = await fetch(path, { credentials: 'include', ...init })
      const answer: unknown = response.ok ? await response.json() : null
      const read = noticesSchema.safeParse(answer)
      if (read.success && mine === turn.current) setKnown(read.data)
    } catch {
      // The server is not there at the moment.
    }
  }, [])

  const look = useCallback((): void => {
    const isDue = Date.now() - askedAt.current >= AT_MOST_EVERY_MS
    if (isDue && document.visibilityState === 'visible') void ask(url)
  }, [ask, url])

  useEffect(() => {
    look()
    const timer = setInterval(look, EVERY_MS)
    window.addEventListener('focus', look)
    return () => {
      clearInterval(timer)
      window.removeEventListener('focus', look)
    }
  }, [look])

  const markRead = (which: { ids: string[] } | { all: true }): void =>
    void ask(`${url}/read`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(which),
      // Opening a notice leaves the page.
      keepalive: true,
    })

  return { ...known, look, markRead }
}

'use client'
import { useConfig } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { useEffect } from 'react'
import { withTags } from '../documentTags/tagWrites'

/** Lets no save of the panel overwrite what somebody else saved meanwhile. */
export const TaggedWrites = ({ children }: { children: ReactNode }) => {
  const { config } = useConfig()
  const { api } = config.routes
  useEffect(() => {
    const send = window.fetch
    const tagged = withTags({ send: (...request) => send(...request), api })
    window.fetch = tagged
    return () => {
      if (window.fetch === tagged) window.fetch = send
    }
  }, [api])
  return children
}

'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** What the panel of the CMS posts into the frame of a preview when a draft has been saved. */
const SAVED = 'payload-document-event'

/** Shows a draft anew when it has been saved in the panel, and when its reader comes back to it. */
export const LivePreview = ({ cms }: { cms: string }) => {
  const router = useRouter()
  useEffect(() => {
    const onMessage = ({ origin, data }: MessageEvent<unknown>) => {
      const isSaved =
        typeof data === 'object' && data !== null && 'type' in data && data.type === SAVED
      if (origin === cms && isSaved) router.refresh()
    }
    const onFocus = () => router.refresh()
    window.addEventListener('message', onMessage)
    window.addEventListener('focus', onFocus)
    const panel: Window = window.opener ?? window.parent
    if (panel !== window) panel.postMessage({ type: 'payload-live-preview', ready: true }, cms)
    return () => {
      window.removeEventListener('message', onMessage)
      window.removeEventListener('focus', onFocus)
    }
  }, [cms, router])
  return null
}

'use client'
import { useTranslation } from '@payloadcms/ui'

/** Writes a moment as people of the panel's language do, on the clocks of a place where one is named. */
export const useMoment = (): ((at: string, timeZone?: string | null) => string) => {
  const { i18n } = useTranslation()
  return (at, timeZone = null) =>
    new Intl.DateTimeFormat(i18n.language, {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      ...(timeZone === null ? {} : { timeZone, timeZoneName: 'short' }),
    }).format(new Date(at))
}

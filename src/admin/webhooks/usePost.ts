'use client'
import { useConfig, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { z } from 'zod'
import { useWords } from '../words'

const WORDS = {
  en: { unreachable: 'The server did not answer. Try again in a moment.' },
  es: { unreachable: 'El servidor no respondió. Inténtelo de nuevo en un momento.' },
}

const failureSchema = z.object({ errors: z.array(z.object({ message: z.string() })).min(1) })

export type Posted<T> = { ok: true; value: T } | { ok: false; message: string }

/** Has the server do something and reads its answer; one thing at a time. */
export const usePost = <Schema extends z.ZodType>(schema: Schema) => {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const { unreachable } = useWords(WORDS)
  const [isBusy, setBusy] = useState(false)

  const post = async (path: string, body: object = {}): Promise<Posted<z.output<Schema>>> => {
    setBusy(true)
    try {
      const response = await fetch(`${config.routes.api}${path}`, {
        method: 'POST',
        credentials: 'include',
        headers: { 'Content-Type': 'application/json', 'Accept-Language': i18n.language },
        body: JSON.stringify(body),
      })
      const answer: unknown = await response.json()
      if (response.ok) return { ok: true, value: schema.parse(answer) }
      return { ok: false, message: failureSchema.parse(answer).errors[0]?.message ?? unreachable }
    } catch {
      return { ok: false, message: unreachable }
    } finally {
      setBusy(false)
    }
  }

  return { isBusy, post }
}

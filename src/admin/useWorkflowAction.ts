'use client'
import { useConfig, useDocumentInfo, useForm, useLocale, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { z } from 'zod'
import { isWorkflowCollection } from '../slugs'
import { useMay } from './useMay'
import { useWords } from './words'

const WORDS = {
  en: { unreachable: 'The server did not answer. Try again in a moment.' },
  es: { unreachable: 'El servidor no respondió. Inténtelo de nuevo en un momento.' },
}

const failureSchema = z.object({
  errors: z.array(z.object({ message: z.string(), field: z.string().optional() })).min(1),
})

export type Failure = z.infer<typeof failureSchema>['errors'][number]

/**
 * The workflow of the open document: whether the person may take an action, a save of what is on the
 * screen, and the action itself. `run` answers with what was refused; an empty list means it is done.
 */
export const useWorkflowAction = (action: 'publish' | 'unpublish') => {
  const { id, collectionSlug, incrementVersionCount, setHasPublishedDoc, ...info } =
    useDocumentInfo()
  const { config } = useConfig()
  const { submit } = useForm()
  const { code: locale } = useLocale()
  const { i18n } = useTranslation()
  const words = useWords(WORDS)
  const router = useRouter()
  const may = useMay()
  const [isBusy, setBusy] = useState(false)
  const url = `${config.routes.api}/${collectionSlug}/${id}`

  const save = async (): Promise<boolean> => {
    const saved = await submit({
      action: `${url}?draft=true&depth=0&fallback-locale=null&locale=${locale}`,
      method: 'PATCH',
      overrides: { _status: 'draft' },
      skipValidation: true,
    })
    return typeof saved === 'object' && saved.res.ok
  }

  const send = async (comment: string | undefined): Promise<Failure[]> => {
    try {
      const response = await fetch(`${url}/workflow/${action}`, {
        method: 'POST',
        credentials: 'include',
        headers: { 'Content-Type': 'application/json', 'Accept-Language': i18n.language },
        body: JSON.stringify(comment === undefined ? {} : { comment }),
      })
      if (response.ok) return []
      const refused = failureSchema.safeParse(await response.json())
      return refused.success ? refused.data.errors : [{ message: words.unreachable }]
    } catch {
      return [{ message: words.unreachable }]
    }
  }

  const run = async ({ comment }: { comment?: string } = {}): Promise<Failure[]> => {
    setBusy(true)
    const failures = await send(comment)
    setBusy(false)
    if (failures.length > 0) return failures
    const isLive = action === 'publish'
    setHasPublishedDoc(isLive)
    info.setUnpublishedVersionCount(isLive ? 0 : 1)
    incrementVersionCount()
    router.refresh()
    return []
  }

  return {
    run,
    save,
    isBusy,
    isSaved: id !== undefined,
    isAllowed: isWorkflowCollection(collectionSlug) && may(action, collectionSlug),
  }
}

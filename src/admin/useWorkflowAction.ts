'use client'
import { toast, useConfig, useDocumentInfo, useForm, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { z } from 'zod'

const failure = z.object({ errors: z.array(z.object({ message: z.string() })).min(1) })

/** Runs a workflow action on the open document and shows what came of it. */
export const useWorkflowAction = ({ done }: { done: string }) => {
  const { id, collectionSlug } = useDocumentInfo()
  const { config } = useConfig()
  const { submit } = useForm()
  const { i18n } = useTranslation()
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)

  const save = async (): Promise<void> => {
    await submit({
      action: `${config.routes.api}/${collectionSlug}/${id}?draft=true&depth=0&locale=${currentLocale()}`,
      method: 'PATCH',
      overrides: { _status: 'draft' },
      skipValidation: true,
    })
  }

  const run = async ({ action, comment }: { action: string; comment?: string }): Promise<void> => {
    setBusy(true)
    try {
      const response = await fetch(
        `${config.routes.api}/${collectionSlug}/${id}/workflow/${action}`,
        {
          method: 'POST',
          credentials: 'include',
          headers: { 'Content-Type': 'application/json', 'Accept-Language': i18n.language },
          body: JSON.stringify(comment === undefined ? {} : { comment }),
        },
      )
      if (response.ok) {
        toast.success(done)
        router.refresh()
        return
      }
      const refused = failure.safeParse(await response.json())
      for (const { message } of refused.success ? refused.data.errors : [{ message: '?' }]) {
        toast.error(message)
      }
    } finally {
      setBusy(false)
    }
  }

  return { run, save, isBusy, canRun: id !== undefined }
}

const currentLocale = (): string =>
  new URLSearchParams(window.location.search).get('locale') ?? 'en'

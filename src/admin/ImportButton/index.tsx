'use client'
import { Button, toast, useAuth, useConfig, useLocale, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { z } from 'zod'
import { useWords } from '../words'
import type { Report } from './ImportReport'
import { ImportReport, reportSchema } from './ImportReport'

const WORDS = {
  en: {
    choose: 'Import a document',
    busy: 'Importing…',
    formats: 'Markdown, HTML, Word (.docx) or plain text becomes a draft article.',
    failed: 'The import failed. Try again in a moment.',
  },
  es: {
    choose: 'Importar un documento',
    busy: 'Importando…',
    formats: 'Un Markdown, HTML, Word (.docx) o texto sin formato pasa a ser un borrador.',
    failed: 'No se pudo importar. Inténtelo de nuevo en un momento.',
  },
}

const failureSchema = z.object({ errors: z.array(z.object({ message: z.string() })).min(1) })

/**
 * Turns a file into a draft article in the language that is being edited, and shows what was
 * recognised. Absent for those who may not create articles.
 */
export const ImportButton = () => {
  const words = useWords(WORDS)
  const { config } = useConfig()
  const { code: locale } = useLocale()
  const { i18n } = useTranslation()
  const { permissions } = useAuth()
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)
  const [isBusy, setBusy] = useState(false)
  const [report, setReport] = useState<Report | null>(null)
  if (permissions?.collections?.articles?.create !== true) return null

  const send = async (file: File): Promise<void> => {
    setBusy(true)
    setReport(null)
    try {
      const body = new FormData()
      body.append('file', file)
      body.append('locale', locale)
      const response = await fetch(`${config.routes.api}/articles/import`, {
        method: 'POST',
        credentials: 'include',
        headers: { 'Accept-Language': i18n.language },
        body,
      })
      const answer: unknown = await response.json()
      const done = reportSchema.safeParse(answer)
      if (response.ok && done.success) {
        setReport(done.data)
        router.refresh()
        return
      }
      const refused = failureSchema.safeParse(answer)
      toast.error(refused.success ? refused.data.errors[0]?.message : words.failed)
    } catch {
      toast.error(words.failed)
    } finally {
      setBusy(false)
    }
  }

  return (
    <div className="import-document">
      <div className="import-document__controls">
        <input
          accept=".md,.markdown,.html,.htm,.docx,.txt"
          aria-label={words.choose}
          hidden
          onChange={({ target }) => {
            const [file] = target.files ?? []
            if (file !== undefined) void send(file)
            target.value = ''
          }}
          ref={input}
          type="file"
        />
        <Button
          buttonStyle="secondary"
          disabled={isBusy}
          id="import-document"
          margin={false}
          onClick={() => input.current?.click()}
          size="small"
        >
          {isBusy ? words.busy : words.choose}
        </Button>
        <span className="import-document__formats">{words.formats}</span>
      </div>
      <div aria-live="polite">
        {report !== null && <ImportReport onClose={() => setReport(null)} report={report} />}
      </div>
    </div>
  )
}

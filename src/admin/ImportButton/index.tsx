'use client'
import { Button, toast, useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { z } from 'zod'
import { useWords } from '../words'

const WORDS = {
  en: {
    choose: 'Import a document',
    busy: 'Importing…',
    open: 'Open the draft',
    failed: 'The import failed.',
  },
  es: {
    choose: 'Importar un documento',
    busy: 'Importando…',
    open: 'Abrir el borrador',
    failed: 'No se pudo importar.',
  },
}

const LEVELS = {
  en: { recognised: 'Recognised', created: 'Created', 'needs-an-eye': 'Needs an eye' },
  es: { recognised: 'Reconocido', created: 'Creado', 'needs-an-eye': 'Para revisar' },
}

const reportSchema = z.object({
  article: z.object({ id: z.string(), title: z.string() }),
  lines: z.array(
    z.object({ level: z.enum(['recognised', 'created', 'needs-an-eye']), text: z.string() }),
  ),
})
const failureSchema = z.object({ errors: z.array(z.object({ message: z.string() })) })

/** Turns a file into a draft article and shows what was recognised. */
export const ImportButton = () => {
  const words = useWords(WORDS)
  const levels = useWords(LEVELS)
  const { config } = useConfig()
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)
  const [isBusy, setBusy] = useState(false)
  const [report, setReport] = useState<z.infer<typeof reportSchema> | null>(null)

  const send = async (file: File): Promise<void> => {
    setBusy(true)
    try {
      const body = new FormData()
      body.append('file', file)
      const response = await fetch(`${config.routes.api}/articles/import`, {
        method: 'POST',
        credentials: 'include',
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
    <div aria-live="polite">
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
        onClick={() => input.current?.click()}
        size="small"
      >
        {isBusy ? words.busy : words.choose}
      </Button>
      {report !== null && (
        <section>
          <h3>{report.article.title}</h3>
          <p>
            <a href={`${config.routes.admin}/collections/articles/${report.article.id}`}>
              {words.open}
            </a>
          </p>
          <ul>
            {report.lines.map(({ level, text }, index) => (
              <li key={index}>
                <strong>{levels[level]}:</strong> {text}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

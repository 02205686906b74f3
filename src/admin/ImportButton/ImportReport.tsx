'use client'
import { Button, useConfig } from '@payloadcms/ui'
import { z } from 'zod'
import { useWords } from '../words'

const LEVELS = ['needs-an-eye', 'created', 'recognised'] as const

const WORDS = {
  en: {
    open: 'Open the draft',
    close: 'Close',
    levels: {
      'needs-an-eye': 'Needs an eye',
      created: 'Created',
      recognised: 'Recognised',
    },
  },
  es: {
    open: 'Abrir el borrador',
    close: 'Cerrar',
    levels: {
      'needs-an-eye': 'Para revisar',
      created: 'Creado',
      recognised: 'Reconocido',
    },
  },
}

export const reportSchema = z.object({
  article: z.object({ id: z.string(), title: z.string() }),
  lines: z.array(z.object({ level: z.enum(LEVELS), text: z.string() })),
})
export type Report = z.infer<typeof reportSchema>

/** What an import made of a file, what needs a person first. */
export const ImportReport = ({ report, onClose }: { report: Report; onClose: () => void }) => {
  const words = useWords(WORDS)
  const { config } = useConfig()
  const groups = LEVELS.map((level) => ({
    level,
    lines: report.lines.filter((line) => line.level === level),
  })).filter(({ lines }) => lines.length > 0)
  return (
    <section className="import-document__report">
      <h3>{report.article.title}</h3>
      {groups.map(({ level, lines }) => (
        <div key={level}>
          <h4>
            {words.levels[level]} ({lines.length})
          </h4>
          <ul>
            {lines.map(({ text }, index) => (
              <li key={index}>{text}</li>
            ))}
          </ul>
        </div>
      ))}
      <div className="import-document__controls">
        <Button
          el="link"
          id="open-imported"
          margin={false}
          size="small"
          to={`${config.routes.admin}/collections/articles/${report.article.id}`}
        >
          {words.open}
        </Button>
        <Button buttonStyle="secondary" margin={false} onClick={onClose} size="small">
          {words.close}
        </Button>
      </div>
    </section>
  )
}

'use client'
import { useMoment } from '../workflow/useMoment'
import type { Step } from '../workflow/view'
import { useWords } from '../words'

const SHOWN = 10

const WORDS = {
  en: {
    heading: 'History',
    empty: 'Nothing has happened yet.',
    steps: {
      submit: 'Submitted for review',
      approve: 'Approved',
      sign: 'Signed',
      'request-changes': 'Changes requested',
      publish: 'Published',
      correct: 'Correction published',
      schedule: 'Scheduled',
      'cancel-schedule': 'Schedule cancelled',
      'schedule-refused': 'Schedule not carried out',
      unpublish: 'Taken down',
      reopen: 'Reopened',
      rollback: 'Went back to an earlier release',
      assign: 'Assigned',
      'approval-void': 'Changed: earlier approvals do not hold any longer',
      'withdrawn:consent': 'Taken down: a consent was withdrawn',
      'withdrawn:safety': 'Taken down for safety',
      expired: 'Taken down: a consent expired',
    },
  },
  es: {
    heading: 'Historial',
    empty: 'Todavía no ha pasado nada.',
    steps: {
      submit: 'Enviado a revisión',
      approve: 'Aprobado',
      sign: 'Firmado',
      'request-changes': 'Cambios solicitados',
      publish: 'Publicado',
      correct: 'Corrección publicada',
      schedule: 'Programado',
      'cancel-schedule': 'Programación cancelada',
      'schedule-refused': 'La programación no se llevó a cabo',
      unpublish: 'Retirado',
      reopen: 'Reabierto',
      rollback: 'Vuelta a una publicación anterior',
      assign: 'Asignado',
      'approval-void': 'Cambiado: las aprobaciones anteriores ya no valen',
      'withdrawn:consent': 'Retirado: se revocó un consentimiento',
      'withdrawn:safety': 'Retirado por seguridad',
      expired: 'Retirado: un consentimiento caducó',
    },
  },
}

/** The last steps of a document through the workflow, the latest first. */
export const History = ({ steps }: { steps: Step[] }) => {
  const words = useWords(WORDS)
  const moment = useMoment()
  const names: Readonly<Record<string, string>> = words.steps
  return (
    <>
      <h3>{words.heading}</h3>
      {steps.length === 0 && <p>{words.empty}</p>}
      <ol className="review-panel__entries">
        {steps.slice(0, SHOWN).map(({ action, actor, at, comment }, index) => (
          <li key={index}>
            <strong>{names[action] ?? action}</strong>
            {comment !== null && <blockquote>{comment}</blockquote>}
            <p className="review-panel__quiet">
              {actor}, {moment(at)}
            </p>
          </li>
        ))}
      </ol>
    </>
  )
}

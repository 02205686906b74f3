'use client'
import type { Gate } from '../workflow/view'
import { useWords } from '../words'

const WORDS = {
  en: { heading: 'Checklist', ok: 'Done', open: 'To do', labels: {} },
  es: {
    heading: 'Lista de comprobación',
    ok: 'Hecho',
    open: 'Pendiente',
    labels: {
      'fields-complete': 'Todos los campos obligatorios están rellenos',
      'images-described': 'Cada imagen tiene texto alternativo o es decorativa',
      'language-safe': 'Ninguna expresión que dañe o confunda',
      'embeds-published': 'Todo lo que muestra está publicado',
      'consent-active': 'Quienes aparecen en el caso han consentido que se cuente',
      'composite-attestation': 'La firma clínica declara que no se retrata a nadie real',
      'identifiers-decided': 'Una persona clínica ha decidido sobre cada posible identificador',
      'target-resolves': 'Lleva a algún sitio',
    },
  },
}

/** What a document needs before it may be shown, each with what is still missing. */
export const Checklist = ({ gates }: { gates: Gate[] }) => {
  const words = useWords<{ heading: string; ok: string; open: string; labels: Labels }>(WORDS)
  if (gates.length === 0) return null
  return (
    <>
      <h3>{words.heading}</h3>
      <ul className="review-panel__checklist">
        {gates.map(({ code, label, ok, detail }) => (
          <li className={ok ? 'is-ok' : 'is-open'} key={code}>
            <span aria-hidden="true">{ok ? '✓' : '✗'}</span>
            <div>
              <span className="review-panel__hidden">{ok ? words.ok : words.open}: </span>
              {words.labels[code] ?? label}
              {detail !== '' && <p>{detail}</p>}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

type Labels = Readonly<Record<string, string>>

'use client'
import type { JSONFieldClientComponent } from 'payload'
import { useField } from '@payloadcms/ui'
import { z } from 'zod'
import { useMoment } from '../workflow/useMoment'
import { useWords } from '../words'

const WORDS = {
  en: { heading: 'Latest attempts', none: 'None yet.', noAnswer: 'no answer' },
  es: { heading: 'Últimos intentos', none: 'Todavía ninguno.', noAnswer: 'sin respuesta' },
}

const attemptsSchema = z.array(
  z.object({
    at: z.string(),
    status: z.number().nullable(),
    latency: z.number(),
    error: z.string().nullable(),
  }),
)

/** The latest attempts of a delivery, the last one first. */
export const DeliveryLog: JSONFieldClientComponent = ({ path }) => {
  const words = useWords(WORDS)
  const moment = useMoment()
  const { value } = useField<unknown>({ path })
  const attempts = attemptsSchema.safeParse(value).data ?? []
  return (
    <section className="field-type">
      <h4>{words.heading}</h4>
      {attempts.length === 0 && <p>{words.none}</p>}
      <ol>
        {[...attempts].reverse().map(({ at, status, latency, error }) => (
          <li key={at}>
            <time dateTime={at}>{moment(at)}</time>: {status ?? words.noAnswer}, {latency} ms
            {error !== null && <span lang="en"> · {error}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}

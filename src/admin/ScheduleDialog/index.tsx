'use client'
import { useMemo, useState } from 'react'
import { Dialog, whileOpen } from '../Dialog'
import { ChoiceInput, MomentInput } from '../inputs'
import { useWords } from '../words'

const WORDS = {
  en: {
    heading: 'Schedule this text?',
    body: 'Exactly this approved text goes live. When it changes before, nothing is published.',
    publishAt: 'Publish at',
    unpublishAt: 'Take down at (optional)',
    timeZone: 'Time zone',
    missing: 'Say when it is to be published or taken down.',
    confirm: 'Schedule',
    busy: 'Scheduling…',
  },
  es: {
    heading: '¿Programar este texto?',
    body: 'Se publicará exactamente este texto aprobado. Si cambia antes, no se publica nada.',
    publishAt: 'Publicar el',
    unpublishAt: 'Retirar el (opcional)',
    timeZone: 'Zona horaria',
    missing: 'Indique cuándo se publica o se retira.',
    confirm: 'Programar',
    busy: 'Programando…',
  },
}

type Plan = { publishAt?: string; unpublishAt?: string; timeZone: string }

type ScheduleDialogProps = {
  slug: string
  /** Answers with the sentences to show when it was refused; an empty list closes the dialog. */
  onConfirm: (plan: Plan) => Promise<string[]>
}

const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone

/** Asks when a text goes live and, if ever, when it is taken down, on the clocks of some place. */
export const ScheduleDialog = whileOpen(({ slug, onConfirm }: ScheduleDialogProps) => {
  const words = useWords(WORDS)
  const [publishAt, setPublishAt] = useState('')
  const [unpublishAt, setUnpublishAt] = useState('')
  const [timeZone, setTimeZone] = useState(HERE)
  const zones = useMemo(
    () =>
      [...new Set([HERE, 'UTC', ...Intl.supportedValuesOf('timeZone')])].map((zone) => ({
        value: zone,
        label: zone.replaceAll('_', ' '),
      })),
    [],
  )
  const plan: Plan = {
    ...(publishAt === '' ? {} : { publishAt }),
    ...(unpublishAt === '' ? {} : { unpublishAt }),
    timeZone,
  }
  return (
    <Dialog
      focus="#field-publish-at"
      onConfirm={() => (`${publishAt}${unpublishAt}` === '' ? [words.missing] : onConfirm(plan))}
      slug={slug}
      words={words}
    >
      <p>{words.body}</p>
      <MomentInput
        label={words.publishAt}
        name="publish-at"
        onChange={setPublishAt}
        value={publishAt}
      />
      <MomentInput
        label={words.unpublishAt}
        name="unpublish-at"
        onChange={setUnpublishAt}
        value={unpublishAt}
      />
      <ChoiceInput
        label={words.timeZone}
        name="time-zone"
        onChange={setTimeZone}
        options={zones}
        value={timeZone}
      />
    </Dialog>
  )
})

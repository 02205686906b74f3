'use client'
import { Banner, Pill, useFormModified } from '@payloadcms/ui'
import type { Stage } from '../../workflow/stages'
import { nextStep, reasonsToWait } from '../workflow/nextStep'
import { STAGE_WORDS } from '../workflow/stages'
import { useMoment } from '../workflow/useMoment'
import type { Schedule, WorkflowView } from '../workflow/view'
import { isUpToDate } from '../workflow/view'
import { useWords } from '../words'

const WORDS = {
  en: {
    stages: STAGE_WORDS.en,
    live: 'Live',
    nothingLive: 'Nothing yet',
    release: (release: number, at: string) => `Release ${release}, ${at}`,
    changed: 'This text differs from it.',
    assignee: 'Asked to act',
    due: 'Due',
    threads: 'Open threads that hold it back',
    planned: 'Scheduled',
    plans: {
      publish: (at: string) => `Publish ${at}`,
      unpublish: (at: string) => `Take down ${at}`,
    },
    signature: 'Clinical signature',
    signatureReasons: {
      collection: 'Always needed here.',
      'clinical-content': 'Needed: it is marked as clinical content.',
      'embeds-clinical': 'Needed: it shows a story or a program.',
      'regulated-treatment': 'Needed: it names a regulated treatment.',
    },
    needed: 'Needed.',
    lapsed: 'The licence behind the last signature has lapsed: this text needs a new one.',
    reviewAgain: 'This text was put up for review again.',
    incomplete: 'What the checklist marks with ✗ is still missing.',
    asks: (name: string) => `${name} asks for changes:`,
    unsaved: 'You have unsaved changes. Saving them takes the approvals back.',
  },
  es: {
    stages: STAGE_WORDS.es,
    live: 'Publicado',
    nothingLive: 'Nada todavía',
    release: (release: number, at: string) => `Publicación ${release}, ${at}`,
    changed: 'Este texto es distinto.',
    assignee: 'Le toca a',
    due: 'Para el',
    threads: 'Hilos abiertos que lo retienen',
    planned: 'Programado',
    plans: {
      publish: (at: string) => `Publicar: ${at}`,
      unpublish: (at: string) => `Retirar: ${at}`,
    },
    signature: 'Firma clínica',
    signatureReasons: {
      collection: 'Aquí siempre hace falta.',
      'clinical-content': 'Hace falta: está marcado como contenido clínico.',
      'embeds-clinical': 'Hace falta: muestra un caso o un programa.',
      'regulated-treatment': 'Hace falta: nombra un tratamiento regulado.',
    },
    needed: 'Hace falta.',
    lapsed: 'La licencia de la última firma ha caducado: este texto necesita una nueva.',
    reviewAgain: 'Este texto vuelve a estar en revisión.',
    incomplete: 'Falta lo que la lista marca con ✗.',
    asks: (name: string) => `${name} pide cambios:`,
    unsaved: 'Hay cambios sin guardar. Al guardarlos se pierden las aprobaciones.',
  },
}

type Words = (typeof WORDS)['en']

const signatureWords = (reason: string, { signatureReasons, needed }: Words): string =>
  Object.entries(signatureReasons).find(([known]) => known === reason)?.[1] ?? needed

/** What is missing stands in the checklist, and is not said twice. */
const reasonsOf = (view: WorkflowView, { incomplete }: Words): string[] => [
  ...new Set(
    reasonsToWait(view).map(({ code, message }) =>
      code === 'checklist-incomplete' ? incomplete : message,
    ),
  ),
]

const PILL_OF: Record<Stage, 'light' | 'success' | 'warning'> = {
  draft: 'light',
  'editorial-review': 'light',
  'clinical-review': 'light',
  approved: 'success',
  'changes-requested': 'warning',
}

/** The stage, what readers see, and what holds the document back. */
export const Standing = ({ view }: { view: WorkflowView }) => {
  const words = useWords(WORDS)
  const moment = useMoment()
  const isModified = useFormModified()
  const { stage, live, reviewReason } = view
  const isApproved = view.signOffs.some(({ valid }) => valid)
  const reasons = nextStep(view, { isModified }) === null ? reasonsOf(view, words) : []
  const request =
    stage === 'changes-requested'
      ? view.history.find(({ action }) => action === 'request-changes')
      : undefined
  const plan = ({ act, at, timeZone }: Schedule): string => words.plans[act](moment(at, timeZone))
  return (
    <>
      <p role="status">
        <Pill pillStyle={PILL_OF[stage]} size="medium">
          {words.stages[stage]}
        </Pill>
      </p>
      {request !== undefined && (
        <div className="review-panel__request">
          <p>{words.asks(request.actor)}</p>
          <blockquote>{request.comment}</blockquote>
        </div>
      )}
      {isModified && isApproved && <Banner type="warning">{words.unsaved}</Banner>}
      {reviewReason !== null && (
        <Banner type="warning">
          {reviewReason === 'licence-lapsed' ? words.lapsed : words.reviewAgain}
        </Banner>
      )}
      <ul className="review-panel__reasons">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <dl>
        <dt>{words.live}</dt>
        <dd>
          {live === null
            ? words.nothingLive
            : words.release(live.release, moment(live.publishedAt))}
          {live !== null && !isUpToDate(view) && ` ${words.changed}`}
        </dd>
        {view.signatureReason !== null && (
          <>
            <dt>{words.signature}</dt>
            <dd>{signatureWords(view.signatureReason, words)}</dd>
          </>
        )}
        {view.assignee !== null && (
          <>
            <dt>{words.assignee}</dt>
            <dd>{view.assignee.name}</dd>
          </>
        )}
        {view.dueAt !== null && (
          <>
            <dt>{words.due}</dt>
            <dd>{moment(view.dueAt)}</dd>
          </>
        )}
        {view.blockingThreads > 0 && (
          <>
            <dt>{words.threads}</dt>
            <dd>{view.blockingThreads}</dd>
          </>
        )}
        {view.schedules.length > 0 && (
          <>
            <dt>{words.planned}</dt>
            {view.schedules.map((one) => (
              <dd key={`${one.act} ${one.at}`}>{plan(one)}</dd>
            ))}
          </>
        )}
      </dl>
    </>
  )
}

'use client'
import {
  Button,
  toast,
  useDocumentInfo,
  useFormInitializing,
  useFormProcessing,
  useModal,
} from '@payloadcms/ui'
import { useState } from 'react'
import { SignDialog } from '../SignDialog'
import { nextStep, reasonsToWait } from '../workflow/nextStep'
import type { NextStep as Step } from '../workflow/stages'
import { STAGE_WORDS } from '../workflow/stages'
import { useShowFailures } from '../workflow/useShowFailures'
import { useWorkflow } from '../workflow/useWorkflow'
import type { WorkflowView } from '../workflow/view'
import { isUpToDate } from '../workflow/view'
import { useWords } from '../words'

const WORDS = {
  en: {
    stages: STAGE_WORDS.en,
    steps: {
      submit: 'Submit for review',
      approve: 'Approve',
      sign: 'Sign',
      publish: 'Publish',
    },
    publishChanges: 'Publish changes',
    published: 'Published',
    nothingToDo: 'Readers see this text.',
    saveFirst: 'Save the draft first.',
    done: {
      submit: 'Submitted. An editor is asked to read it.',
      approve: 'Approved.',
      sign: 'Signed.',
      publish: 'Published. Readers see it now.',
    },
    refused: {
      submit: 'Not submitted:',
      approve: 'Not approved:',
      sign: 'Not signed:',
      publish: 'Not published:',
    },
  },
  es: {
    stages: STAGE_WORDS.es,
    steps: {
      submit: 'Enviar a revisión',
      approve: 'Aprobar',
      sign: 'Firmar',
      publish: 'Publicar',
    },
    publishChanges: 'Publicar los cambios',
    published: 'Publicado',
    nothingToDo: 'Este texto ya se puede leer.',
    saveFirst: 'Guarde primero el borrador.',
    done: {
      submit: 'Enviado. Una persona editora lo leerá.',
      approve: 'Aprobado.',
      sign: 'Firmado.',
      publish: 'Publicado. Ya se puede leer.',
    },
    refused: {
      submit: 'No se envió:',
      approve: 'No se aprobó:',
      sign: 'No se firmó:',
      publish: 'No se publicó:',
    },
  },
}

type Words = (typeof WORDS)['en']

const labelOf = (step: Step, view: WorkflowView, words: Words): string =>
  step === 'publish' && view.live !== null ? words.publishChanges : words.steps[step]

/** What stands on the button, and why, while there is no step to take. */
const standstill = (view: WorkflowView | null, words: Words): { label: string; why: string } => {
  if (view === null) return { label: words.steps.submit, why: words.saveFirst }
  if (isUpToDate(view) && view.stage === 'approved') {
    return { label: words.published, why: words.nothingToDo }
  }
  return { label: words.stages[view.stage], why: reasonsToWait(view)[0]?.message ?? '' }
}

/**
 * The next step of the workflow that this person may take: saves what is on the screen, then takes it.
 * While there is none it says where the document stands, and why that is all.
 */
export const NextStep = () => {
  const words = useWords(WORDS)
  const { id, isTrashed } = useDocumentInfo()
  const { openModal } = useModal()
  const isFormBusy = [useFormInitializing(), useFormProcessing()].includes(true)
  const { view, isReadable, isModified, act } = useWorkflow()
  const showFailures = useShowFailures()
  const [isBusy, setBusy] = useState(false)
  const dialog = `sign-${id}`
  if (isTrashed || (id !== undefined && (view === null || !isReadable))) return null

  const step = view === null ? null : nextStep(view, { isModified })
  if (view === null || step === null) {
    const { label, why } = standstill(view, words)
    return (
      <Button disabled extraButtonProps={{ title: why }} id="action-none" margin={false}>
        {label}
      </Button>
    )
  }

  const take = async (input?: Record<string, unknown>): Promise<string[]> => {
    setBusy(true)
    const outcome = await act(step, input)
    setBusy(false)
    if (outcome === 'done') toast.success(words.done[step])
    if (outcome === 'done' || outcome === 'unsaved') return []
    if (step !== 'sign') showFailures({ heading: words.refused[step], failures: outcome.refused })
    return outcome.refused.map(({ message }) => message)
  }

  return (
    <>
      <Button
        disabled={isBusy || isFormBusy}
        id={`action-${step}`}
        margin={false}
        onClick={() => (step === 'sign' ? openModal(dialog) : void take())}
      >
        {labelOf(step, view, words)}
      </Button>
      <SignDialog checklist={view.checklist} onConfirm={take} slug={dialog} />
    </>
  )
}

/** The same, for those who may not write the document: Payload has no place for a button of theirs. */
export const NextStepForReaders = () => {
  const { hasSavePermission } = useDocumentInfo()
  return hasSavePermission === true ? null : <NextStep />
}

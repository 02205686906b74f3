'use client'
import { Button, useDocumentInfo } from '@payloadcms/ui'
import { useWorkflowAction } from '../useWorkflowAction'
import { useWords } from '../words'

const WORDS = {
  en: { unpublish: 'Unpublish', why: 'Why is this taken down?', done: 'Taken down.' },
  es: { unpublish: 'Retirar', why: '¿Por qué se retira?', done: 'Retirado.' },
}

/** Takes the live document down, after asking why. */
export const UnpublishButton = () => {
  const words = useWords(WORDS)
  const { hasPublishedDoc } = useDocumentInfo()
  const { run, isBusy, canRun } = useWorkflowAction({ done: words.done })
  if (!hasPublishedDoc) return null
  return (
    <Button
      buttonStyle="secondary"
      disabled={isBusy || !canRun}
      id="action-unpublish"
      onClick={() => {
        const comment = window.prompt(words.why)
        if (comment !== null) void run({ action: 'unpublish', comment })
      }}
      size="medium"
    >
      {words.unpublish}
    </Button>
  )
}

'use client'
import { FormSubmit, useFormModified } from '@payloadcms/ui'
import { useWorkflowAction } from '../useWorkflowAction'
import { useWords } from '../words'

const WORDS = {
  en: { publish: 'Publish', done: 'Published.' },
  es: { publish: 'Publicar', done: 'Publicado.' },
}

/** Saves what is on the screen and makes it live through the workflow. */
export const PublishButton = () => {
  const words = useWords(WORDS)
  const isModified = useFormModified()
  const { run, save, isBusy, canRun } = useWorkflowAction({ done: words.done })
  return (
    <FormSubmit
      buttonId="action-publish"
      disabled={isBusy || !canRun}
      onClick={() => {
        void (async () => {
          if (isModified) await save()
          await run({ action: 'publish' })
        })()
      }}
      size="medium"
      type="button"
    >
      {words.publish}
    </FormSubmit>
  )
}

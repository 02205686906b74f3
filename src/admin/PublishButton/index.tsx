'use client'
import { FormSubmit, toast, useDocumentInfo, useForm, useFormModified } from '@payloadcms/ui'
import type { Failure } from '../useWorkflowAction'
import { useWorkflowAction } from '../useWorkflowAction'
import { useWords } from '../words'

const WORDS = {
  en: {
    publish: 'Publish',
    publishChanges: 'Publish changes',
    done: 'Published. Readers see it now.',
    refused: 'Not published:',
  },
  es: {
    publish: 'Publicar',
    publishChanges: 'Publicar los cambios',
    done: 'Publicado. Ya se puede leer.',
    refused: 'No se publicó:',
  },
}

/**
 * Saves what is on the screen and makes it live through the workflow. Absent for those who may not
 * publish; inactive while there is nothing to publish.
 */
export const PublishButton = () => {
  const words = useWords(WORDS)
  const isModified = useFormModified()
  const { dispatchFields, setSubmitted } = useForm()
  const { hasPublishedDoc, isTrashed, unpublishedVersionCount } = useDocumentInfo()
  const { run, save, isBusy, isSaved, isAllowed } = useWorkflowAction('publish')
  if (!isAllowed || isTrashed) return null

  const hasChanges = isModified || unpublishedVersionCount > 0 || !hasPublishedDoc

  const show = (failures: Failure[]): void => {
    toast.error(
      <div>
        {words.refused}
        <ul>
          {failures.map(({ message }, index) => (
            <li key={index}>{message}</li>
          ))}
        </ul>
      </div>,
    )
    const fields = failures.flatMap(({ field, message }) =>
      field === undefined ? [] : [{ path: field, message }],
    )
    dispatchFields({ type: 'ADD_SERVER_ERRORS', errors: fields })
    setSubmitted(true)
  }

  const publish = async (): Promise<void> => {
    if (isModified && !(await save())) return
    const failures = await run()
    if (failures.length > 0) show(failures)
    else toast.success(words.done)
  }

  return (
    <FormSubmit
      buttonId="action-publish"
      disabled={isBusy || !isSaved || !hasChanges}
      onClick={() => void publish()}
      size="medium"
      type="button"
    >
      {hasPublishedDoc ? words.publishChanges : words.publish}
    </FormSubmit>
  )
}

'use client'
import { Button, toast, useDocumentInfo, useModal } from '@payloadcms/ui'
import { ReasonDialog } from '../ReasonDialog'
import { useWorkflowAction } from '../useWorkflowAction'
import { useWords } from '../words'

const WORDS = {
  en: {
    unpublish: 'Unpublish',
    done: 'Taken down. Readers no longer see it.',
    dialog: {
      heading: 'Take this down?',
      body: 'Readers stop seeing it at once. The draft stays here, and it can be published again.',
      label: 'Reason',
      placeholder: 'For example: the phone number in the second section is wrong.',
      missing: 'Write why it is taken down: the reason is kept with the release.',
      confirm: 'Unpublish',
      busy: 'Taking it down…',
    },
  },
  es: {
    unpublish: 'Retirar',
    done: 'Retirado. Ya no se puede leer.',
    dialog: {
      heading: '¿Retirar este documento?',
      body: 'Deja de verse de inmediato. El borrador queda aquí y se puede volver a publicar.',
      label: 'Motivo',
      placeholder: 'Por ejemplo: el teléfono de la segunda sección es erróneo.',
      missing: 'Escriba por qué se retira: el motivo se guarda con la publicación.',
      confirm: 'Retirar',
      busy: 'Retirando…',
    },
  },
}

/**
 * Takes the live document down, after asking why. Beside the other buttons and not in the menu of
 * dots: that menu is absent for clinicians, who may take a document down but not edit it.
 */
export const UnpublishButton = () => {
  const words = useWords(WORDS)
  const { id, hasPublishedDoc, isTrashed } = useDocumentInfo()
  const { toggleModal } = useModal()
  const { run, isBusy, isAllowed } = useWorkflowAction('unpublish')
  const slug = `unpublish-${id}`
  if (!hasPublishedDoc || !isAllowed || isTrashed) return null

  const unpublish = async (comment: string): Promise<string[]> => {
    const failures = await run({ comment })
    if (failures.length === 0) toast.success(words.done)
    return failures.map(({ message }) => message)
  }

  return (
    <>
      <Button
        buttonStyle="secondary"
        disabled={isBusy}
        id="action-unpublish"
        margin={false}
        onClick={() => toggleModal(slug)}
        size="medium"
      >
        {words.unpublish}
      </Button>
      <ReasonDialog onConfirm={unpublish} slug={slug} words={words.dialog} />
    </>
  )
}

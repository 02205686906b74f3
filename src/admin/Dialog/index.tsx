'use client'
import { Button, Modal, useModal, useTranslation } from '@payloadcms/ui'
import type { ComponentType, FormEvent, ReactNode } from 'react'
import { useState } from 'react'

type DialogProps = {
  slug: string
  words: { heading: string; confirm: string; busy: string }
  /** Where the cursor stands at first, and again when it was refused. */
  focus: string
  /** Answers with the sentences to show when it was refused; an empty list closes the dialog. */
  onConfirm: () => Promise<string[]> | string[]
  children: ReactNode
}

/**
 * Asks for what an action needs. Focus starts inside, stays inside, and returns to where it was;
 * Escape cancels, and a refusal leaves it open.
 */
export const Dialog = ({ slug, words, focus, onConfirm, children }: DialogProps) => {
  const { closeModal } = useModal()
  const { t } = useTranslation()
  const [faults, setFaults] = useState<string[]>([])
  const [isBusy, setBusy] = useState(false)
  const [focusTrap] = useState({ initialFocus: focus })

  const confirm = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    // It stands inside the form of the document, which is not what is being sent.
    event.stopPropagation()
    setBusy(true)
    const refused = await onConfirm()
    setBusy(false)
    setFaults(refused)
    if (refused.length === 0) closeModal(slug)
    else document.querySelector<HTMLElement>(focus)?.focus()
  }

  return (
    <Modal
      aria-labelledby={`${slug}-heading`}
      className="confirmation-modal ask-dialog"
      closeOnBlur={false}
      focusTrapOptions={focusTrap}
      slug={slug}
    >
      <form
        className="confirmation-modal__wrapper"
        noValidate
        onSubmit={(event) => void confirm(event)}
      >
        <div className="confirmation-modal__content">
          <h1 id={`${slug}-heading`}>{words.heading}</h1>
          {children}
          <div className="ask-dialog__faults" role="alert">
            {faults.map((fault) => (
              <p key={fault}>{fault}</p>
            ))}
          </div>
        </div>
        <div className="confirmation-modal__controls">
          <Button
            buttonStyle="secondary"
            disabled={isBusy}
            id="dialog-cancel"
            onClick={() => closeModal(slug)}
            size="large"
            type="button"
          >
            {t('general:cancel')}
          </Button>
          <Button disabled={isBusy} id="dialog-confirm" size="large" type="submit">
            {isBusy ? words.busy : words.confirm}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

/** Mounts a dialog only while it is open, so that each opening starts empty. */
export const whileOpen = <Props extends { slug: string }>(
  Open: ComponentType<Props>,
): ComponentType<Props> => {
  const WhileOpen = (props: Props) => {
    const { isModalOpen } = useModal()
    return isModalOpen(props.slug) ? <Open {...props} /> : null
  }
  return WhileOpen
}

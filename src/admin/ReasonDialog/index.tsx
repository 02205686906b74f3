'use client'
import { Button, Modal, TextareaInput, useModal, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'

const FIELD = 'reason'
const FIELD_ID = `field-${FIELD}`
const FOCUS = { initialFocus: `#${FIELD_ID}` }

type ReasonDialogProps = {
  slug: string
  words: {
    heading: string
    body: string
    label: string
    placeholder: string
    missing: string
    confirm: string
    busy: string
  }
  /** Answers with the sentences to show when it was refused; an empty list closes the dialog. */
  onConfirm: (reason: string) => Promise<string[]>
}

/**
 * Asks for a reason before something is done. Focus starts in the text, stays inside, and returns to
 * where it was; Escape cancels.
 */
export const ReasonDialog = (props: ReasonDialogProps) => {
  const { isModalOpen } = useModal()
  // Mounted only while open, so that each opening starts with an empty text.
  return isModalOpen(props.slug) ? <OpenDialog {...props} /> : null
}

const OpenDialog = ({ slug, words, onConfirm }: ReasonDialogProps) => {
  const { closeModal } = useModal()
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [faults, setFaults] = useState<string[]>([])
  const [isBusy, setBusy] = useState(false)

  const confirm = async (): Promise<void> => {
    if (reason.trim() === '') {
      setFaults([words.missing])
      document.getElementById(FIELD_ID)?.focus()
      return
    }
    setBusy(true)
    const refused = await onConfirm(reason.trim())
    setBusy(false)
    setFaults(refused)
    if (refused.length === 0) closeModal(slug)
  }

  return (
    <Modal
      aria-labelledby={`${slug}-heading`}
      className="confirmation-modal reason-dialog"
      closeOnBlur={false}
      focusTrapOptions={FOCUS}
      slug={slug}
    >
      <div className="confirmation-modal__wrapper">
        <div className="confirmation-modal__content">
          <h1 id={`${slug}-heading`}>{words.heading}</h1>
          <p>{words.body}</p>
          <TextareaInput
            label={words.label}
            onChange={({ target }) => setReason(target.value)}
            path={FIELD}
            placeholder={words.placeholder}
            required
            rows={4}
            value={reason}
          />
          <div className="reason-dialog__faults" role="alert">
            {faults.map((fault) => (
              <p key={fault}>{fault}</p>
            ))}
          </div>
        </div>
        <div className="confirmation-modal__controls">
          <Button
            buttonStyle="secondary"
            disabled={isBusy}
            id="reason-cancel"
            onClick={() => closeModal(slug)}
            size="large"
            type="button"
          >
            {t('general:cancel')}
          </Button>
          <Button
            disabled={isBusy}
            id="reason-confirm"
            onClick={() => void confirm()}
            size="large"
            type="button"
          >
            {isBusy ? words.busy : words.confirm}
          </Button>
        </div>
      </div>
    </Modal>
  )
}

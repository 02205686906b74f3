'use client'
import { TextareaInput } from '@payloadcms/ui'
import { useState } from 'react'
import { Dialog, whileOpen } from '../Dialog'

export type ReasonWords = {
  heading: string
  body: string
  label: string
  placeholder: string
  confirm: string
  busy: string
}

type ReasonDialogProps = {
  slug: string
  words: ReasonWords
  /** What to say when nothing was written; nothing has to be where it is absent. */
  missing?: string
  /** Answers with the sentences to show when it was refused; an empty list closes the dialog. */
  onConfirm: (reason: string) => Promise<string[]>
}

/** Asks for a reason before something is done. */
export const ReasonDialog = whileOpen(({ slug, words, missing, onConfirm }: ReasonDialogProps) => {
  const [reason, setReason] = useState('')
  const text = reason.trim()
  return (
    <Dialog
      focus="#field-reason"
      onConfirm={() => (text === '' && missing !== undefined ? [missing] : onConfirm(text))}
      slug={slug}
      words={words}
    >
      <p>{words.body}</p>
      <TextareaInput
        label={words.label}
        onChange={({ target }) => setReason(target.value)}
        path="reason"
        placeholder={words.placeholder}
        required={missing !== undefined}
        rows={4}
        value={reason}
      />
    </Dialog>
  )
})

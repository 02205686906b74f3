'use client'
import { TextareaInput } from '@payloadcms/ui'
import { useState } from 'react'
import { Dialog, whileOpen } from '../Dialog'
import { PasswordInput } from '../inputs'
import { useWords } from '../words'

const WORDS = {
  en: {
    heading: 'Keep this wording?',
    body: 'You take responsibility for it: your reason is signed with your name and kept.',
    reason: 'Reason',
    password: 'Your password',
    missingReason: 'Say why this wording stays.',
    missingPassword: 'Enter your password again to sign.',
    confirm: 'Keep the wording',
    busy: 'Signing…',
  },
  es: {
    heading: '¿Mantener esta expresión?',
    body: 'Usted se hace responsable: su motivo se firma con su nombre y se guarda.',
    reason: 'Motivo',
    password: 'Su contraseña',
    missingReason: 'Explique por qué se mantiene esta expresión.',
    missingPassword: 'Escriba de nuevo su contraseña para firmar.',
    confirm: 'Mantener la expresión',
    busy: 'Firmando…',
  },
}

type OverrideDialogProps = {
  slug: string
  excerpt: string
  /** Answers with the sentences to show when it was refused; an empty list closes the dialog. */
  onConfirm: (input: { reason: string; password: string }) => Promise<string[]>
}

/** Asks a clinician why a wording stays that was found to harm or mislead, and for the password. */
export const OverrideDialog = whileOpen(({ slug, excerpt, onConfirm }: OverrideDialogProps) => {
  const words = useWords(WORDS)
  const [reason, setReason] = useState('')
  const [password, setPassword] = useState('')
  const missing = [
    ...(reason.trim() === '' ? [words.missingReason] : []),
    ...(password === '' ? [words.missingPassword] : []),
  ]
  return (
    <Dialog
      focus="#field-override-reason"
      onConfirm={() =>
        missing.length > 0 ? missing : onConfirm({ reason: reason.trim(), password })
      }
      slug={slug}
      words={words}
    >
      <blockquote>{excerpt}</blockquote>
      <p>{words.body}</p>
      <TextareaInput
        label={words.reason}
        onChange={({ target }) => setReason(target.value)}
        path="override-reason"
        required
        rows={3}
        value={reason}
      />
      <PasswordInput
        label={words.password}
        name="override-password"
        onChange={setPassword}
        value={password}
      />
    </Dialog>
  )
})

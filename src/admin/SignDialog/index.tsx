'use client'
import { TextInput } from '@payloadcms/ui'
import type { ChangeEvent } from 'react'
import { useState } from 'react'
import { Dialog, whileOpen } from '../Dialog'
import { ChoiceInput, PasswordInput } from '../inputs'
import type { Gate } from '../workflow/view'
import { useWords } from '../words'

const WORDS = {
  en: {
    heading: 'Sign this text?',
    body: 'Your name, your credentials and what your signature means are kept with exactly this text, and shown to readers.',
    attests: 'Your signature also attests:',
    meaning: 'What your signature means',
    meanings: ['Reviewed for clinical accuracy', 'Responsible for the content'],
    other: 'Something else…',
    otherMeaning: 'In your words',
    password: 'Your password',
    missing: 'Enter your password again to sign.',
    confirm: 'Sign',
    busy: 'Signing…',
  },
  es: {
    heading: '¿Firmar este texto?',
    body: 'Su nombre, sus credenciales y lo que significa su firma se guardan con este texto exacto y se muestran a quien lo lee.',
    attests: 'Su firma declara además (en inglés, tal como se firma):',
    meaning: 'Qué significa su firma',
    meanings: ['Revisado en cuanto a su exactitud clínica', 'Responsable del contenido'],
    other: 'Otra cosa…',
    otherMeaning: 'Con sus palabras',
    password: 'Su contraseña',
    missing: 'Escriba de nuevo su contraseña para firmar.',
    confirm: 'Firmar',
    busy: 'Firmando…',
  },
}

const OTHER = 'other'

type SignDialogProps = {
  slug: string
  checklist: Gate[]
  /** Answers with the sentences to show when it was refused; an empty list closes the dialog. */
  onConfirm: (input: { meaning: string; password: string }) => Promise<string[]>
}

/** Asks a clinician what the signature means, and for the password again. */
export const SignDialog = whileOpen(({ slug, checklist, onConfirm }: SignDialogProps) => {
  const words = useWords(WORDS)
  const [chosen, setChosen] = useState(words.meanings[0] ?? OTHER)
  const [own, setOwn] = useState('')
  const [password, setPassword] = useState('')
  const meaning = chosen === OTHER ? own.trim() : chosen
  const attestation = checklist.find(({ code }) => code === 'composite-attestation')?.detail
  const options = [
    ...words.meanings.map((text) => ({ value: text, label: text })),
    { value: OTHER, label: words.other },
  ]
  return (
    <Dialog
      focus="#field-sign-password"
      onConfirm={() => (password === '' ? [words.missing] : onConfirm({ meaning, password }))}
      slug={slug}
      words={words}
    >
      <p>{words.body}</p>
      {attestation !== undefined && (
        <div className="ask-dialog__attestation">
          <p>{words.attests}</p>
          <blockquote lang="en">{attestation}</blockquote>
        </div>
      )}
      <ChoiceInput
        label={words.meaning}
        name="sign-meaning"
        onChange={setChosen}
        options={options}
        value={chosen}
      />
      {chosen === OTHER && (
        <TextInput
          label={words.otherMeaning}
          onChange={({ target }: ChangeEvent<HTMLInputElement>) => setOwn(target.value)}
          path="sign-own-meaning"
          required
          value={own}
        />
      )}
      <PasswordInput
        label={words.password}
        name="sign-password"
        onChange={setPassword}
        value={password}
      />
    </Dialog>
  )
})

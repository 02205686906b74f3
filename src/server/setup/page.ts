/** The set-up form. Pure HTML: no script, every field labelled, faults listed above it. */
import type { Locale } from '../../slugs.js'
import { escapeHtml, htmlPage } from '../pages/html.js'

export const PASSWORD_LENGTH = 12

export type Values = { name: string; email: string }
export type Fault = 'name' | 'email' | 'short' | 'different' | 'refused'

type Texts = {
  title: string
  intro: string
  name: string
  email: string
  password: string
  hint: string
  repeat: string
  submit: string
  faults: Record<Fault, string>
  doneTitle: string
  done: string
}

const TEXTS: Record<Locale, Texts> = {
  en: {
    title: 'Create the first administrator',
    intro: 'This page works once. Afterwards, accounts are made in the admin panel.',
    name: 'Name',
    email: 'E-mail address',
    password: 'Password',
    hint: `At least ${PASSWORD_LENGTH} characters.`,
    repeat: 'Password again',
    submit: 'Create account',
    faults: {
      name: 'Enter a name.',
      email: 'Enter an e-mail address.',
      short: `The password needs at least ${PASSWORD_LENGTH} characters.`,
      different: 'The two passwords differ.',
      refused: 'The account could not be created.',
    },
    doneTitle: 'The account is ready',
    done: '<a href="/admin">Sign in to the admin panel</a>',
  },
  es: {
    title: 'Crear la primera cuenta de administración',
    intro: 'Esta página funciona una sola vez. Después, las cuentas se crean en el panel.',
    name: 'Nombre',
    email: 'Correo electrónico',
    password: 'Contraseña',
    hint: `Al menos ${PASSWORD_LENGTH} caracteres.`,
    repeat: 'Repetir la contraseña',
    submit: 'Crear la cuenta',
    faults: {
      name: 'Escriba un nombre.',
      email: 'Escriba un correo electrónico.',
      short: `La contraseña necesita al menos ${PASSWORD_LENGTH} caracteres.`,
      different: 'Las dos contraseñas no coinciden.',
      refused: 'No se pudo crear la cuenta.',
    },
    doneTitle: 'La cuenta está lista',
    done: '<a href="/admin">Entrar en el panel de administración</a>',
  },
}

export const setupForm = ({
  language,
  token,
  values = { name: '', email: '' },
  faults = [],
}: {
  language: Locale
  token: string
  values?: Values
  faults?: readonly Fault[]
}): string => {
  const texts = TEXTS[language]
  const items = faults.map((fault) => `<li>${texts.faults[fault]}</li>`).join('')
  return htmlPage({
    language,
    title: texts.title,
    body: `<p>${texts.intro}</p>
${items === '' ? '' : `<ul class="faults" role="alert">${items}</ul>`}
<form method="post" action="/setup">
<input type="hidden" name="token" value="${escapeHtml(token)}">
<label for="name">${texts.name}</label>
<input id="name" name="name" required autocomplete="name" value="${escapeHtml(values.name)}">
<label for="email">${texts.email}</label>
<input id="email" name="email" type="email" required autocomplete="username" value="${escapeHtml(values.email)}">
<label for="password">${texts.password}</label>
<input id="password" name="password" type="password" required minlength="${PASSWORD_LENGTH}" autocomplete="new-password" aria-describedby="hint">
<p class="hint" id="hint">${texts.hint}</p>
<label for="repeat">${texts.repeat}</label>
<input id="repeat" name="repeat" type="password" required minlength="${PASSWORD_LENGTH}" autocomplete="new-password">
<button type="submit">${texts.submit}</button>
</form>`,
  })
}

export const setupDone = ({ language }: { language: Locale }): string => {
  const { doneTitle, done } = TEXTS[language]
  return htmlPage({ language, title: doneTitle, body: `<p>${done}</p>` })
}

import type { TextareaField, TextField } from 'payload'
import { open } from './open.js'

type Bilingual = { en: string; es: string }
type TextOptions = {
  name: string
  label: Bilingual
  description?: Bilingual
  required?: boolean
  localized?: boolean
  maxLength?: number
}

const common = ({
  name,
  label,
  description,
  required = false,
  localized = true,
  maxLength,
}: TextOptions) => ({
  name,
  label,
  required,
  localized,
  ...(maxLength === undefined ? {} : { maxLength }),
  ...(description === undefined ? {} : { admin: { description } }),
})

/** One public line of text; localized unless said otherwise. */
export const line = (options: TextOptions): TextField => open({ type: 'text', ...common(options) })

/** Public text of several lines; localized unless said otherwise. */
export const lines = (options: TextOptions): TextareaField =>
  open({ type: 'textarea', ...common(options) })

import type { SelectField } from 'payload'
import { open } from './open.js'

type Bilingual = { en: string; es: string }
export type Choices = readonly { value: string; label: Bilingual }[]

/** A public choice from a fixed list. */
export const choice = ({
  name,
  label,
  description,
  options,
  required = false,
  defaultValue,
}: {
  name: string
  label: Bilingual
  description?: Bilingual
  options: Choices
  required?: boolean
  defaultValue?: string
}): SelectField =>
  open({
    name,
    type: 'select',
    label,
    required,
    options: [...options],
    ...(defaultValue === undefined ? {} : { defaultValue }),
    ...(description === undefined ? {} : { admin: { description } }),
  })

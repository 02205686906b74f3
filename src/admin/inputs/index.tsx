'use client'
/**
 * What the dialogs ask with, where Payload's own inputs do not fit: its password is bound to a form,
 * and its select has no label that a screen reader would find.
 */
import { FieldLabel } from '@payloadcms/ui'
import type { ReactNode } from 'react'

type InputProps = {
  name: string
  label: string
  value: string
  onChange: (value: string) => void
}

const Labelled = ({
  name,
  label,
  kind,
  isRequired = false,
  children,
}: Pick<InputProps, 'name' | 'label'> & {
  kind: string
  isRequired?: boolean
  children: ReactNode
}) => (
  <div className={`field-type ${kind}`}>
    <FieldLabel htmlFor={`field-${name}`} label={label} path={name} required={isRequired} />
    <div className="field-type__wrap">{children}</div>
  </div>
)

/** The person's own password, asked for once more. */
export const PasswordInput = ({ name, label, value, onChange }: InputProps) => (
  <Labelled isRequired kind="password" label={label} name={name}>
    <input
      aria-required
      autoComplete="current-password"
      id={`field-${name}`}
      onChange={({ target }) => onChange(target.value)}
      type="password"
      value={value}
    />
  </Labelled>
)

/** A day and a time as the clocks of some place show it. */
export const MomentInput = ({ name, label, value, onChange }: InputProps) => (
  <Labelled kind="text" label={label} name={name}>
    <input
      id={`field-${name}`}
      onChange={({ target }) => onChange(target.value)}
      type="datetime-local"
      value={value}
    />
  </Labelled>
)

/** One of a list. */
export const ChoiceInput = ({
  name,
  label,
  value,
  onChange,
  options,
}: InputProps & { options: { value: string; label: string }[] }) => (
  <Labelled kind="text choice-input" label={label} name={name}>
    <select id={`field-${name}`} onChange={({ target }) => onChange(target.value)} value={value}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  </Labelled>
)

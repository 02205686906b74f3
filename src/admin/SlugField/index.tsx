'use client'
import type { TextFieldClientComponent } from 'payload'
import { TextField, useField, useFormFields } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import { toSlug } from '../../slugify'

/** The address of a document; follows the title while nobody has written one. */
export const SlugField: TextFieldClientComponent = (props) => {
  const from = 'from' in props && typeof props.from === 'string' ? props.from : 'title'
  const { value, setValue } = useField<string>({ path: props.path })
  const source = useFormFields(([fields]) => fields[from]?.value)
  const suggested = useRef<string | null>(null)

  useEffect(() => {
    const isOurs = !value || value === suggested.current
    if (!isOurs || typeof source !== 'string') return
    const next = toSlug(source)
    if (next === (value ?? '')) return
    suggested.current = next
    setValue(next)
  }, [source, value, setValue])

  return <TextField {...props} />
}

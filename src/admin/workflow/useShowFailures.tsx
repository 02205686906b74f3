'use client'
import { toast, useForm, useLocale } from '@payloadcms/ui'
import type { Failure } from './view'

/** Shows everything that was refused: as a list in the corner, and at the fields it is about. */
export const useShowFailures = () => {
  const { dispatchFields, getFields, setSubmitted } = useForm()
  const { code: locale } = useLocale()

  /** A field is named as in the form, or with the language its text is in. */
  const pathOf = (field: string | undefined): string[] => {
    if (field === undefined) return []
    const fields = getFields()
    const inLocale = field.replace(new RegExp(`\\.${locale}$`), '')
    return [field, inLocale].filter((path) => path in fields).slice(0, 1)
  }

  return ({ heading, failures }: { heading: string; failures: Failure[] }): void => {
    toast.error(
      <div>
        {heading}
        <ul>
          {failures.map(({ message }, index) => (
            <li key={index}>{message}</li>
          ))}
        </ul>
      </div>,
    )
    const errors = failures.flatMap(({ field, message }) =>
      pathOf(field).map((path) => ({ path, message })),
    )
    if (errors.length === 0) return
    dispatchFields({ type: 'ADD_SERVER_ERRORS', errors })
    setSubmitted(true)
  }
}

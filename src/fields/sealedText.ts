import type { FieldHook, TextField } from 'payload'
import { openText, sealText } from '../services/keys/sealedText.js'

type Bilingual = { en: string; es: string }

/**
 * A line of text that is stored encrypted. Whoever may read the field reads what was written; null when
 * its key is lost.
 *
 * @param check what is wrong with a text, or true; an empty one is not asked about
 * @param sealedAs what the text is, so that another secret can not be put in its place
 */
export const sealedText = ({
  check,
  sealedAs,
  ...field
}: {
  name: string
  label: Bilingual
  check: (text: string) => true | string
  sealedAs: string
} & Pick<TextField, 'access' | 'admin'> & { required?: boolean }): TextField => {
  const seal: FieldHook = ({ value, req: { payload } }) =>
    typeof value === 'string' && value !== ''
      ? sealText({ payload, text: value, name: sealedAs })
      : (value as unknown)
  const open: FieldHook = ({ value, req: { payload } }) =>
    typeof value === 'string'
      ? openText({ payload, text: value, name: sealedAs })
      : (value as unknown)
  return {
    ...field,
    type: 'text',
    // It is asked once the text is sealed, and by the panel before that.
    validate: (value, { req: { payload } }) => {
      if (!value) return field.required === true ? 'This field is required.' : true
      const text = openText({ payload, text: String(value), name: sealedAs })
      return text === null ? 'This can not be read any more. Write it again.' : check(text)
    },
    hooks: { beforeChange: [seal], afterRead: [open] },
  }
}

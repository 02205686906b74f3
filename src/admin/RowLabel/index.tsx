'use client'
import { useRowLabel } from '@payloadcms/ui'
import { useWords } from '../words'

/**
 * Names a row of a list by what is written in it: the first of the fields in `from` that holds text,
 * or else what a row is called and its number.
 */
export const RowLabel = ({ from, row }: { from: string[]; row: { en: string; es: string } }) => {
  const { data, rowNumber = 0 } = useRowLabel<Record<string, unknown> | undefined>()
  const name = useWords(row)
  const text = from
    .map((field) => data?.[field])
    .find((value): value is string => typeof value === 'string' && value.trim() !== '')
  return <span>{text ?? `${name} ${rowNumber + 1}`}</span>
}

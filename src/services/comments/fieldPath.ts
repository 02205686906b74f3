import type { FlattenedField } from 'payload'

const ROW = /^(?:0|[1-9]\d{0,3})$/

/**
 * A thread is read by everyone who may read the draft. So a field that some of them may not read has
 * none, nor has one that no form shows.
 */
const isForEveryone = ({ access, admin, hidden }: FlattenedField): boolean =>
  access?.read === undefined && admin?.hidden !== true && hidden !== true

const leadsToField = (segments: string[], fields: readonly FlattenedField[]): boolean => {
  const [name, ...rest] = segments
  const field = fields.find((one) => one.name === name)
  if (field === undefined || !isForEveryone(field)) return false
  if (rest.length === 0) return true
  if (field.type === 'group') return leadsToField(rest, field.flattenedFields)
  if (field.type !== 'array') return false
  const [row = '', ...inside] = rest
  return ROW.test(row) && (inside.length === 0 || leadsToField(inside, field.flattenedFields))
}

/** Whether a comment can be about this path, as `summary`, `seo.title` or `participants.0.role`. */
export const isCommentable = ({
  path,
  fields,
}: {
  path: string
  fields: readonly FlattenedField[]
}): boolean => leadsToField(path.split('.'), fields)

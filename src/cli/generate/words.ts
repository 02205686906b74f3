/** Reads labels and descriptions of the configuration. Pure. */
import { isObject, textOf } from '../../json.js'

/** The English words of a label or description; nothing where there are none. */
export const wordsOf = (label: unknown): string | undefined =>
  isObject(label) ? textOf(label.en) : textOf(label)

import type { Field } from 'payload'
import { WORKFLOW_COLLECTIONS } from '../slugs.js'
import { bilingual } from './bilingual.js'

/** Which workflow document a row is about, by name and not by relation: rows outlive documents. */
export const documentRef = ({ index }: { index: boolean }): Field[] => [
  {
    name: 'collection',
    type: 'select',
    label: bilingual('Collection', 'Colección'),
    options: [...WORKFLOW_COLLECTIONS],
    required: true,
  },
  {
    name: 'document',
    type: 'text',
    label: bilingual('Document id', 'Id del documento'),
    required: true,
    index,
  },
]

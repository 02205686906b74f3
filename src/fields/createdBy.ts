import type { RelationshipField } from 'payload'
import { nobody } from '../access/rules.js'
import { bilingual } from './bilingual.js'

/** The account that started a document; decides what "own" means. Written by a hook only. */
export const createdByField = (): RelationshipField => ({
  name: 'createdBy',
  type: 'relationship',
  relationTo: 'users',
  index: true,
  label: bilingual('Created by', 'Creado por'),
  access: { create: nobody, update: nobody },
  admin: { position: 'sidebar', readOnly: true, hidden: true },
})

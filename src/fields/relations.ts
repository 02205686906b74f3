import type { FilterOptions, RelationshipField } from 'payload'
import type { ManagedCollection } from '../slugs.js'
import { open } from './open.js'

/** A public relation to other documents; a picker never offers what was put in the trash. */
export const relation = ({
  name,
  relationTo,
  label,
  description,
  hasMany = true,
  required = false,
  filterOptions,
}: {
  name: string
  relationTo: ManagedCollection
  label: { en: string; es: string }
  description?: { en: string; es: string }
  hasMany?: boolean
  required?: boolean
  filterOptions?: FilterOptions
}): RelationshipField =>
  open({
    name,
    type: 'relationship',
    relationTo,
    hasMany,
    required,
    label,
    ...(filterOptions === undefined ? {} : { filterOptions }),
    admin: { allowCreate: false, ...(description === undefined ? {} : { description }) },
  } as RelationshipField)

/** Keeps a document from being chosen as its own relation. */
export const notItself: FilterOptions = ({ id }) =>
  id === undefined ? true : { id: { not_equals: id } }

import type { CollectionConfig, Field } from 'payload'
import { collectionAccess } from '../access/rules.js'
import { bilingual } from '../fields/bilingual.js'
import { createdByField } from '../fields/createdBy.js'
import { slugField } from '../fields/slug.js'
import { checkSlug } from '../hooks/checkSlug.js'
import { protectUsed } from '../hooks/protectUsed.js'
import { publishDirectly } from '../hooks/publishDirectly.js'
import { stampCreator } from '../hooks/stampCreator.js'
import type { DirectCollection } from '../slugs.js'

type Bilingual = { en: string; es: string }

/** A collection without drafts, changed by editors and administrators only and live at once. */
export const libraryCollection = ({
  slug,
  labels,
  description,
  titleField,
  columns,
  search = ['slug'],
  fields,
  hasSlug = true,
  upload,
}: {
  slug: DirectCollection
  labels: { singular: Bilingual; plural: Bilingual }
  description: Bilingual
  titleField: string
  columns: string[]
  /** Searched in lists, beside the title. */
  search?: string[]
  fields: Field[]
  hasSlug?: boolean
  upload?: CollectionConfig['upload']
}): CollectionConfig => ({
  slug,
  labels,
  ...(upload === undefined ? {} : { upload }),
  admin: {
    useAsTitle: titleField,
    group: bilingual('Library', 'Biblioteca'),
    description,
    defaultColumns: columns,
    listSearchableFields: [titleField, ...search],
    hideAPIURL: true,
    components: {
      edit: { beforeDocumentControls: ['/src/admin/ShownDocument/index.tsx#ShownDocument'] },
    },
  },
  access: collectionAccess(slug),
  versions: false,
  indexes: [{ fields: ['createdAt', 'updatedAt'] }],
  hooks: {
    beforeValidate: hasSlug ? [checkSlug] : [],
    beforeChange: [stampCreator],
    afterChange: [publishDirectly.afterChange],
    beforeDelete: [protectUsed.beforeDelete],
    afterDelete: [publishDirectly.afterDelete],
  },
  fields: [...fields, ...(hasSlug ? [slugField({ from: titleField })] : []), createdByField()],
})

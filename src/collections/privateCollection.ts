import type { CollectionConfig, Field } from 'payload'
import { collectionAccess } from '../access/rules.js'
import type { PrivateCollection } from '../slugs.js'

type Bilingual = { en: string; es: string }

/** A collection that never reaches the public: no GraphQL types, no duplicates, no bulk changes. */
export const privateCollection = ({
  slug,
  labels,
  group,
  titleField,
  description,
  columns = [],
  search = [],
  hidden = false,
  fields,
  ...rest
}: {
  slug: PrivateCollection
  labels: { singular: Bilingual; plural: Bilingual }
  group: Bilingual
  titleField: string
  description?: Bilingual
  columns?: string[]
  /** Searched in lists, beside the title. */
  search?: string[]
  hidden?: NonNullable<CollectionConfig['admin']>['hidden']
  fields: Field[]
} & Pick<
  CollectionConfig,
  'auth' | 'endpoints' | 'upload' | 'hooks' | 'indexes' | 'timestamps'
>): CollectionConfig => ({
  ...rest,
  slug,
  labels,
  graphQL: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  disableBulkDelete: true,
  versions: false,
  access: collectionAccess(slug),
  admin: {
    useAsTitle: titleField,
    group,
    hidden,
    defaultColumns: columns,
    listSearchableFields: [titleField, ...search],
    hideAPIURL: true,
    ...(description === undefined ? {} : { description }),
  },
  fields,
})

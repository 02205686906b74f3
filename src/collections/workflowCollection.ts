import type { CollectionConfig, Field } from 'payload'
import { GRANTS } from '../access/grants.js'
import { collectionAccess } from '../access/rules.js'
import { workflowEndpoints } from '../endpoints/workflow.js'
import { bilingual } from '../fields/bilingual.js'
import { createdByField } from '../fields/createdBy.js'
import { seoField } from '../fields/seo.js'
import { slugField } from '../fields/slug.js'
import { checkSlug } from '../hooks/checkSlug.js'
import { draftOnly } from '../hooks/draftOnly.js'
import { guardPublication } from '../hooks/guardPublication.js'
import { protectUsed } from '../hooks/protectUsed.js'
import { stampCreator } from '../hooks/stampCreator.js'
import { trackReferences } from '../hooks/trackReferences.js'
import type { WorkflowCollection } from '../slugs.js'

type Bilingual = { en: string; es: string }

/**
 * A collection whose content becomes public only through the publish service. Every such collection
 * gets the same drafts, access, choke point and reference tracking from here.
 */
export const workflowCollection = ({
  slug,
  labels,
  description,
  columns,
  search = ['title', 'slug'],
  sortable = [],
  fields,
  beforeListTable = [],
  endpoints = [],
}: {
  slug: WorkflowCollection
  labels: { singular: Bilingual; plural: Bilingual }
  description: Bilingual
  columns: string[]
  search?: string[]
  /** Public fields, beside the dates, that get an index together with the publication state. */
  sortable?: string[]
  fields: Field[]
  beforeListTable?: string[]
  endpoints?: Exclude<CollectionConfig['endpoints'], false | undefined>
}): CollectionConfig => ({
  slug,
  labels,
  admin: {
    useAsTitle: 'title',
    group: bilingual('Content', 'Contenido'),
    description,
    defaultColumns: [...columns, '_status', 'updatedAt'],
    listSearchableFields: search,
    enableListViewSelectAPI: true,
    hideAPIURL: true,
    // For the buttons of the panel, which cannot ask the table itself.
    custom: {
      publish: Object.keys(GRANTS[slug].publish),
      unpublish: Object.keys(GRANTS[slug].unpublish),
    },
    components: {
      beforeListTable,
      edit: {
        PublishButton: '/src/admin/PublishButton/index.tsx#PublishButton',
        UnpublishButton: '/src/admin/Nothing/index.tsx#Nothing',
        Status: '/src/admin/StatusLabel/index.tsx#StatusLabel',
        beforeDocumentControls: ['/src/admin/UnpublishButton/index.tsx#UnpublishButton'],
      },
    },
  },
  access: collectionAccess(slug),
  defaultPopulate: { slug: true, title: true },
  trash: true,
  versions: { maxPerDoc: 0, drafts: { autosave: false, schedulePublish: false } },
  indexes: ['createdAt', 'updatedAt', ...sortable].map((field) => ({
    fields: ['_status', field],
  })),
  hooks: {
    beforeOperation: [draftOnly],
    beforeValidate: [checkSlug],
    beforeChange: [stampCreator, guardPublication, protectUsed.beforeTrash],
    afterChange: [trackReferences],
    beforeDelete: [protectUsed.beforeDelete],
  },
  endpoints: [...workflowEndpoints(slug), ...endpoints],
  fields: [...fields, slugField(), seoField(), createdByField()],
})

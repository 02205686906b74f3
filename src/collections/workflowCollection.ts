import type { CollectionConfig, Field, UIField } from 'payload'
import { collectionAccess } from '../access/rules.js'
import { commentEndpoints } from '../endpoints/comments.js'
import { previewEndpoints } from '../endpoints/previews.js'
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
import { trackContent } from '../hooks/trackContent.js'
import type { WorkflowCollection } from '../slugs.js'

type Bilingual = { en: string; es: string }

/** Where the document stands in the workflow, beside its fields. */
const REVIEW_PANEL: UIField = {
  name: 'review',
  type: 'ui',
  label: bilingual('Review', 'Revisión'),
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: { Field: '/src/admin/ReviewPanel/index.tsx#ReviewPanel' },
  },
}

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
    components: {
      beforeListTable,
      edit: {
        PublishButton: '/src/admin/NextStep/index.tsx#NextStep',
        UnpublishButton: '/src/admin/Nothing/index.tsx#Nothing',
        Status: '/src/admin/StatusLabel/index.tsx#StatusLabel',
        beforeDocumentControls: [
          '/src/admin/NextStep/index.tsx#NextStepForReaders',
          '/src/admin/ShownDocument/index.tsx#ShownDocument',
        ],
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
    afterChange: [trackContent],
    beforeDelete: [protectUsed.beforeDelete],
  },
  endpoints: [
    ...workflowEndpoints(slug),
    ...commentEndpoints(slug),
    ...previewEndpoints(slug),
    ...endpoints,
  ],
  fields: [REVIEW_PANEL, ...fields, slugField(), seoField(), createdByField()],
})

/** Where each document stands on its way to the reader. Written by services only. */
import { bilingual } from '../fields/bilingual.js'
import { documentRef } from '../fields/documentRef.js'
import { STAGES } from '../workflow/stages.js'
import { privateCollection } from './privateCollection.js'

const WORKFLOW = bilingual('Review', 'Revisión')

/** One row a document: its stage, and what its approvals have to match. */
export const WorkflowStates = privateCollection({
  slug: 'workflow-states',
  labels: {
    singular: bilingual('Workflow state', 'Estado'),
    plural: bilingual('Workflow states', 'Estados'),
  },
  group: WORKFLOW,
  titleField: 'key',
  hidden: true,
  indexes: [{ fields: ['stage', 'dueAt'] }],
  fields: [
    { name: 'key', type: 'text', required: true, unique: true },
    ...documentRef({ index: true }),
    { name: 'stage', type: 'select', options: [...STAGES], required: true },
    // Counts changes of content. An approval holds for one revision and no other.
    { name: 'revision', type: 'number', required: true },
    { name: 'digest', type: 'text', required: true },
    { name: 'contentEditor', type: 'text' },
    { name: 'assignee', type: 'text', index: true },
    { name: 'dueAt', type: 'date' },
    { name: 'overdueNotedAt', type: 'date' },
    { name: 'reviewReason', type: 'text', index: true },
  ],
})

/** What shall go live or be taken down at a later time. */
export const Schedules = privateCollection({
  slug: 'schedules',
  labels: {
    singular: bilingual('Schedule', 'Programación'),
    plural: bilingual('Schedules', 'Programaciones'),
  },
  group: WORKFLOW,
  titleField: 'document',
  hidden: true,
  indexes: [{ fields: ['state', 'at'] }],
  fields: [
    ...documentRef({ index: true }),
    { name: 'act', type: 'select', options: ['publish', 'unpublish'], required: true },
    { name: 'at', type: 'date', required: true },
    { name: 'timeZone', type: 'text' },
    // What was approved when it was scheduled; anything else does not go live.
    { name: 'digest', type: 'text' },
    { name: 'signOffs', type: 'json' },
    { name: 'by', type: 'text', required: true },
    { name: 'comment', type: 'textarea' },
    {
      name: 'state',
      type: 'select',
      options: ['pending', 'done', 'refused', 'cancelled'],
      required: true,
    },
    { name: 'refusals', type: 'json' },
    { name: 'finishedAt', type: 'date' },
  ],
})

/** What the screen of a document's text found, and what clinicians decided about it. */
export const Screenings = privateCollection({
  slug: 'screenings',
  labels: {
    singular: bilingual('Screening', 'Examen del texto'),
    plural: bilingual('Screenings', 'Exámenes del texto'),
  },
  group: WORKFLOW,
  titleField: 'key',
  hidden: true,
  fields: [
    { name: 'key', type: 'text', required: true, unique: true },
    ...documentRef({ index: true }),
    { name: 'digest', type: 'text', required: true },
    { name: 'findings', type: 'json', required: true },
    // By the id of the finding; kept when the text changes, so that nobody decides twice.
    { name: 'dispositions', type: 'json', required: true },
  ],
})

/** What reviewers say about a document or one of its fields. */
export const ReviewComments = privateCollection({
  slug: 'review-comments',
  labels: {
    singular: bilingual('Review comment', 'Comentario de revisión'),
    plural: bilingual('Review comments', 'Comentarios de revisión'),
  },
  group: WORKFLOW,
  titleField: 'body',
  hidden: true,
  indexes: [{ fields: ['document', 'open', 'blocking'] }],
  fields: [
    ...documentRef({ index: true }),
    { name: 'thread', type: 'text', index: true },
    { name: 'field', type: 'text' },
    { name: 'body', type: 'textarea', required: true },
    { name: 'blocking', type: 'checkbox', required: true },
    { name: 'open', type: 'checkbox', required: true },
    { name: 'author', type: 'text', required: true },
    { name: 'authorName', type: 'text' },
    { name: 'resolvedBy', type: 'text' },
    { name: 'resolvedAt', type: 'date' },
  ],
})

/** What a person should know: an assignment, a decision, a date that has passed. */
export const Notices = privateCollection({
  slug: 'notices',
  labels: { singular: bilingual('Notice', 'Aviso'), plural: bilingual('Notices', 'Avisos') },
  group: WORKFLOW,
  titleField: 'text',
  hidden: true,
  indexes: [{ fields: ['recipient', 'readAt'] }],
  fields: [
    { name: 'recipient', type: 'text', required: true },
    { name: 'kind', type: 'text', required: true },
    { name: 'collection', type: 'text' },
    { name: 'document', type: 'text' },
    { name: 'text', type: 'textarea', required: true },
    { name: 'readAt', type: 'date' },
    {
      name: 'mail',
      type: 'select',
      options: ['pending', 'sent', 'failed', 'none'],
      required: true,
      index: true,
    },
    { name: 'mailAttempts', type: 'number', required: true, defaultValue: 0 },
  ],
})

/**
 * Who may do what: the only place where a role meets a collection. Absence denies.
 *
 * `any`: every document. `own`: documents the person created. `self`: the person's own account.
 * `visible`: what is published, and what the person created.
 */
import type { ManagedCollection, SITE_GLOBAL } from '../slugs.js'
import type { Role } from './roles.js'
import { WORKFLOW_ACTIONS } from './workflowActions.js'

export const ACTIONS = [
  'create',
  'read',
  'readVersions',
  'update',
  'delete',
  'unlock',
  'admin',
  ...WORKFLOW_ACTIONS,
] as const
export type Action = (typeof ACTIONS)[number]
export type Scope = 'any' | 'visible' | 'own' | 'self'
export type Resource = ManagedCollection | typeof SITE_GLOBAL

type Grant = Partial<Record<Role, Scope>>
type ResourceGrants = Record<Action, Grant>

const NOBODY: Grant = {}
const ADMIN: Grant = { admin: 'any' }
const EDITOR: Grant = { editor: 'any' }
const DESK: Grant = { admin: 'any', editor: 'any' }
const CLINICAL: Grant = { admin: 'any', clinician: 'any' }
const STAFF: Grant = { admin: 'any', editor: 'any', author: 'any', clinician: 'any' }

const NONE: ResourceGrants = {
  create: NOBODY,
  read: NOBODY,
  readVersions: NOBODY,
  update: NOBODY,
  delete: NOBODY,
  unlock: NOBODY,
  admin: NOBODY,
  submit: NOBODY,
  approve: NOBODY,
  sign: NOBODY,
  'request-changes': NOBODY,
  publish: NOBODY,
  correct: NOBODY,
  rollback: NOBODY,
  schedule: NOBODY,
  'cancel-schedule': NOBODY,
  unpublish: NOBODY,
  reopen: NOBODY,
  assign: NOBODY,
}

const WORKFLOW: ResourceGrants = {
  ...NONE,
  create: { admin: 'any', editor: 'any', author: 'any' },
  read: { admin: 'any', editor: 'any', clinician: 'any', author: 'visible' },
  readVersions: { admin: 'any', editor: 'any', clinician: 'any', author: 'own' },
  update: { admin: 'any', editor: 'any', author: 'own' },
  delete: { admin: 'any', editor: 'any', author: 'own' },
  submit: { editor: 'any', author: 'own' },
  approve: EDITOR,
  sign: { clinician: 'any' },
  'request-changes': { editor: 'any', clinician: 'any' },
  publish: EDITOR,
  correct: EDITOR,
  rollback: EDITOR,
  schedule: EDITOR,
  'cancel-schedule': EDITOR,
  reopen: EDITOR,
  assign: DESK,
  unpublish: { admin: 'any', editor: 'any', clinician: 'any' },
}

const LIBRARY: ResourceGrants = { ...NONE, create: DESK, read: STAFF, update: DESK, delete: DESK }

export const GRANTS: Record<Resource, ResourceGrants> = {
  articles: WORKFLOW,
  'attachment-patterns': WORKFLOW,
  'case-stories': WORKFLOW,
  programs: WORKFLOW,
  'calls-to-action': WORKFLOW,
  people: LIBRARY,
  topics: LIBRARY,
  media: { ...LIBRARY, create: { admin: 'any', editor: 'any', author: 'any' } },
  site: { ...NONE, read: STAFF, readVersions: DESK, update: DESK },
  users: {
    ...NONE,
    create: ADMIN,
    read: { admin: 'any', editor: 'self', author: 'self', clinician: 'self' },
    update: { admin: 'any', editor: 'self', author: 'self', clinician: 'self' },
    delete: ADMIN,
    unlock: ADMIN,
    admin: STAFF,
  },
  'api-clients': { ...NONE, create: ADMIN, read: ADMIN, update: ADMIN, delete: ADMIN },
  consents: { ...NONE, create: CLINICAL, read: CLINICAL, update: CLINICAL },
  'private-files': { ...NONE, create: CLINICAL, read: CLINICAL },
  'sign-offs': { ...NONE, read: { admin: 'any', editor: 'any', clinician: 'any' } },
  releases: { ...NONE, read: { admin: 'any', editor: 'any', clinician: 'any' } },
  publications: NONE,
  'audit-events': { ...NONE, read: ADMIN },
  'audit-links': NONE,
  'content-events': NONE,
  webhooks: { ...NONE, create: ADMIN, read: ADMIN, update: ADMIN, delete: ADMIN },
  'webhook-cursors': NONE,
  'webhook-deliveries': { ...NONE, read: ADMIN },
  redirects: { ...NONE, create: DESK, read: STAFF, delete: DESK },
  references: NONE,
  'signing-keys': NONE,
  'workflow-states': NONE,
  schedules: NONE,
  screenings: NONE,
  'review-comments': NONE,
  notices: NONE,
  'preview-tokens': NONE,
}

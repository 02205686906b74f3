/** The names of every collection and locale, as data. Everything that names a collection takes it from here. */

export const LOCALES = ['en', 'es'] as const
export type Locale = (typeof LOCALES)[number]
export const DEFAULT_LOCALE: Locale = 'en'

/** Collections whose content becomes public only through the publish service. */
export const WORKFLOW_COLLECTIONS = [
  'articles',
  'attachment-patterns',
  'case-stories',
  'programs',
  'calls-to-action',
] as const
export type WorkflowCollection = (typeof WORKFLOW_COLLECTIONS)[number]

/** Collections without drafts: a save by an editor or admin is live at once. */
export const DIRECT_COLLECTIONS = ['people', 'topics', 'media'] as const
export type DirectCollection = (typeof DIRECT_COLLECTIONS)[number]

/** Collections the delivery plane offers by URL. Media travels only inside other documents. */
export const DELIVERY_COLLECTIONS = [...WORKFLOW_COLLECTIONS, 'people', 'topics'] as const
export type DeliveryCollection = (typeof DELIVERY_COLLECTIONS)[number]

export const SITE_GLOBAL = 'site'

/** Everything that has a public shape and so a row in `publications`. */
export type PublishedCollection = WorkflowCollection | DirectCollection | typeof SITE_GLOBAL

export const PRIVATE_COLLECTIONS = [
  'users',
  'api-clients',
  'consents',
  'private-files',
  'sign-offs',
  'releases',
  'publications',
  'content-events',
  'audit-events',
  'audit-links',
  'webhooks',
  'webhook-cursors',
  'webhook-deliveries',
  'redirects',
  'references',
  'signing-keys',
  'workflow-states',
  'schedules',
  'screenings',
  'review-comments',
  'notices',
  'preview-tokens',
] as const
export type PrivateCollection = (typeof PRIVATE_COLLECTIONS)[number]

export type ManagedCollection = WorkflowCollection | DirectCollection | PrivateCollection

/** Documents a rich text may link to. */
export const LINKABLE_COLLECTIONS = [
  'articles',
  'attachment-patterns',
  'case-stories',
  'programs',
] as const satisfies readonly WorkflowCollection[]

const isOneOf =
  <T extends string>(values: readonly T[]) =>
  (value: unknown): value is T =>
    values.some((known) => known === value)

export const isLocale = isOneOf(LOCALES)
export const isWorkflowCollection = isOneOf(WORKFLOW_COLLECTIONS)
export const isDirectCollection = isOneOf(DIRECT_COLLECTIONS)
export const isDeliveryCollection = isOneOf(DELIVERY_COLLECTIONS)

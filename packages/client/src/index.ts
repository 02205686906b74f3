/** The client of Secure Base: REST, GraphQL, search, sync, previews and webhooks. */
export { createClient } from './createClient.js'
export type { Client, ClientOptions } from './createClient.js'
export type {
  CollectionClient,
  Found,
  ListOptions,
  Page,
  ReadSite,
  ViewOptions,
} from './collection.js'
export { SecureBaseError } from './errors.js'
export type { FailureCode, Problem } from './errors.js'
export { createMemoryStore } from './etagStore.js'
export type { EtagStore, StoredAnswer } from './etagStore.js'
export type { Graphql, GraphqlOptions, TypedQuery } from './graphql.js'
export type { Live, LiveItem } from './live.js'
export type { Previewed, PreviewOptions, ReadPreview } from './preview.js'
export type { RetryOptions } from './retry.js'
export type { Search, SearchOptions } from './search.js'
export type { Selected } from './selected.js'
export type { Sync, SyncCollection, SyncItem, SyncOptions, SyncPage } from './sync.js'
export type { RequestOptions } from './transport.js'
export { verifyWebhook, WebhookError } from './webhook.js'
export type { WebhookEvent, WebhookFault } from './webhook.js'
export * from './generated.js'

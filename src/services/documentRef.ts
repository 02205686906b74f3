import type { PayloadRequest } from 'payload'
import type { WorkflowCollection } from '../slugs.js'

/** A workflow document, and the request in whose name and transaction something is done with it. */
export type DocumentRef = { req: PayloadRequest; collection: WorkflowCollection; id: string }

/** Fills an empty database with the sample content. */
import type { Payload, TypedUser } from 'payload'
import { createLocalReq } from 'payload'
import type { Result } from '../errors.js'
import type { WorkflowAction } from '../access/workflowActions.js'
import { accept } from '../errors.js'
import { inTransaction } from '../services/transaction.js'
import { decideFinding } from '../services/workflow/decideFinding.js'
import type { WorkflowInput } from '../services/workflow/input.js'
import { openFindings } from '../services/workflow/screening.js'
import { findSituation } from '../services/workflow/situation.js'
import type { DocumentRef } from '../services/documentRef.js'
import { findState } from '../services/workflow/state.js'
import { takeAction } from '../services/workflow/takeAction.js'
import { SAMPLE_ACCOUNTS } from './accounts.js'
import { DOCUMENTS, LIBRARY, SITE } from './content/index.js'
import type { WorkflowDocument } from './content/types.js'
import { renderImage, SAMPLE_IMAGES } from './images.js'
import type { Saved, Seeding } from './write.js'
import { createAccount, createDocument, createImage, fillSite, translateDocument } from './write.js'

/** How far seeding has come, for whoever is waiting. */
export type SeedProgress = { done: number; total: number; step: string }
export type SeedSummary = { accounts: number; images: number; documents: number }

type Report = (step: string) => void
type Staff = Record<'editor' | 'author' | 'clinician', TypedUser>
type Draft = { document: WorkflowDocument; doc: Saved }

const TOTAL = SAMPLE_IMAGES.length + LIBRARY.length + DOCUMENTS.length * 2 + 2

/**
 * Creates the sample accounts and everything they wrote, and takes it through the reviews. The caller
 * has made sure that the database is empty. Everything happens in one transaction: when anything fails,
 * nothing of it is in the database. Refuses when a document cannot be published; throws on anything
 * unexpected.
 */
export const seedDemo = async ({
  payload,
  password,
  onProgress = () => undefined,
}: {
  payload: Payload
  /** Of all sample accounts. */
  password: string
  onProgress?: (progress: SeedProgress) => void
}): Promise<Result<SeedSummary>> => {
  const files = await Promise.all(
    SAMPLE_IMAGES.map(async (image) => ({ image, file: await renderImage(image) })),
  )
  const req = await createLocalReq({}, payload)
  return inTransaction(req, async () => {
    let done = 0
    const report: Report = (step) => onProgress({ done: (done += 1), total: TOTAL, step })
    const seeding: Seeding = { payload, req, ids: new Map() }

    const { admin, editor } = SAMPLE_ACCOUNTS
    const owner = await createAccount(seeding, { account: admin, password })
    const desk = await createAccount(seeding, { by: owner, account: editor, password })
    report('accounts')
    await seedLibrary({ seeding, user: desk, files, report })

    const { author, clinician } = SAMPLE_ACCOUNTS
    const writer = await createAccount(seeding, { by: owner, account: author, password })
    const signer = await createAccount(seeding, { by: owner, account: clinician, password })
    const staff: Staff = { editor: desk, author: writer, clinician: signer }

    const published = await publishAll({ seeding, staff, password, report })
    if (!published.ok) return published
    await withoutNotices(seeding)
    await fillSite(seeding, { user: desk, fields: SITE })
    report('site')
    return accept({
      accounts: Object.keys(SAMPLE_ACCOUNTS).length,
      images: files.length,
      documents: LIBRARY.length + published.value,
    })
  })
}

const seedLibrary = async ({
  seeding,
  user,
  files,
  report,
}: {
  seeding: Seeding
  user: TypedUser
  files: { image: (typeof SAMPLE_IMAGES)[number]; file: Buffer }[]
  report: Report
}): Promise<void> => {
  for (const { image, file } of files) {
    await createImage(seeding, { user, image, file })
    report(`media/${image.name}`)
  }
  for (const { collection, slug, fields } of LIBRARY) {
    const doc = await createDocument(seeding, { user, collection, slug, fields })
    await translateDocument(seeding, { user, collection, doc, fields })
    report(`${collection}/${slug}`)
  }
}

/** The author writes every document, in both languages, before the first is approved and published. */
const publishAll = async ({
  seeding,
  staff,
  password,
  report,
}: {
  seeding: Seeding
  staff: Staff
  password: string
  report: Report
}): Promise<Result<number>> => {
  const drafts: Draft[] = []
  for (const document of DOCUMENTS) {
    const { collection, slug, fields } = document
    const doc = await createDocument(seeding, {
      user: staff.author,
      collection,
      slug,
      fields,
      draft: true,
    })
    drafts.push({ document, doc })
    report(`${collection}/${slug}`)
  }
  for (const { document, doc } of drafts) {
    await translateDocument(seeding, { ...document, user: staff.author, doc, draft: true })
  }
  for (const { document, doc } of drafts) {
    const released = await publish(seeding, { staff, password, document, doc })
    if (!released.ok) return released
    report(`${document.collection}/${document.slug}`)
  }
  return accept(drafts.length)
}

const publish = async (
  seeding: Seeding,
  { staff, password, document: { collection }, doc }: Draft & { staff: Staff; password: string },
): Promise<Result<unknown>> => {
  for (const { action, by, input } of STEPS) {
    const req = await requestAs(seeding, staff[by])
    const { stage, digest } = await findState({ req, collection, id: doc.id })
    if (action === 'sign' && stage !== 'clinical-review') continue
    const isSigning = action === 'sign'
    if (isSigning) await decideFindings({ req, collection, id: doc.id })
    const sent = { digest: digest ?? '', ...input, ...(isSigning ? { password } : {}) }
    // The account was made with this password a moment ago.
    const isConfirmed = isSigning
    const done = await takeAction({
      req,
      collection,
      id: doc.id,
      action,
      input: sent,
      isConfirmed,
    })
    if (!done.ok) return done
  }
  return accept(null)
}

/** What the screen finds in a sample story is no one: the stories were made up. */
const decideFindings = async (named: DocumentRef): Promise<void> => {
  const known = await findSituation({ ...named, now: new Date().toISOString() })
  for (const { id: finding } of known === null ? [] : openFindings(known.screening, 'identifier')) {
    const input = { decision: 'false-alarm' as const, reason: 'Sample content: made up.' }
    await decideFinding({ ...named, finding, input })
  }
}

/** The way every document goes; whoever wrote it takes no decision about it. */
const STEPS: { action: WorkflowAction; by: keyof Staff; input: WorkflowInput }[] = [
  { action: 'submit', by: 'author', input: {} },
  { action: 'approve', by: 'editor', input: {} },
  { action: 'sign', by: 'clinician', input: { meaning: 'Reviewed for clinical accuracy' } },
  { action: 'publish', by: 'editor', input: {} },
]

const requestAs = async ({ payload, req }: Seeding, user: TypedUser) => {
  const own = await createLocalReq({ user }, payload)
  if (req.transactionID !== undefined) own.transactionID = req.transactionID
  return own
}

/** Nobody has to be told of what happened before they came. */
const withoutNotices = async ({ payload, req }: Seeding): Promise<void> => {
  await payload.db.deleteMany({ collection: 'notices', where: {}, req })
}

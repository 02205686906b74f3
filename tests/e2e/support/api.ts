/** The management and delivery planes, to prepare a story and to see what readers see. */
import type { Role } from '../../../src/access/roles.js'
import { baseUrl, emailOf, password } from './visit.js'

type Doc = Record<string, unknown> & { id: string }

const node = { version: 1, format: '', indent: 0, direction: null }

/** A rich text of one paragraph, and blocks behind it. */
export const richText = (text: string, ...blocks: Record<string, unknown>[]) => ({
  root: {
    type: 'root',
    ...node,
    children: [
      {
        type: 'paragraph',
        ...node,
        textFormat: 0,
        textStyle: '',
        children: [
          { type: 'text', version: 1, text, format: 0, style: '', mode: 'normal', detail: 0 },
        ],
      },
      ...blocks.map((fields) => ({ type: 'block', version: 2, format: '', fields })),
    ],
  },
})

const call = async ({
  path,
  body,
  token,
}: {
  path: string
  /** Sent with POST; without one it is a GET. */
  body?: unknown
  token?: string
}): Promise<unknown> => {
  const response = await fetch(`${baseUrl}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      'Content-Type': 'application/json',
      Origin: baseUrl,
      ...(token === undefined ? {} : { Authorization: `JWT ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const answer: unknown = await response.json()
  if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}`)
  return answer
}

/** A token of an account; fails when the account cannot sign in. */
export const tokenFor = async (email: string, secret = password): Promise<string> => {
  const answer = await call({ path: '/api/users/login', body: { email, password: secret } })
  return (answer as { token: string }).token
}

const firstOf = async (collection: string): Promise<string> => {
  const response = await fetch(`${baseUrl}/content/v1/${collection}?limit=1`)
  const { docs } = (await response.json()) as { docs: { id: string }[] }
  const [first] = docs
  if (first === undefined) throw new Error(`There is no sample content in ${collection}.`)
  return first.id
}

/** An article with one paragraph, a draft of this role's account. */
export const createArticle = async ({
  as,
  title,
  text = 'The text as it was.',
  blocks = [],
}: {
  as: Role
  title: string
  text?: string
  blocks?: Record<string, unknown>[]
}): Promise<{ id: string; slug: string }> => {
  const { doc } = (await call({
    path: '/api/articles?draft=true&depth=0',
    token: await tokenFor(emailOf(as)),
    body: {
      title,
      summary: 'A summary for the browser suite.',
      authors: [await firstOf('people')],
      body: richText(text, ...blocks),
    },
  })) as { doc: Doc }
  return { id: doc.id, slug: String(doc['slug']) }
}

/** A composite story of two people, a draft of the author's. */
export const createStory = async ({
  title,
  narrative,
}: {
  title: string
  narrative: string
}): Promise<{ id: string }> => {
  const { doc } = (await call({
    path: '/api/case-stories?draft=true&depth=0',
    token: await tokenFor(emailOf('author')),
    body: {
      title,
      kind: 'composite',
      summary: 'A story for the browser suite.',
      participants: [{ pseudonym: 'Rowan' }, { pseudonym: 'Ellis' }],
      challenge: 'They could not speak.',
      narrative: richText(narrative),
      outcome: 'They speak.',
    },
  })) as { doc: Doc }
  return { id: doc.id }
}

/** Adds a webhook, as an administrator. */
export const createWebhook = async (data: object): Promise<{ id: string }> => {
  const token = await tokenFor(emailOf('admin'))
  return ((await call({ path: '/api/webhooks', body: data, token })) as { doc: Doc }).doc
}

/** A topic, which is live at once. */
export const createTopic = async (title: string): Promise<{ id: string }> => {
  const { doc } = (await call({
    path: '/api/topics?depth=0',
    token: await tokenFor(emailOf('editor')),
    body: { title },
  })) as { doc: Doc }
  return { id: doc.id }
}

/** What the management plane has of a document or a global now. */
export const readDocument = async (path: string): Promise<Record<string, unknown>> =>
  (await call({
    path: `/api/${path}?draft=true&depth=0`,
    token: await tokenFor(emailOf('admin')),
  })) as Record<string, unknown>

const SECOND_EDITOR = 'second.editor@example.org'

/** Somebody to approve what the editor of the sample wrote: nobody approves their own text. */
const secondEditor = async (): Promise<string> => {
  const token = await tokenFor(emailOf('admin'))
  const { totalDocs } = (await call({
    path: `/api/users?where[email][equals]=${SECOND_EDITOR}`,
    token,
  })) as { totalDocs: number }
  if (totalDocs === 0) {
    const account = { email: SECOND_EDITOR, password, name: 'Second Editor', roles: ['editor'] }
    await call({ path: '/api/users', body: account, token })
  }
  return tokenFor(SECOND_EDITOR)
}

type Stage = 'draft' | 'changes-requested' | 'editorial-review' | 'clinical-review' | 'approved'

const take = async ({
  id,
  action,
  token,
  input = {},
}: {
  id: string
  action: string
  token: string
  input?: Record<string, unknown>
}): Promise<Stage> => {
  const path = `/api/articles/${id}/workflow`
  const { digest } = (await call({ path, token })) as { digest: string }
  const after = await call({ path: `${path}/${action}`, body: { digest, ...input }, token })
  return (after as { stage: Stage }).stage
}

/** Has its author submit an article for review. */
export const submitArticle = async (id: string): Promise<void> => {
  await take({ id, action: 'submit', token: await tokenFor(emailOf('author')) })
}

/** The notices of this role's account. */
export const readNotices = async (role: Role): Promise<{ unread: number }> =>
  (await call({ path: '/api/me/notices', token: await tokenFor(emailOf(role)) })) as {
    unread: number
  }

/** Takes an article through the reviews it needs, from wherever it stands. */
export const approveArticle = async (id: string): Promise<void> => {
  const token = await secondEditor()
  let { stage } = (await call({ path: `/api/articles/${id}/workflow`, token })) as { stage: Stage }
  if (stage === 'draft' || stage === 'changes-requested') {
    stage = await take({ id, action: 'submit', token })
  }
  if (stage === 'editorial-review') stage = await take({ id, action: 'approve', token })
  if (stage === 'clinical-review') {
    const input = { meaning: 'Reviewed for clinical accuracy', password }
    await take({ id, action: 'sign', token: await tokenFor(emailOf('clinician')), input })
  }
}

/** Takes an article through its reviews and publishes it. */
export const publishArticle = async (id: string): Promise<void> => {
  await approveArticle(id)
  await take({ id, action: 'publish', token: await tokenFor(emailOf('editor')) })
}

/** What a reader gets for an article. */
export const readArticle = async (
  slug: string,
): Promise<{ status: number; text: string; html: string }> => {
  const response = await fetch(`${baseUrl}/content/v1/articles/${slug}`)
  const body = (await response.json()) as { bodyText?: string; bodyHtml?: string }
  return { status: response.status, text: body.bodyText ?? '', html: body.bodyHtml ?? '' }
}

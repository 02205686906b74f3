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

const post = async ({
  path,
  body,
  token,
}: {
  path: string
  body: unknown
  token?: string
}): Promise<unknown> => {
  const response = await fetch(`${baseUrl}${path}`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Origin: baseUrl,
      ...(token === undefined ? {} : { Authorization: `JWT ${token}` }),
    },
    body: JSON.stringify(body),
  })
  const answer: unknown = await response.json()
  if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}`)
  return answer
}

/** A token of an account; fails when the account cannot sign in. */
export const tokenFor = async (email: string, secret = password): Promise<string> => {
  const answer = await post({ path: '/api/users/login', body: { email, password: secret } })
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
  const { doc } = (await post({
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

export const publishArticle = async (id: string): Promise<void> => {
  const token = await tokenFor(emailOf('editor'))
  await post({ path: `/api/articles/${id}/workflow/publish`, body: {}, token })
}

/** What a reader gets for an article. */
export const readArticle = async (
  slug: string,
): Promise<{ status: number; text: string; html: string }> => {
  const response = await fetch(`${baseUrl}/content/v1/articles/${slug}`)
  const body = (await response.json()) as { bodyText?: string; bodyHtml?: string }
  return { status: response.status, text: body.bodyText ?? '', html: body.bodyHtml ?? '' }
}

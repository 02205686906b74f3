import type { Failure, WorkflowView } from './view'
import { failureSchema, workflowViewSchema } from './view'

export type Answer = { ok: true; view: WorkflowView } | { ok: false; failures: Failure[] }

/**
 * Asks the server about a document's workflow, or, with a body, has it do something. Both answer with
 * the workflow as it is then, or with what was refused.
 */
export const request = async ({
  url,
  body,
  language,
  unreachable,
}: {
  url: string
  body?: Record<string, unknown>
  language: string
  /** What to say when no sensible answer comes. */
  unreachable: string
}): Promise<Answer> => {
  try {
    const response = await fetch(url, {
      method: body === undefined ? 'GET' : 'POST',
      credentials: 'include',
      headers: { 'Content-Type': 'application/json', 'Accept-Language': language },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const answer: unknown = await response.json()
    if (response.ok) return { ok: true, view: workflowViewSchema.parse(answer) }
    return { ok: false, failures: failureSchema.parse(answer).errors }
  } catch {
    return { ok: false, failures: [{ message: unreachable }] }
  }
}

import { isWorkflowCollection } from '../../../slugs.js'
import { findTitles } from '../findTitles.js'
import type { Gate, GateInput } from '../checklist.js'

/** Every document an article shows is itself live. */
export const embedsGate = async ({ req, content }: GateInput): Promise<Gate> => {
  const keys = content.embeds.filter((key) => isWorkflowCollection(key.split(':')[0]))
  const { docs } =
    keys.length === 0
      ? { docs: [] }
      : await req.payload.db.find<{ id: string; key: string }>({
          collection: 'publications',
          where: { and: [{ key: { in: keys } }, { state: { equals: 'live' } }] },
          limit: keys.length,
          pagination: false,
          select: { key: true },
          req,
        })
  const live = new Set(docs.map(({ key }) => key))
  const missing = keys.filter((key) => !live.has(key))
  const names = await findTitles({ req, keys: missing })
  const problems = missing.map(
    (key) => `It shows "${names.get(key) ?? key}" (${key.split(':')[0]}), which is not published.`,
  )
  return {
    code: 'embeds-published',
    label: 'Every document it shows is published',
    ok: problems.length === 0,
    detail: problems.join(' '),
    refusals: problems.map((message) => ({ code: 'checklist-incomplete', message })),
  }
}

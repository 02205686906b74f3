import { z } from 'zod'
import { DEFAULT_LOCALE } from '../../../slugs.js'
import type { Gate, GateInput } from '../checklist.js'

const MEDIA = 'media:'

const imageSchema = z.object({
  filename: z.string().nullish(),
  decorative: z.boolean().nullish(),
  alt: z.record(z.string(), z.unknown()).nullish(),
})

const isDescribed = (image: z.infer<typeof imageSchema>): boolean => {
  const alt = image.alt?.[DEFAULT_LOCALE]
  return image.decorative === true || (typeof alt === 'string' && alt.trim() !== '')
}

/** Every image a document shows exists and has alternative text, or is marked as decorative. */
export const imagesGate = async ({ req, content }: GateInput): Promise<Gate> => {
  const ids = content.references.flatMap((key) =>
    key.startsWith(MEDIA) ? [key.slice(MEDIA.length)] : [],
  )
  const { docs } =
    ids.length === 0
      ? { docs: [] }
      : await req.payload.db.find<{ id: string }>({
          collection: 'media',
          where: { id: { in: ids } },
          limit: ids.length,
          pagination: false,
          req,
        })
  const found = docs.flatMap((doc) => imageSchema.safeParse(doc).data ?? [])
  const bare = found.filter((image) => !isDescribed(image)).map(({ filename }) => filename ?? '')
  const problems = [
    ...bare.map((name) => `The image "${name}" has no alternative text and is not decorative.`),
    ...(found.length < ids.length ? ['An image it shows does not exist any more.'] : []),
  ]
  return {
    code: 'images-described',
    label: 'Every image has alternative text or is decorative',
    ok: problems.length === 0,
    detail: problems.join(' '),
    refusals: problems.map((message) => ({ code: 'checklist-incomplete', message })),
  }
}

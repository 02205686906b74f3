import { DEFAULT_LOCALE } from '../../../slugs.js'
import type { ContentImage } from '../../publish/readContent.js'
import type { Gate, GateInput } from '../checklist.js'

const isDescribed = ({ alt, decorative }: ContentImage): boolean =>
  decorative || (alt[DEFAULT_LOCALE] ?? '').trim() !== ''

/** Every image a document shows exists and has alternative text, or is marked as decorative. */
export const imagesGate = ({ content: { references, images } }: GateInput): Gate => {
  const wanted = references.filter((key) => key.startsWith('media:')).length
  const problems = [
    ...images
      .filter((image) => !isDescribed(image))
      .map(
        ({ filename }) => `The image "${filename}" has no alternative text and is not decorative.`,
      ),
    ...(images.length < wanted ? ['An image it shows does not exist any more.'] : []),
  ]
  return {
    code: 'images-described',
    label: 'Every image has alternative text or is decorative',
    ok: problems.length === 0,
    detail: problems.join(' '),
    refusals: problems.map((message) => ({ code: 'checklist-incomplete', message })),
  }
}

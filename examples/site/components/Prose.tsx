import type { Language } from '../lib/language'
import { fitProse } from '../lib/prose'

/** Text from the CMS, whose HTML is safe and semantic as it comes. */
export const Prose = ({
  html,
  language,
  page,
}: {
  html: string | null
  language: Language
  page: string
}) =>
  html === null ? null : (
    <div
      className="prose"
      dangerouslySetInnerHTML={{ __html: fitProse(html, { language, page }) }}
    />
  )

/** Plain text of several paragraphs. */
export const Paragraphs = ({ text, className }: { text: string | null; className?: string }) =>
  (text ?? '')
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => (
      <p key={part} className={className}>
        {part}
      </p>
    ))

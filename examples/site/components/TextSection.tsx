import { Paragraphs } from './Prose'

/** Plain text under a heading; nothing where there is none. */
export const TextSection = ({
  title,
  text,
  id,
  className,
}: {
  title: string
  text: string | null
  /** Of the heading. */
  id: string
  className?: string
}) =>
  text === null ? null : (
    <section className={className} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <Paragraphs text={text} />
    </section>
  )

/** A list of short texts under a heading; nothing where there are none. */
export const TextList = ({
  title,
  items,
  id,
}: {
  title: string
  items: { text: string | null }[]
  /** Of the heading. */
  id: string
}) =>
  items.length === 0 ? null : (
    <section className="text-list" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {items.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  )

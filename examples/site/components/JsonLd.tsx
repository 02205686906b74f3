/** Structured data in a script element, with nothing in it that could end that element. */
export const JsonLd = ({ data }: { data: unknown }) =>
  data === null || data === undefined ? null : (
    <script
      type="application/ld+json"
      dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\u003c') }}
    />
  )

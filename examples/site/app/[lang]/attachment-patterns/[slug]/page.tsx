import type { Metadata } from 'next'
import { PatternCards } from '../../../../components/Cards'
import { JsonLd } from '../../../../components/JsonLd'
import { Prose } from '../../../../components/Prose'
import { ReviewBox } from '../../../../components/ReviewBox'
import { TextList } from '../../../../components/TextList'
import { languagesOf, Untranslated } from '../../../../components/Untranslated'
import { slugsOf } from '../../../../lib/addresses'
import { documentOf } from '../../../../lib/document'
import { pageMetadata } from '../../../../lib/metadata'
import type { DocumentProps } from '../../../../lib/params'
import { PATTERN } from '../../../../lib/queries'
import type { One, Pattern } from '../../../../lib/types'
import { WORDS } from '../../../../lib/words'

const read = ({ params }: DocumentProps) =>
  documentOf<One<Pattern>>({ params, collection: 'attachment-patterns', query: PATTERN })

export const generateStaticParams = slugsOf('attachment-patterns')

export const generateMetadata = async (props: DocumentProps): Promise<Metadata> => {
  const { language, path, data } = await read(props)
  const { title, lesson, seo } = data.document
  const languages = languagesOf(data.spanish)
  return pageMetadata({ language, path, title, description: lesson, languages, seo })
}

export default async function Page(props: DocumentProps) {
  const { language, data } = await read(props)
  const { document: pattern } = data
  const words = WORDS[language]
  const place = { language, page: pattern.slug }
  return (
    <Untranslated language={language} languages={languagesOf(data.spanish)}>
      <article className="document" data-style={pattern.style}>
        <header>
          <p className="label">{pattern.alias}</p>
          <h1>{pattern.title}</h1>
          <p className="subtitle">{pattern.lesson}</p>
        </header>
        <div className="columns">
          <div>
            <TextList title={words.signs} items={pattern.signs} id="signs" />
            <Prose html={pattern.bodyHtml} {...place} />
            {pattern.manifestations.map(({ context, items }) => (
              <TextList
                key={context}
                title={words.contexts[context] ?? words.signs}
                items={items}
                id={`context-${context}`}
              />
            ))}
            {pattern.secureFunctioningHtml === null ? null : (
              <section aria-labelledby="secure">
                <h2 id="secure">{words.secureFunctioning}</h2>
                <Prose html={pattern.secureFunctioningHtml} {...place} />
              </section>
            )}
            {pattern.complements.length === 0 ? null : (
              <section aria-labelledby="complements">
                <h2 id="complements">{words.complements}</h2>
                <PatternCards docs={pattern.complements} language={language} />
              </section>
            )}
          </div>
          <aside aria-label={words.reviewHeading}>
            <ReviewBox review={pattern.review} language={language} />
          </aside>
        </div>
        <JsonLd data={pattern.jsonLd} />
      </article>
    </Untranslated>
  )
}

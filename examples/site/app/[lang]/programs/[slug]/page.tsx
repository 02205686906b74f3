import type { Metadata } from 'next'
import { CallsToAction } from '../../../../components/CallToAction'
import { JsonLd } from '../../../../components/JsonLd'
import { Paragraphs, Prose } from '../../../../components/Prose'
import { ReviewBox } from '../../../../components/ReviewBox'
import { TextList } from '../../../../components/TextList'
import { TextSection } from '../../../../components/TextSection'
import { languagesOf, Untranslated } from '../../../../components/Untranslated'
import { slugsOf } from '../../../../lib/addresses'
import { documentOf } from '../../../../lib/document'
import { pageMetadata } from '../../../../lib/metadata'
import type { DocumentProps } from '../../../../lib/params'
import { PROGRAM } from '../../../../lib/queries'
import type { One, Program } from '../../../../lib/types'
import { WORDS } from '../../../../lib/words'

const read = ({ params }: DocumentProps) =>
  documentOf<One<Program>>({ params, collection: 'programs', query: PROGRAM })

export const generateStaticParams = slugsOf('programs')

export const generateMetadata = async (props: DocumentProps): Promise<Metadata> => {
  const { language, path, data } = await read(props)
  const { title, summary, seo } = data.document
  const languages = languagesOf(data.spanish)
  return pageMetadata({ language, path, title, description: summary, languages, seo })
}

export default async function Page(props: DocumentProps) {
  const { language, data } = await read(props)
  const { document: program } = data
  const words = WORDS[language]
  const place = { language, page: program.slug }
  const { count, minutes } = program.sessions
  // A program may invite to itself from elsewhere.
  const calls = program.callsToAction.filter(
    ({ target }) => target.document?.value?.slug !== program.slug,
  )
  return (
    <Untranslated language={language} languages={languagesOf(data.spanish)}>
      <article className="document">
        <header>
          <p className="label">
            {[
              words.audiences[program.audience],
              count === null ? null : words.sessions(count, minutes),
            ]
              .filter((part) => part !== null)
              .join(' · ')}
          </p>
          <h1>{program.title}</h1>
          <p className="subtitle">{program.summary}</p>
        </header>
        <div className="columns">
          <div>
            <p className="status">{words.status[program.regulatoryStatus]}</p>
            <Prose html={program.bodyHtml} {...place} />
            <TextList title={words.benefits} items={program.benefits} id="benefits" />
            <TextSection title={words.eligibility} text={program.eligibility} id="eligibility" />
            <TextSection
              title={words.contraindications}
              text={program.contraindications}
              id="contraindications"
            />
            <TextSection
              title={words.risks}
              text={program.riskDisclosure}
              id="risks"
              className="risks"
            />
            {program.faqs.length === 0 ? null : (
              <section aria-labelledby="faqs">
                <h2 id="faqs">{words.faqs}</h2>
                {program.faqs.map(({ question, answer }) => (
                  <details key={question}>
                    <summary>{question}</summary>
                    <Paragraphs text={answer} />
                  </details>
                ))}
              </section>
            )}
            <CallsToAction calls={calls} {...place} />
          </div>
          <aside aria-label={words.format}>
            {program.format === null ? null : (
              <section className="review" aria-labelledby="format">
                <h2 id="format">{words.format}</h2>
                <p>{program.format}</p>
              </section>
            )}
            <ReviewBox review={program.review} language={language} />
          </aside>
        </div>
        <JsonLd data={program.jsonLd} />
      </article>
    </Untranslated>
  )
}

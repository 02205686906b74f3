import type { Metadata } from 'next'
import { CallsToAction } from '../../../../components/CallToAction'
import { ProgramCards } from '../../../../components/Cards'
import { CrisisBlock } from '../../../../components/CrisisBlock'
import { JsonLd } from '../../../../components/JsonLd'
import { Prose } from '../../../../components/Prose'
import { ReviewBox } from '../../../../components/ReviewBox'
import { TextSection } from '../../../../components/TextSection'
import { languagesOf, Untranslated } from '../../../../components/Untranslated'
import { slugsOf } from '../../../../lib/addresses'
import { documentOf } from '../../../../lib/document'
import { localPath } from '../../../../lib/language'
import { pageMetadata } from '../../../../lib/metadata'
import type { DocumentProps } from '../../../../lib/params'
import { STORY } from '../../../../lib/queries'
import type { One, Story } from '../../../../lib/types'
import { WORDS } from '../../../../lib/words'

const read = ({ params }: DocumentProps) =>
  documentOf<One<Story>>({ params, collection: 'case-stories', query: STORY })

export const generateStaticParams = slugsOf('case-stories')

export const generateMetadata = async (props: DocumentProps): Promise<Metadata> => {
  const { language, path, data } = await read(props)
  const { title, summary, seo } = data.document
  const languages = languagesOf(data.spanish)
  return pageMetadata({ language, path, title, description: summary, languages, seo })
}

export default async function Page(props: DocumentProps) {
  const { language, data } = await read(props)
  const { document: story } = data
  const words = WORDS[language]
  const place = { language, page: story.slug }
  return (
    <Untranslated language={language} languages={languagesOf(data.spanish)}>
      <article className="document">
        <header>
          <p className="label">{story.kind === 'composite' ? words.composite : words.individual}</p>
          <h1>{story.title}</h1>
          <p className="subtitle">{story.summary}</p>
        </header>
        <div className="columns">
          <div>
            {story.contentNotes.length === 0 ? null : (
              <section className="note" aria-labelledby="notes">
                <h2 id="notes">{words.contentNotes}</h2>
                {story.contentNotes.map(({ text }) => (
                  <p key={text}>{text}</p>
                ))}
              </section>
            )}
            <CrisisBlock resources={story.crisisResources} language={language} id="help" />
            <TextSection title={words.challenge} text={story.challenge} id="challenge" />
            <TextSection title={words.cycle} text={story.cycle} id="cycle" className="cycle" />
            <Prose html={story.narrativeHtml} {...place} />
            <TextSection title={words.outcome} text={story.outcome} id="outcome" />
            {story.programs.length === 0 ? null : (
              <section aria-labelledby="programs">
                <h2 id="programs">{words.programsInStory}</h2>
                <ProgramCards docs={story.programs} language={language} />
              </section>
            )}
            <CallsToAction calls={story.callsToAction} {...place} />
          </div>
          <aside aria-label={words.participants}>
            {story.participants.length === 0 ? null : (
              <section className="review" aria-labelledby="participants">
                <h2 id="participants">{words.participants}</h2>
                <ul>
                  {story.participants.map(({ pseudonym, attachmentPattern: pattern }) => (
                    <li key={pseudonym}>
                      {pseudonym}
                      {pattern === null ? null : (
                        <a href={localPath(language, `/attachment-patterns/${pattern.slug}`)}>
                          {pattern.alias ?? pattern.title}
                        </a>
                      )}
                    </li>
                  ))}
                </ul>
              </section>
            )}
            <ReviewBox review={story.review} language={language} />
          </aside>
        </div>
        <JsonLd data={story.jsonLd} />
      </article>
    </Untranslated>
  )
}

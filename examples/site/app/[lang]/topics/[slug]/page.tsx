import type { Metadata } from 'next'
import { ArticleCards, StoryCards } from '../../../../components/Cards'
import { JsonLd } from '../../../../components/JsonLd'
import { languagesOf, Untranslated } from '../../../../components/Untranslated'
import { slugsOf } from '../../../../lib/addresses'
import { documentOf } from '../../../../lib/document'
import { pageMetadata } from '../../../../lib/metadata'
import type { DocumentProps } from '../../../../lib/params'
import { TOPIC } from '../../../../lib/queries'
import type { ArticleCard, Docs, One, StoryCard, Topic } from '../../../../lib/types'
import { WORDS } from '../../../../lib/words'

type Data = One<Topic> & { Articles: Docs<ArticleCard>; CaseStories: Docs<StoryCard> }

const read = ({ params }: DocumentProps) =>
  documentOf<Data>({ params, collection: 'topics', query: TOPIC })

export const generateStaticParams = slugsOf('topics')

export const generateMetadata = async (props: DocumentProps): Promise<Metadata> => {
  const { language, path, data } = await read(props)
  const { title, description } = data.document
  const languages = languagesOf(data.spanish)
  return pageMetadata({ language, path, title, description, languages })
}

export default async function Page(props: DocumentProps) {
  const { language, data } = await read(props)
  const { document: topic, Articles, CaseStories } = data
  const words = WORDS[language]
  return (
    <Untranslated language={language} languages={languagesOf(data.spanish)}>
      <header className="lead">
        <p className="label">{words.topics}</p>
        <h1>{topic.title}</h1>
        <p>{topic.description}</p>
      </header>
      <ArticleCards docs={Articles.docs} language={language} />
      {CaseStories.docs.length === 0 ? null : (
        <section aria-labelledby="stories">
          <div className="section-head">
            <h2 id="stories">{words.storiesLong}</h2>
          </div>
          <StoryCards docs={CaseStories.docs} language={language} />
        </section>
      )}
      <JsonLd data={topic.jsonLd} />
    </Untranslated>
  )
}

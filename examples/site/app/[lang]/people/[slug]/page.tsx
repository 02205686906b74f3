import type { Metadata } from 'next'
import { ArticleCards } from '../../../../components/Cards'
import { JsonLd } from '../../../../components/JsonLd'
import { Picture } from '../../../../components/Picture'
import { Paragraphs } from '../../../../components/Prose'
import { slugsOf } from '../../../../lib/addresses'
import { documentOf } from '../../../../lib/document'
import { pageMetadata } from '../../../../lib/metadata'
import type { DocumentProps } from '../../../../lib/params'
import { PERSON } from '../../../../lib/queries'
import type { ArticleCard, Docs, One, Person } from '../../../../lib/types'
import { WORDS } from '../../../../lib/words'

type Data = One<Person> & { Articles: Docs<ArticleCard> }

const read = ({ params }: DocumentProps) =>
  documentOf<Data>({ params, collection: 'people', query: PERSON })

export const generateStaticParams = slugsOf('people')

export const generateMetadata = async (props: DocumentProps): Promise<Metadata> => {
  const { language, path, data } = await read(props)
  const { name, bio, photo } = data.document
  return pageMetadata({ language, path, title: name, description: bio, image: photo })
}

export default async function Page(props: DocumentProps) {
  const { language, data } = await read(props)
  const { document: person, Articles } = data
  const words = WORDS[language]
  const links = person.sameAs.flatMap(({ url }) => (url === null ? [] : [url]))
  return (
    <>
      <header className="lead person">
        <Picture image={person.photo} sizes="11rem" className="portrait" isFirst />
        <div>
          <p className="label">{person.role}</p>
          <h1>{person.name}</h1>
          {person.credentials === null ? null : <p>{person.credentials}</p>}
          <Paragraphs text={person.bio} />
          {links.length === 0 ? null : (
            <ul className="links" aria-label={words.elsewhere}>
              {links.map((link) => (
                <li key={link}>
                  <a href={link} rel="me noopener">
                    {new URL(link).hostname}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </div>
      </header>
      {Articles.docs.length === 0 ? null : (
        <section aria-labelledby="articles">
          <div className="section-head">
            <h2 id="articles">
              {words.articlesBy} {person.name}
            </h2>
          </div>
          <ArticleCards docs={Articles.docs} language={language} level="h3" />
        </section>
      )}
      <JsonLd data={person.jsonLd} />
    </>
  )
}

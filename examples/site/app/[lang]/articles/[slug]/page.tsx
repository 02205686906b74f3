import type { Metadata } from 'next'
import { Byline } from '../../../../components/Byline'
import { CallsToAction } from '../../../../components/CallToAction'
import { CrisisBlock } from '../../../../components/CrisisBlock'
import { JsonLd } from '../../../../components/JsonLd'
import { Picture } from '../../../../components/Picture'
import { Prose } from '../../../../components/Prose'
import { References } from '../../../../components/References'
import { ReviewBox } from '../../../../components/ReviewBox'
import { languagesOf, Untranslated } from '../../../../components/Untranslated'
import { slugsOf } from '../../../../lib/addresses'
import { documentOf } from '../../../../lib/document'
import { formatDate, localPath } from '../../../../lib/language'
import { pageMetadata } from '../../../../lib/metadata'
import type { DocumentProps } from '../../../../lib/params'
import { ARTICLE } from '../../../../lib/queries'
import type { Article, One } from '../../../../lib/types'
import { WORDS } from '../../../../lib/words'

const read = ({ params }: DocumentProps) =>
  documentOf<One<Article>>({ params, collection: 'articles', query: ARTICLE })

export const generateStaticParams = slugsOf('articles')

export const generateMetadata = async (props: DocumentProps): Promise<Metadata> => {
  const { language, path, data } = await read(props)
  const { title, summary, seo, heroImage } = data.document
  return pageMetadata({
    language,
    path,
    title,
    description: summary,
    languages: languagesOf(data.spanish),
    seo,
    image: heroImage,
  })
}

export default async function Page(props: DocumentProps) {
  const { language, data } = await read(props)
  const { document: article } = data
  const words = WORDS[language]
  const place = { language, page: article.slug }
  const callsAt = (placement: string) =>
    article.callsToAction.flatMap((one) => (one.placement === placement ? [one.callToAction] : []))
  return (
    <Untranslated language={language} languages={languagesOf(data.spanish)}>
      <article className="document">
        <header>
          <p className="label">
            {article.topics.map(({ slug, title }) => (
              <a key={slug} href={localPath(language, `/topics/${slug}`)}>
                {title}
              </a>
            ))}
          </p>
          <h1>{article.title}</h1>
          <p className="subtitle">{article.subtitle}</p>
          <div className="facts">
            <Byline authors={article.authors} language={language} />
            <p>
              {article.publishedAt === null ? null : (
                <time dateTime={article.publishedAt}>
                  {formatDate(language, article.publishedAt)}
                </time>
              )}
              {article.readingMinutes === null ? null : (
                <span>{words.readingMinutes(article.readingMinutes)}</span>
              )}
            </p>
          </div>
        </header>
        <Picture
          image={article.heroImage}
          sizes="(min-width: 72rem) 70rem, 100vw"
          className="hero"
          isFirst
        />
        <div className="columns">
          <div>
            <CrisisBlock resources={article.crisisResources} language={language} id="help" />
            <CallsToAction calls={callsAt('top')} {...place} />
            <Prose html={article.bodyHtml} {...place} />
            <CallsToAction calls={callsAt('bottom')} {...place} />
            <References references={article.references} language={language} />
          </div>
          <aside aria-label={words.reviewHeading}>
            <ReviewBox review={article.review} language={language} />
          </aside>
        </div>
        <JsonLd data={article.jsonLd} />
      </article>
    </Untranslated>
  )
}

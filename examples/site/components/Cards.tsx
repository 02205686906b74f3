/** Documents in lists. What has no title in the language of the list is left out. */
import type { Language } from '../lib/language'
import { localPath } from '../lib/language'
import type { ArticleCard, PatternCard, ProgramCard, StoryCard } from '../lib/types'
import { WORDS } from '../lib/words'
import { Picture } from './Picture'

type CardProps<T> = { docs: T[]; language: Language; level?: 'h2' | 'h3' }

const isTitled = <T extends { title: string | null }>(doc: T): boolean => doc.title !== null

const Nothing = ({ language }: { language: Language }) => (
  <p className="nothing">{WORDS[language].nothingYet}</p>
)

export const ArticleCards = ({ docs, language, level: Heading = 'h2' }: CardProps<ArticleCard>) => {
  const shown = docs.filter(isTitled)
  if (shown.length === 0) return <Nothing language={language} />
  return (
    <ul className="article-cards">
      {shown.map(({ slug, title, summary, readingMinutes, heroImage, topics }, index) => (
        <li key={slug}>
          <article>
            <Picture
              image={heroImage}
              sizes="(min-width: 60rem) 36rem, 92vw"
              isFirst={index === 0}
            />
            <p className="label">
              {[
                ...topics.map((topic) => topic.title),
                ...(readingMinutes === null
                  ? []
                  : [WORDS[language].readingMinutes(readingMinutes)]),
              ].join(' · ')}
            </p>
            <Heading>
              <a href={localPath(language, `/articles/${slug}`)}>{title}</a>
            </Heading>
            <p>{summary}</p>
          </article>
        </li>
      ))}
    </ul>
  )
}

export const PatternCards = ({ docs, language, level: Heading = 'h3' }: CardProps<PatternCard>) => (
  <ul className="pattern-cards">
    {docs.filter(isTitled).map(({ slug, title, alias, style, lesson }) => (
      <li key={slug} data-style={style}>
        <article>
          <Heading>
            <a href={localPath(language, `/attachment-patterns/${slug}`)}>{title}</a>
          </Heading>
          <p className="alias">{alias}</p>
          <p className="lesson">{lesson}</p>
        </article>
      </li>
    ))}
  </ul>
)

export const ProgramCards = ({ docs, language, level: Heading = 'h3' }: CardProps<ProgramCard>) => {
  const words = WORDS[language]
  return (
    <ul className="program-cards">
      {docs.filter(isTitled).map(({ slug, title, summary, audience, sessions }) => (
        <li key={slug}>
          <article>
            <p className="label">
              {words.audiences[audience]}
              {sessions.count === null
                ? null
                : ` · ${words.sessions(sessions.count, sessions.minutes)}`}
            </p>
            <Heading>
              <a href={localPath(language, `/programs/${slug}`)}>{title}</a>
            </Heading>
            <p>{summary}</p>
          </article>
        </li>
      ))}
    </ul>
  )
}

export const StoryCards = ({ docs, language, level: Heading = 'h3' }: CardProps<StoryCard>) => {
  const words = WORDS[language]
  return (
    <ul className="story-cards">
      {docs.filter(isTitled).map(({ slug, title, summary, kind }) => (
        <li key={slug}>
          <article>
            <p className="label">{kind === 'composite' ? words.composite : words.individual}</p>
            <Heading>
              <a href={localPath(language, `/case-stories/${slug}`)}>{title}</a>
            </Heading>
            <p>{summary}</p>
          </article>
        </li>
      ))}
    </ul>
  )
}

import type { ReactNode } from 'react'
import type { Language } from '../lib/language'
import { localPath } from '../lib/language'
import type { ShellData } from '../lib/types'
import { WORDS } from '../lib/words'
import { CallsToAction } from './CallToAction'
import { CrisisBlock } from './CrisisBlock'
import { LanguageLink } from './LanguageLink'

const SECTIONS = ['articles', 'attachment-patterns', 'programs', 'case-stories', 'topics'] as const

/** What stands around every page. */
export const Shell = ({
  site,
  language,
  children,
}: {
  site: ShellData['Site']
  language: Language
  children: ReactNode
}) => {
  const words = WORDS[language]
  const names = {
    articles: words.articles,
    'attachment-patterns': words.patterns,
    programs: words.programs,
    'case-stories': words.stories,
    topics: words.topics,
  }
  const name = site?.organization.name ?? words.home
  return (
    <>
      <a className="skip" href="#content">
        {words.skip}
      </a>
      <header className="top">
        <a className="wordmark" href={localPath(language, '/')}>
          {name}
        </a>
        <nav aria-label={words.mainNavigation}>
          <ul>
            {SECTIONS.map((section) => (
              <li key={section}>
                <a href={localPath(language, `/${section}`)}>{names[section]}</a>
              </li>
            ))}
          </ul>
        </nav>
        <LanguageLink language={language} />
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer className="bottom">
        <CallsToAction calls={site?.defaultCallsToAction ?? []} language={language} page="footer" />
        <CrisisBlock
          resources={site?.crisisResources ?? null}
          language={language}
          id="help-everywhere"
          title={words.crisisEverywhere}
        />
        {site?.disclaimer ? (
          <section aria-labelledby="disclaimer">
            <h2 id="disclaimer">{words.disclaimerHeading}</h2>
            <p>{site.disclaimer}</p>
          </section>
        ) : null}
        <p className="small">
          {name}. {words.approved} <a href={localPath(language, '/people')}>{words.people}</a>
        </p>
      </footer>
    </>
  )
}

import type { Metadata } from 'next'
import { PatternCards } from '../../../components/Cards'
import { ask } from '../../../lib/cms'
import { pageMetadata } from '../../../lib/metadata'
import { languageIn } from '../../../lib/params'
import type { PageProps } from '../../../lib/params'
import { PATTERNS } from '../../../lib/queries'
import type { Docs, PatternCard } from '../../../lib/types'
import { WORDS } from '../../../lib/words'

export const generateMetadata = async ({ params }: PageProps): Promise<Metadata> => {
  const language = await languageIn(params)
  const { patternsLong, patternsLead } = WORDS[language]
  return pageMetadata({
    language,
    path: '/attachment-patterns',
    title: patternsLong,
    description: patternsLead,
  })
}

export default async function Page({ params }: PageProps) {
  const language = await languageIn(params)
  const words = WORDS[language]
  const { AttachmentPatterns } = await ask<{ AttachmentPatterns: Docs<PatternCard> }>(PATTERNS, {
    locale: language,
  })
  return (
    <>
      <header className="lead">
        <h1>{words.patternsLong}</h1>
        <p>{words.patternsLead}</p>
      </header>
      <PatternCards docs={AttachmentPatterns.docs} language={language} level="h2" />
    </>
  )
}

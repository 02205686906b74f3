import type { Metadata } from 'next'
import { ProgramCards } from '../../../components/Cards'
import { ask } from '../../../lib/cms'
import { pageMetadata } from '../../../lib/metadata'
import { languageIn } from '../../../lib/params'
import type { PageProps } from '../../../lib/params'
import { PROGRAMS } from '../../../lib/queries'
import type { Docs, ProgramCard } from '../../../lib/types'
import { WORDS } from '../../../lib/words'

export const generateMetadata = async ({ params }: PageProps): Promise<Metadata> => {
  const language = await languageIn(params)
  const { programs, programsLead } = WORDS[language]
  return pageMetadata({ language, path: '/programs', title: programs, description: programsLead })
}

export default async function Page({ params }: PageProps) {
  const language = await languageIn(params)
  const words = WORDS[language]
  const { Programs } = await ask<{ Programs: Docs<ProgramCard> }>(PROGRAMS, { locale: language })
  return (
    <>
      <header className="lead">
        <h1>{words.programs}</h1>
        <p>{words.programsLead}</p>
      </header>
      <ProgramCards docs={Programs.docs} language={language} level="h2" />
    </>
  )
}

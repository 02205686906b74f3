import type { Metadata } from 'next'
import { Dead } from '../../../components/Dead'
import { languageIn } from '../../../lib/params'
import type { PageProps } from '../../../lib/params'
import { WORDS } from '../../../lib/words'

export const generateMetadata = async ({ params }: PageProps): Promise<Metadata> => ({
  title: WORDS[await languageIn(params)].notFoundTitle,
  robots: { index: false },
})

/** What `proxy.ts` answers with, and 404, where there never was a page. */
export default async function Missing({ params }: PageProps) {
  return <Dead language={await languageIn(params)} kind="notFound" />
}

import type { Metadata } from 'next'
import { Dead } from '../../../components/Dead'
import { languageIn } from '../../../lib/params'
import type { PageProps } from '../../../lib/params'
import { WORDS } from '../../../lib/words'

export const generateMetadata = async ({ params }: PageProps): Promise<Metadata> => ({
  title: WORDS[await languageIn(params)].goneTitle,
  robots: { index: false },
})

/** What `proxy.ts` answers with, and 410, for a page that was taken down. */
export default async function Gone({ params }: PageProps) {
  return <Dead language={await languageIn(params)} kind="gone" />
}

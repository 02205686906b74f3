/** Reads the one document of a page. */
import { cache } from 'react'
import { notFound, permanentRedirect } from 'next/navigation'
import { askForOne } from './cms'
import type { Shown } from './collections'
import type { Language } from './language'
import { localPath } from './language'
import type { DocumentProps } from './params'
import { languageIn } from './params'
import type { One } from './types'

const read = cache(async (query: string, slug: string, locale: Language): Promise<unknown> =>
  askForOne(query, { slug, locale }),
)

/**
 * The answer to the question of a page, in its language. A former address leads to the present one;
 * where there is no document, there is no page.
 */
export const documentOf = async <Data extends One<{ slug: string }>>({
  params,
  collection,
  query,
}: DocumentProps & { collection: Shown; query: string }): Promise<{
  language: Language
  path: string
  data: Data & { document: NonNullable<Data['document']> }
}> => {
  const language = await languageIn(params)
  const slug = decodeURIComponent((await params).slug)
  const data = (await read(query, slug, language)) as Data | null
  if (data === null || data.document === null) notFound()
  const { document } = data
  const path = `/${collection}/${encodeURIComponent(document.slug)}`
  if (document.slug !== slug) permanentRedirect(localPath(language, path))
  return { language, path, data: { ...data, document } }
}

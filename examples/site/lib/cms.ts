/** The one way from this site to the CMS: GraphQL, cached until a webhook says that something changed. */
import { cookies, draftMode } from 'next/headers'
import { createClient, SecureBaseError } from '@secure-base/client'
import { EVERYTHING } from './collections'
import { CMS_URL } from './settings'

export const PREVIEW_COOKIE = 'preview-token'

export const cms = createClient({
  url: CMS_URL,
  // Next keeps answers by address and body; asked by hash, it would keep "not known yet" as well.
  persistedQueries: false,
})

/** The token of an editor who looks at a working copy; nobody else has one. */
const previewToken = async (): Promise<string | undefined> => {
  const { isEnabled } = await draftMode()
  return isEnabled ? (await cookies()).get(PREVIEW_COOKIE)?.value : undefined
}

/** Answers a query with what is published, from what is known or from the CMS. */
export const askPublished = <Data>(
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Data> =>
  cms.graphql<Data>(query, variables, {
    init: { cache: 'force-cache', next: { tags: EVERYTHING } },
  })

/** The same for a page, which shows an editor the working copy that their token opens. */
export const ask = async <Data>(
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Data> => {
  const token = await previewToken()
  return token === undefined
    ? askPublished<Data>(query, variables)
    : cms.graphql<Data>(query, variables, { previewToken: token, init: { cache: 'no-store' } })
}

/** The same for the one document of a page; `null` where it was taken down. */
export const askForOne = async <Data>(
  query: string,
  variables: Record<string, unknown>,
): Promise<Data | null> => {
  try {
    return await ask<Data>(query, variables)
  } catch (error) {
    if (error instanceof SecureBaseError && error.code === 'withdrawn') return null
    throw error
  }
}

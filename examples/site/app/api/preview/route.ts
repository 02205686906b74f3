import { cookies, draftMode } from 'next/headers'
import { NextResponse } from 'next/server'
import { SecureBaseError } from '@secure-base/client'
import { cms, PREVIEW_COOKIE } from '../../../lib/cms'
import { isShown } from '../../../lib/collections'
import { readPath } from '../../../lib/language'
import { SITE_URL } from '../../../lib/settings'

/** A page of a document on this site; anything else could lead an editor elsewhere. */
const isPage = (path: string): boolean => {
  const [start, collection, slug, ...more] = readPath(path).path.split('/')
  return (
    start === '' && isShown(collection) && slug !== '' && slug !== undefined && more.length === 0
  )
}

const opens = async (token: string): Promise<boolean> => {
  try {
    await cms.graphql('{ __typename }', undefined, {
      previewToken: token,
      init: { cache: 'no-store' },
    })
    return true
  } catch (error) {
    if (error instanceof SecureBaseError && error.status > 0 && error.status < 500) return false
    throw error
  }
}

/**
 * Where editors come in: `/api/preview?token=…&path=/articles/…`. The token is asked about before it
 * is remembered, in a cookie that no script can read.
 */
export const GET = async (request: Request): Promise<Response> => {
  const { searchParams } = new URL(request.url)
  const token = searchParams.get('token') ?? ''
  const path = searchParams.get('path') ?? ''
  if (!isPage(path)) return new Response('Give the path of a page.', { status: 400 })
  if (token === '' || !(await opens(token)))
    return new Response('This preview has ended.', { status: 404 })
  ;(await draftMode()).enable()
  ;(await cookies()).set(PREVIEW_COOKIE, token, {
    httpOnly: true,
    sameSite: 'lax',
    secure: SITE_URL.startsWith('https:'),
    path: '/',
  })
  return NextResponse.redirect(new URL(path, SITE_URL), 307)
}

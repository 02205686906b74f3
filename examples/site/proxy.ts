/** Before every page: its language, and whether it was taken down. */
import type { NextRequest } from 'next/server'
import { NextResponse } from 'next/server'
import { isShown } from './lib/collections'
import { readPath } from './lib/language'
import { isWithdrawn } from './lib/withdrawn'

/** Set for editors who look at drafts; what they see may be live nowhere. */
const DRAFT_COOKIE = '__prerender_bypass'

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

export const proxy = async (request: NextRequest): Promise<Response> => {
  const { pathname, search } = request.nextUrl
  const english = /^\/en(?:\/(.*))?$/.exec(pathname)
  if (english !== null)
    return NextResponse.redirect(new URL(`/${english[1] ?? ''}${search}`, request.url), 308)
  const { language, path } = readPath(pathname)
  const inside = (to: string): URL => new URL(`/${language}${to}`, request.url)
  const [, collection, name, ...more] = path.split('/')
  const slug = name === undefined ? undefined : decoded(name)
  const isDocument = isShown(collection) && slug !== undefined && slug !== '' && more.length === 0
  if (isDocument && !request.cookies.has(DRAFT_COOKIE) && (await isWithdrawn(collection, slug)))
    return NextResponse.rewrite(inside('/gone'), { status: 410 })
  return NextResponse.rewrite(inside(path === '/' ? '' : `${path}${search}`))
}

/** Everything but files and the addresses that are not pages. */
export const config = {
  matcher: ['/((?!api/|_next/|sitemap\\.xml$|robots\\.txt$|icon\\.svg$).*)'],
}

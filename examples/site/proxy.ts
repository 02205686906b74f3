/** Before every page: its language, and whether there is such a page. */
import type { NextRequest } from 'next/server'
import { NextResponse } from 'next/server'
import { isShown } from './lib/collections'
import { readPath } from './lib/language'
import type { Standing } from './lib/standing'
import { standingOf } from './lib/standing'

/** Set for editors who look at drafts; what they see may be live nowhere. */
const DRAFT_COOKIE = '__prerender_bypass'

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

const standingAt = async (path: string, request: NextRequest): Promise<Standing> => {
  const [, section, name, ...more] = path.split('/')
  if (section === '' && name === undefined) return 'live'
  if (!isShown(section) || more.length > 0) return 'missing'
  if (name === undefined) return 'live'
  const slug = decoded(name)
  if (slug === undefined || slug === '') return 'missing'
  return request.cookies.has(DRAFT_COOKIE) ? 'live' : standingOf(section, slug)
}

export const proxy = async (request: NextRequest): Promise<Response> => {
  const { pathname, search } = request.nextUrl
  const english = /^\/en(?:\/(.*))?$/.exec(pathname)
  if (english !== null)
    return NextResponse.redirect(new URL(`/${english[1] ?? ''}${search}`, request.url), 308)
  const { language, path } = readPath(pathname)
  const show = (inside: string, status = 200): Response =>
    NextResponse.rewrite(new URL(`/${language}${inside}`, request.url), { status })
  switch (await standingAt(path, request)) {
    case 'missing':
      return show('/missing', 404)
    case 'withdrawn':
      return show('/gone', 410)
    case 'live':
      return show(path === '/' ? search : `${path}${search}`)
  }
}

/** Everything but files and the addresses that are not pages. */
export const config = {
  matcher: ['/((?!api/|_next/|sitemap\\.xml$|robots\\.txt$|icon\\.svg$).*)'],
}

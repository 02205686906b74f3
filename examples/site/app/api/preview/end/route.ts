import { cookies, draftMode } from 'next/headers'
import { NextResponse } from 'next/server'
import { PREVIEW_COOKIE } from '../../../../lib/cms'
import { SITE_URL } from '../../../../lib/settings'

/** Back to what visitors see. */
export const POST = async (): Promise<Response> => {
  ;(await draftMode()).disable()
  ;(await cookies()).delete(PREVIEW_COOKIE)
  return NextResponse.redirect(new URL('/', SITE_URL), 303)
}

/** Fits the HTML of the CMS, which is safe as it comes, into this site. */
import { withCampaign } from './campaign'
import { SHOWN } from './collections'
import type { Language } from './language'

const LOCAL_LINK = new RegExp(` href="/(?=(?:${SHOWN.join('|')})/)`, 'g')
const CALL = /<a class="sb-cta"[^>]*>/g

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]

/** Addresses in HTML have their ampersands spelt out. */
const decode = (text: string): string => text.replaceAll('&amp;', '&')
const encode = (text: string): string => text.replaceAll('&', '&amp;')

const withParameters = (tag: string, page: string): string => {
  const href = attribute(tag, 'href')
  if (href === undefined) return tag
  const campaign = attribute(tag, 'data-campaign') ?? attribute(tag, 'data-kind') ?? 'text'
  return tag.replace(href, () => encode(withCampaign(decode(href), { campaign, page })))
}

/** Keeps links in the language of the page, and gives calls to action their campaign parameters. */
export const fitProse = (
  html: string,
  { language, page }: { language: Language; page: string },
): string =>
  html
    .replaceAll(LOCAL_LINK, language === 'en' ? ' href="/' : ` href="/${language}/`)
    .replaceAll(CALL, (tag) => withParameters(tag, page))

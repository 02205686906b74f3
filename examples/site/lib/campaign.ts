/** Where calls to action lead, and how the sites they lead to can tell where a visitor came from. */
import type { Language } from './language'
import { localPath } from './language'
import { SITE_URL } from './settings'
import type { Call } from './types'

/** Adds campaign parameters to an address of the web; those it has already stay. */
export const withCampaign = (
  address: string,
  { campaign, page }: { campaign: string; page: string },
): string => {
  if (!/^https?:/.test(address) || !URL.canParse(address)) return address
  const url = new URL(address)
  const parameters = {
    utm_source: new URL(SITE_URL).hostname,
    utm_medium: 'website',
    utm_campaign: campaign,
    utm_content: page,
  }
  for (const [name, value] of Object.entries(parameters))
    if (!url.searchParams.has(name)) url.searchParams.set(name, value)
  return url.href
}

const digits = (phone: string): string => phone.replaceAll(/[^\d+]/g, '')

export const phoneLink = (phone: string): string => `tel:${digits(phone)}`

export const textLink = (phone: string): string => `sms:${digits(phone)}`

/** Where a call to action leads; `undefined` when that is nowhere a visitor can go now. */
export const callAddress = (
  { target, campaign, kind }: Call,
  { language, page }: { language: Language; page: string },
): string | undefined => {
  if (target.type === 'phone' && target.phone !== null) return phoneLink(target.phone)
  if (target.type === 'email' && target.email !== null) return `mailto:${target.email}`
  if (target.type === 'url' && target.url !== null)
    return withCampaign(target.url, { campaign: campaign ?? kind, page })
  const slug = target.document?.value?.slug
  if (target.type !== 'document' || slug === undefined) return undefined
  const collection = target.document?.relationTo.replaceAll('_', '-')
  return localPath(language, `/${collection}/${encodeURIComponent(slug)}`)
}

/** Whether a call to action is to be shown now. */
export const isActive = ({ activeFrom, activeUntil }: Call, now = Date.now()): boolean =>
  !(activeFrom !== null && now < Date.parse(activeFrom)) &&
  !(activeUntil !== null && now >= Date.parse(activeUntil))

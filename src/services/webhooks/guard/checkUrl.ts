import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import type { Refusal, Result } from '../../../errors.js'
import { accept, refuse } from '../../../errors.js'
import { isAllowedAddress, isListedHost } from './addresses.js'
import type { PrivateHosts } from './privateHosts.js'
import { hostOf } from './privateHosts.js'

/** The addresses of a host name. */
export type Resolve = (host: string) => Promise<string[]>

export const resolveHost: Resolve = async (host) =>
  (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address)

const MOST_CHARACTERS = 2048
const RESOLVE_MS = 3000

const fault = (message: string): Refusal => ({ code: 'invalid', field: 'url', message })

const SETTING = 'An operator can allow it with WEBHOOK_PRIVATE_HOSTS.'

const privateFault = (host: string): Refusal =>
  fault(`"${host}" is not a public address, and only those are called. ${SETTING}`)

const parse = (text: string): URL | undefined =>
  text.length <= MOST_CHARACTERS && URL.canParse(text) ? new URL(text) : undefined

/**
 * Reads the address of a webhook: http or https, without a password in it, and not a private address.
 * Numbers in any form (`0x7f.1`, `2130706433`) are addresses here as they are to a browser. Without
 * encryption only hosts of the setting are called: a header may hold a password.
 */
export const readUrl = ({
  text,
  allowed,
}: {
  text: string
  allowed: PrivateHosts
}): Result<URL> => {
  const url = parse(text)
  if (url === undefined || !['http:', 'https:'].includes(url.protocol))
    return refuse(fault('Write the full web address, starting with https://.'))
  if (url.username !== '' || url.password !== '')
    return refuse(fault('Leave name and password out of the address: a header can carry them.'))
  const host = hostOf(url.hostname)
  const isListed = isListedHost({ host, allowed })
  const isLocal = host === 'localhost' || host.endsWith('.localhost')
  if (!isListed && (isLocal || (isIP(host) !== 0 && !isAllowedAddress({ address: host, allowed }))))
    return refuse(privateFault(host))
  if (url.protocol === 'http:' && !isListed)
    return refuse(fault(`Use https:// for "${host}". ${SETTING}`))
  return accept(url)
}

const inTime = async (addresses: Promise<string[]>): Promise<string[]> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<string[]>((resolve) => {
    timer = setTimeout(() => resolve([]), RESOLVE_MS)
  })
  try {
    // A name that is not known yet may be tomorrow; what it leads to is checked at every delivery.
    return await Promise.race([addresses, late]).catch(() => [])
  } finally {
    clearTimeout(timer)
  }
}

/** The same with a look at where the name leads today, so that a mistake shows when it is made. */
export const checkUrl = async ({
  text,
  allowed,
  resolve = resolveHost,
}: {
  text: string
  allowed: PrivateHosts
  resolve?: Resolve
}): Promise<Result<URL>> => {
  const read = readUrl({ text, allowed })
  if (!read.ok) return read
  const host = hostOf(read.value.hostname)
  if (isIP(host) !== 0 || isListedHost({ host, allowed })) return read
  const closed = (await inTime(resolve(host))).find(
    (address) => !isAllowedAddress({ address, allowed }),
  )
  return closed === undefined ? read : refuse(privateFault(`${host} (${closed})`))
}

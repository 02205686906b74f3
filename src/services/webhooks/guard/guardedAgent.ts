import type { LookupAddress } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { isIP } from 'node:net'
import { Agent, buildConnector } from 'undici'
import { isAllowedAddress, isListedHost } from './addresses.js'
import type { Resolve } from './checkUrl.js'
import { resolveHost } from './checkUrl.js'
import type { PrivateHosts } from './privateHosts.js'
import { hostOf } from './privateHosts.js'

const CONNECT_MS = 5000
const KEEP_ALIVE_MS = 10_000

/** A connection that was not made because of where it would have gone. */
export class ClosedAddressError extends Error {
  constructor(host: string) {
    super(`"${host}" is not a public address.`)
    this.name = 'ClosedAddressError'
  }
}

const withFamily = (address: string): LookupAddress => ({ address, family: isIP(address) })

/**
 * Looks a name up, refuses it when any of its addresses is closed, and gives the connection exactly
 * the addresses that were looked at: a name that answers otherwise a moment later changes nothing.
 */
const guardedLookup =
  ({ allowed, resolve }: { allowed: PrivateHosts; resolve: Resolve }): LookupFunction =>
  (host, options, callback) => {
    const give = async (): Promise<LookupAddress[]> => {
      const addresses = await resolve(host)
      const isOpen = (address: string): boolean =>
        isListedHost({ host, allowed }) || isAllowedAddress({ address, allowed })
      if (addresses.length === 0 || !addresses.every(isOpen)) throw new ClosedAddressError(host)
      return addresses.map(withFamily)
    }
    give().then(
      (found) => {
        const [first] = found
        if (options.all === true) callback(null, found)
        else callback(null, first?.address ?? '', first?.family)
      },
      (error: unknown) => callback(error as NodeJS.ErrnoException, ''),
    )
  }

/**
 * What connects to receivers. Checks the address it connects to, not only the name it was asked for;
 * follows no redirect and knows no proxy.
 *
 * @param resolve looks names up; given in tests
 */
export const createGuardedAgent = ({
  allowed,
  resolve = resolveHost,
}: {
  allowed: PrivateHosts
  resolve?: Resolve
}): Agent => {
  const connect = buildConnector({
    timeout: CONNECT_MS,
    lookup: guardedLookup({ allowed, resolve }),
  } as buildConnector.BuildOptions)
  return new Agent({
    keepAliveTimeout: KEEP_ALIVE_MS,
    connect: (options, callback) => {
      const host = hostOf(options.hostname)
      // A literal address is never looked up.
      if (isIP(host) !== 0 && !isAllowedAddress({ address: host, allowed }))
        callback(new ClosedAddressError(host), null)
      else connect(options, callback)
    },
  })
}

/** Reads `WEBHOOK_PRIVATE_HOSTS`. Loads nothing of Payload: the settings are checked before that. Pure. */
import { BlockList, isIP } from 'node:net'

/** What may be called although it is not public: hosts by name, and addresses by range. */
export type PrivateHosts = { names: ReadonlySet<string>; ranges: BlockList }

const NAME = /^(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*$/

/** A host as it is compared: in small letters, without the brackets of IPv6 and the dot of the root. */
export const hostOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '')

/** The family of an address as `BlockList` wants it named. */
export const familyOf = (address: string): 'ipv4' | 'ipv6' =>
  isIP(address) === 4 ? 'ipv4' : 'ipv6'

/** Adds an address or a range such as `10.0.0.0/8`; false when the text is neither. */
const addRange = (ranges: BlockList, text: string): boolean => {
  const [address = '', bits, ...rest] = text.split('/')
  const family = familyOf(address)
  const most = family === 'ipv4' ? 32 : 128
  const prefix = bits === undefined ? most : /^\d{1,3}$/.test(bits) ? Number(bits) : most + 1
  if (isIP(address) === 0 || rest.length > 0 || prefix > most) return false
  ranges.addSubnet(address, prefix, family)
  return true
}

/** Host names, addresses and ranges; undefined when one of the entries is none of these. */
export const parsePrivateHosts = (entries: readonly string[]): PrivateHosts | undefined => {
  const names = new Set<string>()
  const ranges = new BlockList()
  for (const entry of entries.map(hostOf)) {
    if (addRange(ranges, entry)) continue
    // What ends in a number is an address to a browser, in a form that is not one here.
    if (!NAME.test(entry) || /(?:^|\.)(?:\d+|0x[0-9a-f]*)$/.test(entry)) return undefined
    names.add(entry)
  }
  return { names, ranges }
}

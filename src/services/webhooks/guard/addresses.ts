/** Which addresses a webhook may be sent to: public ones, and those the setting allows. Pure. */
import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import type { PrivateHosts } from './privateHosts.js'
import { familyOf, hostOf } from './privateHosts.js'

/** The part of IPv6 that is given out to the world. */
const [GLOBAL, GLOBAL_BITS] = ipaddr.IPv6.parseCIDR('2000::/3')

/** IPv4 written as IPv6 counts as what it is. */
const plain = (address: string): ReturnType<typeof ipaddr.parse> => ipaddr.process(address)

const isPublic = (address: string): boolean => {
  const parsed = plain(address)
  // Whatever has a purpose of its own has another name: private, loopback, linkLocal, multicast,
  // carrierGradeNat, reserved, and what carries IPv4 inside IPv6 (6to4, Teredo, NAT64).
  if (parsed.range() !== 'unicast') return false
  return parsed.kind() === 'ipv4' || parsed.match(GLOBAL, GLOBAL_BITS)
}

const isInRanges = (address: string, { ranges }: PrivateHosts): boolean => {
  const text = plain(address).toString()
  return ranges.check(text, familyOf(text))
}

type Question<Name extends string> = Record<Name, string> & { allowed: PrivateHosts }

/** Whether an address may be connected to. A name is never one. */
export const isAllowedAddress = ({ address, allowed }: Question<'address'>): boolean =>
  isIP(address) !== 0 && (isPublic(address) || isInRanges(address, allowed))

/** Whether a host is in the setting itself: by name, or as an address in one of its ranges. */
export const isListedHost = ({ host, allowed }: Question<'host'>): boolean => {
  const name = hostOf(host)
  return isIP(name) === 0 ? allowed.names.has(name) : isInRanges(name, allowed)
}

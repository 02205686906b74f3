/** Which addresses exist on the management plane, and which are open to anyone. Pure. */
import type { SanitizedConfig } from 'payload'

/** The doors that need no sign-in. Compared with the raw path: another spelling is another path. */
const OPEN = [
  '/users/login',
  '/users/logout',
  '/users/forgot-password',
  '/users/reset-password',
] as const

/** Endpoints of Payload that this program never offers, in the spelling after decoding. */
const CLOSED = ['first-register', 'reveal']

/** Payload's own bookkeeping, of no use to anybody on the outside. */
const INTERNAL_COLLECTIONS = ['payload-migrations', 'payload-kv']

export const isOpenRoute = ({ method, path }: { method: string; path: string }): boolean =>
  method === 'POST' && OPEN.some((open) => open === path)

/** Whether an attempt at this door counts against the limits. */
export const isGuessable = (path: string): boolean => path !== '/users/logout'

/** The first path segments that lead anywhere. */
export const knownSegments = (
  config: Pick<SanitizedConfig, 'collections' | 'endpoints'>,
): ReadonlySet<string> =>
  new Set([
    'globals',
    ...config.collections.map(({ slug }) => slug).filter((slug) => !isInternal(slug)),
    ...config.endpoints.flatMap(({ path }) => path.split('/')[1] ?? []),
  ])

/** Whether a path leads to one of the closed endpoints, for anyone. */
export const isClosedPath = (path: string): boolean =>
  partsOf(path).some((part) => part === undefined || CLOSED.includes(part.toLowerCase()))

/** Whether a path may be handed to Payload. */
export const isKnownPath = ({
  path,
  segments,
}: {
  path: string
  segments: ReadonlySet<string>
}): boolean => segments.has(path.split('/')[1] ?? '')

/**
 * The decoded segments; undefined for one that can not be decoded. Payload matches endpoints without
 * regard to case and decodes what it matches, so the closed ones are looked for in the same way.
 */
const partsOf = (path: string): (string | undefined)[] => path.split('/').slice(1).map(decode)

const isInternal = (slug: string): boolean => INTERNAL_COLLECTIONS.includes(slug)

const decode = (part: string): string | undefined => {
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}

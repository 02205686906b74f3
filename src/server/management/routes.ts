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
const CLOSED = ['first-register', 'reveal', 'verify']

/** Payload's own bookkeeping, of no use to anybody on the outside. */
const INTERNAL_COLLECTIONS = ['payload-migrations', 'payload-kv']

export const isOpenRoute = ({ method, path }: { method: string; path: string }): boolean =>
  method === 'POST' && OPEN.some((open) => open === path)

/** Whether an attempt at this door counts against the limits. */
export const isGuessable = (path: string): boolean => path !== '/users/logout'

export type KnownRoutes = {
  /** The first path segments that lead anywhere. */
  segments: ReadonlySet<string>
  /** Collections and globals that keep versions; Payload fails on a question about others. */
  versioned: ReadonlySet<string>
}

export const knownRoutes = ({
  collections,
  globals,
  endpoints,
}: Pick<SanitizedConfig, 'collections' | 'globals' | 'endpoints'>): KnownRoutes => ({
  segments: new Set([
    'globals',
    ...collections.map(({ slug }) => slug).filter((slug) => !isInternal(slug)),
    ...endpoints.flatMap(({ path }) => path.split('/')[1] ?? []),
  ]),
  versioned: new Set(
    [...collections, ...globals].filter(({ versions }) => versions).map(({ slug }) => slug),
  ),
})

/** Whether a path leads to one of the closed endpoints, or to an open one in disguise, for anyone. */
export const isClosedPath = (path: string): boolean =>
  partsOf(path).some((part) => part === undefined || CLOSED.includes(part.toLowerCase())) ||
  isDisguised(path)

/**
 * Whether Payload would take a path for one of the open doors although it is spelled in another way:
 * the limits on guessing would not know it.
 */
const isDisguised = (path: string): boolean => {
  const parts = partsOf(path).filter((part) => part !== '')
  const plain = `/${parts.join('/')}`.toLowerCase()
  return plain !== path && OPEN.some((open) => open === plain)
}

/** Whether a path may be handed to Payload. */
export const isKnownPath = ({
  path,
  routes: { segments, versioned },
}: {
  path: string
  routes: KnownRoutes
}): boolean => {
  const [first = '', ...rest] = path.split('/').slice(1)
  if (!segments.has(first)) return false
  const [slug = '', ...inside] = first === 'globals' ? rest : [first, ...rest]
  return inside[0]?.toLowerCase() !== 'versions' || versioned.has(slug)
}

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

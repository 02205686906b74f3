/**
 * The right to change what is live. It is an object in this process: no request, header, parameter
 * or job payload can carry it, and lint lets only the publish service ask for it.
 */
const CAPABILITY = Symbol('publish')

type Context = Record<string, unknown>

/** A request context that holds the right to publish. */
export const withPublishCapability = (): Context => ({ publishCapability: CAPABILITY })

export const hasPublishCapability = (context: object | undefined): boolean =>
  context !== undefined &&
  'publishCapability' in context &&
  context.publishCapability === CAPABILITY

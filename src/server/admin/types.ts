import type { RequestHandler } from 'express'

/** `off`: this server has no panel, or its build failed; the APIs do not depend on it. */
export type AdminState = 'building' | 'ready' | 'off'

export type AdminPanel = {
  state: () => AdminState
  handle: RequestHandler
}

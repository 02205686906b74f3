/** Liveness and readiness. */
import type { RequestHandler } from 'express'
import type { Payload } from 'payload'
import type { Env } from '../env.js'
import type { AdminState } from './admin/types.js'
import { VERSION } from './version.js'

export type Phase = 'starting' | 'ready' | 'stopping'

const DATABASE_TIMEOUT_MS = 2000

export const healthz: RequestHandler = (_request, response) => {
  response.set('Cache-Control', 'no-store').json({ status: 'ok' })
}

/**
 * 200 when both APIs serve and the database answers, else 503. `admin` tells how far the panel is;
 * a panel that is still being built does not make the server unready.
 */
export const readyz =
  ({
    payload,
    env,
    phase,
    adminState,
  }: {
    payload: Pick<Payload, 'count' | 'logger'>
    env: Pick<Env, 'database'>
    phase: () => Phase
    adminState: () => AdminState
  }): RequestHandler =>
  async (_request, response) => {
    const current = phase()
    const isUp = current === 'ready' && (await isDatabaseUp(payload))
    const status = isUp ? 'ok' : current === 'ready' ? 'database-unreachable' : current
    response
      .status(isUp ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({ status, admin: adminState(), database: env.database.kind, version: VERSION })
  }

const isDatabaseUp = async (payload: Pick<Payload, 'count' | 'logger'>): Promise<boolean> => {
  const { promise: timeout, cancel } = rejectAfter(DATABASE_TIMEOUT_MS)
  try {
    await Promise.race([payload.count({ collection: 'users', overrideAccess: true }), timeout])
    return true
  } catch (error) {
    payload.logger.error({ err: error }, 'the database did not answer')
    return false
  } finally {
    cancel()
  }
}

const rejectAfter = (milliseconds: number) => {
  let cancel = (): void => undefined
  const promise = new Promise<never>((_resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('timed out')), milliseconds)
    cancel = () => clearTimeout(timer)
  })
  return { promise, cancel: () => cancel() }
}

/** Security headers. The APIs allow nothing; the admin panel allows what Next and Payload need. */
import type { RequestHandler } from 'express'
import helmet from 'helmet'

const NOTHING = {
  defaultSrc: ["'none'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
  formAction: ["'none'"],
}

/** Headers of JSON answers. `isHttps` turns on HSTS, which must never be sent for a local address. */
export const apiHeaders = ({ isHttps }: { isHttps: boolean }): RequestHandler =>
  helmet({
    contentSecurityPolicy: { useDefaults: false, directives: NOTHING },
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: isHttps ? { maxAge: 31_536_000, includeSubDomains: false } : false,
  })

/** Headers of our own small HTML pages: inline style, a form to ourselves, and no script at all. */
export const pageHeaders = ({ isHttps }: { isHttps: boolean }): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { ...NOTHING, styleSrc: ["'unsafe-inline'"], formAction: ["'self'"] },
    },
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: isHttps ? { maxAge: 31_536_000, includeSubDomains: false } : false,
  })

/**
 * Headers of the admin panel. Next writes inline scripts into a streamed page, so scripts from this
 * origin and inline ones are allowed; development needs `eval` and a WebSocket for hot reload.
 */
export const adminHeaders = ({
  isHttps,
  isDev,
}: {
  isHttps: boolean
  isDev: boolean
}): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", "'unsafe-inline'", ...(isDev ? ["'unsafe-eval'"] : [])],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", ...(isDev ? ['ws:'] : [])],
        workerSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
      },
    },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: isHttps ? { maxAge: 31_536_000, includeSubDomains: false } : false,
  })

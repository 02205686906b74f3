/** Reads the address of a mail server, and that of the sender. Pure. */
import type { MailSettings } from '../env.js'

const PORTS: Record<string, number> = { 'smtp:': 587, 'smtps:': 465 }

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/**
 * The server behind `smtp://user:password@host:587` or `smtps://…`; undefined when it is not of this
 * form. With `smtps:` the connection is encrypted from its start.
 */
export const mailServerOf = (text: string): MailSettings['server'] | undefined => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const standard = PORTS[url?.protocol ?? '']
  if (url === undefined || standard === undefined) return undefined
  const port = url.port === '' ? standard : Number(url.port)
  const isBare = ['', '/'].includes(url.pathname) && url.search === '' && url.hash === ''
  const user = decoded(url.username)
  const pass = decoded(url.password)
  if (url.hostname === '' || port === 0 || !isBare) return undefined
  if (user === undefined || pass === undefined || (user === '') !== (pass === '')) return undefined
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port,
    secure: url.protocol === 'smtps:',
    ...(user === '' ? {} : { auth: { user, pass } }),
  }
}

const ADDRESS = /^[^\s<>@",;:]+@[^\s<>@",;:]+$/
const NAMED = /^([^<>"\r\n]*?)\s*<([^<>]+)>$/

/** The sender in `name@example.org` or `Name <name@example.org>`; undefined when it is neither. */
export const senderOf = (text: string): MailSettings['from'] | undefined => {
  const [, name, address = text] = NAMED.exec(text) ?? []
  if (!ADDRESS.test(address)) return undefined
  return { name: name || 'Secure Base', address }
}

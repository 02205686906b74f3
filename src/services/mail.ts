/**
 * Mail over SMTP. A mail is taken at once and sent behind: Payload asks for one inside the transaction
 * that sets a new password, and neither other writers nor the person at the door may wait for a mail
 * server; nor may the time of an answer tell whether there is such an account.
 */
import type { Transporter } from 'nodemailer'
import type { EmailAdapter, Payload, SendEmailOptions } from 'payload'
import { z } from 'zod'
import type { MailSettings } from '../env.js'

const ADAPTER = 'smtp'
const CONNECT_MS = 10_000
const SILENCE_MS = 20_000

const fault = z.object({ code: z.string().optional(), message: z.string() })

/** Faults of one mail or its address; any other is one of the server, and concerns the next mail too. */
const OF_ONE_MAIL = ['EENVELOPE', 'EMESSAGE']

export type Sent = { ok: true } | { ok: false; isServerFault: boolean }

/** What `sendEmail` resolves to. `sent` never rejects. */
export class Delivery {
  constructor(readonly sent: Promise<Sent>) {}
}

/** Whether mail is really sent. */
export const sendsMail = ({ email }: Payload): boolean => email.name === ADAPTER

const isThisMachine = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || host === '::1' || host.startsWith('127.')

const openTransport = async ({ server, from }: MailSettings): Promise<Transporter> => {
  const { createTransport } = await import('nodemailer')
  return createTransport(
    {
      ...server,
      // A password never travels in the clear, also when somebody in between hides that TLS is offered.
      requireTLS: !server.secure && server.auth !== undefined && !isThisMachine(server.host),
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      dnsTimeout: CONNECT_MS,
      socketTimeout: SILENCE_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  )
}

/** The e-mail adapter for a configured server. A mail that cannot be sent is one line in the log. */
export const smtpMail =
  (settings: MailSettings): EmailAdapter<Delivery> =>
  ({ payload }) => {
    let transport: Promise<Transporter> | undefined
    const send = async (message: SendEmailOptions): Promise<Sent> => {
      try {
        transport ??= openTransport(settings)
        await (await transport).sendMail(message)
        return { ok: true }
      } catch (error) {
        const { code = '', message: reason } = fault.safeParse(error).data ?? { message: 'unknown' }
        payload.logger.warn(`a mail could not be sent: ${reason.replaceAll(/\s+/g, ' ')}`)
        return { ok: false, isServerFault: !OF_ONE_MAIL.includes(code) }
      }
    }
    return {
      name: ADAPTER,
      defaultFromAddress: settings.from.address,
      defaultFromName: settings.from.name,
      sendEmail: (message) => Promise.resolve(new Delivery(send(message))),
    }
  }

/** The part of nodemailer that is used here; the package brings no types of its own. */
declare module 'nodemailer' {
  export type SendMailOptions = {
    from?: string | { name?: string; address: string }
    to?: string
    subject?: string
    text?: string
    html?: string
    headers?: Record<string, string>
  }

  export type SmtpOptions = {
    host: string
    port: number
    secure: boolean
    auth?: { user: string; pass: string }
    requireTLS: boolean
    connectionTimeout: number
    greetingTimeout: number
    dnsTimeout: number
    socketTimeout: number
    disableFileAccess: boolean
    disableUrlAccess: boolean
  }

  export type Transporter = { sendMail: (message: SendMailOptions) => Promise<unknown> }

  export const createTransport: (options: SmtpOptions, defaults: SendMailOptions) => Transporter
}

/** A mail server of a few lines, for one client at a time or several, that can be told to misbehave. */
import type { AddressInfo, Socket } from 'node:net'
import { createServer } from 'node:net'

export type Mail = { from: string; to: string; subject: string; text: string }
export type SmtpServer = {
  port: number
  mails: Mail[]
  /** Every line that clients sent outside the text of a mail. */
  commands: string[]
  /** `refuse`: no recipient is accepted. `mute`: connects and never says a word. */
  mood: 'kind' | 'refuse' | 'mute'
  /** Drops whoever is connected. */
  hangUp: () => void
  close: () => Promise<void>
}

const unquoted = (text: string): string =>
  Buffer.from(
    text
      .replaceAll('=\r\n', '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')

const decodedBody = (body: string, encoding: string): string => {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  return encoding === 'quoted-printable' ? unquoted(body) : body
}

const decodedWords = (text: string): string =>
  text.replaceAll(/=\?UTF-8\?([QB])\?(.*?)\?=\s*/gi, (_, kind: string, word: string) =>
    kind.toUpperCase() === 'B'
      ? Buffer.from(word, 'base64').toString('utf8')
      : unquoted(word.replaceAll('_', ' ')),
  )

const mailFrom = (data: string): Mail => {
  const [head = '', ...parts] = data.split('\r\n\r\n')
  const headers = new Map(
    head
      .replaceAll(/\r\n[ \t]+/g, ' ')
      .split('\r\n')
      .map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line] as const),
  )
  const header = (name: string): string => {
    const line = headers.get(name) ?? ''
    return decodedWords(line.slice(line.indexOf(':') + 1).trim())
  }
  return {
    from: header('from'),
    to: header('to'),
    subject: header('subject'),
    text: decodedBody(parts.join('\r\n\r\n'), header('content-transfer-encoding')),
  }
}

const converse = (socket: Socket, server: SmtpServer): void => {
  const say = (line: string) => socket.write(`${line}\r\n`)
  let pending = ''
  let data: string | undefined
  const hear = (line: string): void => {
    if (data !== undefined) {
      if (line !== '.') {
        data += `${line.replace(/^\./, '')}\r\n`
        return
      }
      server.mails.push(mailFrom(data))
      data = undefined
      say('250 taken')
      return
    }
    server.commands.push(line)
    const verb = line.split(/[ :]/, 1)[0]?.toUpperCase()
    if (verb === 'EHLO') say('250-test\r\n250 AUTH PLAIN')
    else if (verb === 'AUTH') say('235 welcome')
    else if (verb === 'RCPT' && server.mood === 'refuse') say('550 nobody of that name')
    else if (verb === 'MAIL' || verb === 'RCPT' || verb === 'RSET') say('250 fine')
    else if (verb === 'DATA') {
      data = ''
      say('354 go on')
    } else if (verb === 'QUIT') socket.end('221 bye\r\n')
    else say('502 not here')
  }
  socket.on('error', () => undefined)
  if (server.mood === 'mute') return
  say('220 test')
  socket.on('data', (bytes) => {
    const lines = (pending + bytes.toString('latin1')).split('\r\n')
    pending = lines.pop() ?? ''
    lines.forEach(hear)
  })
}

/** Starts a server on a free port of this machine, or on a given one. */
export const startSmtpServer = async (port = 0): Promise<SmtpServer> => {
  const sockets = new Set<Socket>()
  const listener = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    converse(socket, server)
  })
  await new Promise<void>((resolve) => listener.listen(port, '127.0.0.1', resolve))
  const server: SmtpServer = {
    port: (listener.address() as AddressInfo).port,
    mails: [],
    commands: [],
    mood: 'kind',
    hangUp: () => sockets.forEach((socket) => socket.destroy()),
    close: () =>
      new Promise((resolve) => {
        listener.close(() => resolve())
        server.hangUp()
      }),
  }
  return server
}

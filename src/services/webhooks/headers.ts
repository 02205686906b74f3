/** The headers an administrator may add to the messages of a webhook. Pure. */

const NAME = /^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/
// What Node sends: visible characters of Latin 1, spaces and tabs between them.
const VALUE = /^[\x21-\x7e\xa1-\xff](?:[\t\x20-\x7e\xa0-\xff]*[\x21-\x7e\xa1-\xff])?$/
const MOST_CHARACTERS = 4000

/** Those that belong to the connection, or say what a message is and who sent it. */
const RESERVED = [
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'expect',
  'host',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]
const RESERVED_PREFIXES = ['webhook-', 'proxy-']

export const checkHeaderName = (text: string): true | string => {
  const name = text.toLowerCase()
  if (!NAME.test(text)) return 'Write the name of a header, such as Authorization.'
  return RESERVED.includes(name) || RESERVED_PREFIXES.some((prefix) => name.startsWith(prefix))
    ? `"${text}" can not be set here.`
    : true
}

export const checkHeaderValue = (text: string): true | string =>
  VALUE.test(text) && text.length <= MOST_CHARACTERS
    ? true
    : `Write one line of at most ${MOST_CHARACTERS} characters.`

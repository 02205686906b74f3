import type { Result } from '../../errors.js'
import { accept, refuse } from '../../errors.js'

const encodingOf = (bytes: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

/** Every third letter of a short Spanish note may have an accent; of Cyrillic, nearly all are high. */
const MAX_HIGH_SHARE = 0.35

/** Bytes 0x80–0xff of an old Windows text are letters and quotes, and lines are short words. */
const looksLikeWindows1252 = (bytes: Buffer): boolean => {
  let high = 0
  for (const byte of bytes) {
    if (byte < 9 || (byte > 13 && byte < 32)) return false
    if (byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d)
      return false
    if (byte > 127) high += 1
  }
  return high / bytes.length < MAX_HIGH_SHARE
}

/** The characters of Windows-1252 from 0x80 to 0x9f; the rest are those of Latin-1. */
const WINDOWS_LETTERS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Decoded here because Node 20 reads "windows-1252" as Latin-1, and its quotes become controls. */
const fromWindows1252 = (bytes: Buffer): string =>
  bytes
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (letter) => WINDOWS_LETTERS.charAt(letter.charCodeAt(0) - 0x80))

const isControlled = (text: string): boolean => {
  const controls = text.match(/[\u0000-\u0008\u000e-\u001f]/g)?.length ?? 0
  return text.includes('\u0000') || controls > text.length / 100
}

/**
 * Text of a file: UTF-8 (with or without mark), UTF-16 with its mark, or Windows-1252 when nothing
 * in the file speaks against it. Anything else is refused as binary, naming the file.
 */
export const decodeText = ({
  fileName,
  bytes,
}: {
  fileName: string
  bytes: Buffer
}): Result<string> => {
  const binary = refuse({
    code: 'unsupported-media-type',
    message: `${fileName} is not a text document: it holds binary data or an unknown encoding. Use Markdown, HTML, DOCX or plain text (UTF-8).`,
  })
  const decode = (encoding: string): string | null => {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      return null
    }
  }
  const text =
    decode(encodingOf(bytes)) ?? (looksLikeWindows1252(bytes) ? fromWindows1252(bytes) : null)
  if (text === null || isControlled(text)) return binary
  return accept(
    text
      .replace(/\r\n?/g, '\n')
      .replace(/[\u0000-\u0008\u000b\u000e-\u001f\u200b\u2060\ufeff\u00ad]/g, ''),
  )
}

/** DOCX → HTML with mammoth → tree. Styles named Title, Subtitle and Quote keep their meaning. */
import mammoth from 'mammoth'
import type { Result } from '../../errors.js'
import { accept, refuse } from '../../errors.js'
import { parseHtml } from './html.js'
import type { ImportSource, ParsedDocument, ReportLine } from './types.js'

const STYLE_MAP = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  "p[style-name='Quote'] => blockquote:fresh > p:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh > p:fresh",
  "r[style-name='Code'] => code",
  'u => u',
  'b => strong',
  'i => em',
  'strike => s',
]

/** Each message once: Word repeats an unknown style on every paragraph. */
const toLines = (messages: { message: string }[]): ReportLine[] =>
  [...new Set(messages.map(({ message }) => message))]
    .slice(0, 20)
    .map((message) => ({ level: 'needs-an-eye', text: `The document says: ${message}` }))

/** The tree of a DOCX document, its images beside it; a damaged file is refused. */
export const parseDocx = async ({
  fileName,
  bytes,
}: Pick<ImportSource, 'fileName' | 'bytes'>): Promise<Result<ParsedDocument>> => {
  const embeddedImages = new Map<string, Buffer>()
  try {
    const { value, messages } = await mammoth.convertToHtml(
      { buffer: bytes },
      {
        styleMap: STYLE_MAP,
        convertImage: mammoth.images.imgElement(async (image) => {
          const src = `embedded-image:${embeddedImages.size + 1}`
          embeddedImages.set(src, await image.readAsBuffer())
          return { src }
        }),
      },
    )
    const parsed = parseHtml(value)
    return accept({ ...parsed, embeddedImages, lines: [...parsed.lines, ...toLines(messages)] })
  } catch {
    return refuse({
      code: 'invalid',
      message: `${fileName} is damaged: it cannot be opened as a DOCX document.`,
    })
  }
}

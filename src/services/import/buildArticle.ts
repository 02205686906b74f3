/** A file → the article it would be. Reads local images, writes nothing. */
import type { Refusal, Result } from '../../errors.js'
import { accept, refuse } from '../../errors.js'
import { toSlug } from '../../slugify.js'
import type { Locale } from '../../slugs.js'
import { pause } from '../pause.js'
import type { CatalogueEntry } from './catalogue.js'
import { countNodes } from './countNodes.js'
import { takeOutline } from './document.js'
import { parseDocx } from './docx.js'
import { parseHtml } from './html.js'
import { collectImages } from './images.js'
import { parseMarkdown } from './markdown.js'
import { findNotices, wordsOf } from './notices.js'
import { parsePlainText } from './plainText.js'
import type { Related } from './recognise.js'
import { recognise } from './recognise.js'
import { needsAnEye } from './reportLines.js'
import { summarise } from './text.js'
import type { Placed } from './toLexical.js'
import { createConversion, toLexical } from './toLexical.js'
import type {
  ImportCounts,
  ImportImage,
  ImportSource,
  OnProgress,
  ParsedDocument,
  ReportLine,
} from './types.js'

const MAX_TITLE = 200
const MAX_SUBTITLE = 300
const MAX_LINES = 500

export type BuiltArticle = {
  title: string
  subtitle?: string
  summary: string
  slug: string
  body: Placed[]
  images: ImportImage[]
  related: Related
  clinicalContent: boolean
  counts: ImportCounts
  lines: ReportLine[]
}

type Task = {
  source: ImportSource
  catalogue: CatalogueEntry[]
  /** The language the file is read as. */
  locale: Locale
  onProgress: OnProgress
}

const parse = async ({ source, locale, onProgress }: Task): Promise<Result<ParsedDocument>> => {
  onProgress({ phase: 'reading', done: 0, total: 1 })
  await pause()
  switch (source.kind) {
    case 'markdown':
      return accept(await parseMarkdown({ source: source.text, locale, onProgress }))
    case 'html':
      return accept(parseHtml(source.text))
    case 'docx':
      return parseDocx(source)
    case 'text':
      return accept(await parsePlainText(source.text))
  }
}

const UNTITLED: Record<Locale, string> = { en: 'Untitled', es: 'Sin título' }

/** "trauma-and-love.txt" → "Trauma and love", for a text without a title. */
const titleFromName = (fileName: string, locale: Locale): string => {
  const words = fileName
    .replace(/\.[^.]*$/, '')
    .replace(/[-_]+/g, ' ')
    .trim()
  return words === '' ? UNTITLED[locale] : words.charAt(0).toUpperCase() + words.slice(1)
}

const shorten = (text: string, max: number): string =>
  text.length <= max ? text : `${text.slice(0, max - 1).replace(/\s+\S*$/, '')}…`

const firstParagraph = (body: Placed[]): string => {
  const node = body.map((placed) => placed.node).find(({ type }) => type === 'paragraph')
  return node === undefined ? '' : wordsOf(node).slice(0, 5000)
}

/** The lines of a DOCX file are those of a conversion nobody sees. */
const placeable = (source: ImportSource, lines: ReportLine[]): ReportLine[] =>
  source.kind === 'docx' ? lines.map(({ level, text }) => ({ level, text })) : lines

/** A report stays readable: after 500 lines it says how many more there were. */
const limited = (lines: ReportLine[]): ReportLine[] =>
  lines.length <= MAX_LINES
    ? lines
    : [
        ...lines.slice(0, MAX_LINES),
        needsAnEye(undefined, `${lines.length - MAX_LINES} further remarks are not shown.`),
      ]

const tooDeep = ({ fileName }: ImportSource): Refusal => ({
  code: 'invalid',
  message: `${fileName} is nested too deeply to be read.`,
})

/**
 * Parses the file, finds its outline, converts it and recognises what the CMS knows. Refuses a file
 * without any text, and one whose nesting no parser can follow.
 */
export const buildArticle = async ({
  onProgress = () => undefined,
  ...given
}: Omit<Task, 'onProgress'> & Partial<Task>): Promise<Result<BuiltArticle>> => {
  const task = { ...given, onProgress }
  try {
    const parsed = await parse(task)
    return parsed.ok ? await build(task, parsed.value) : parsed
  } catch (error) {
    if (error instanceof RangeError) return refuse(tooDeep(given.source))
    throw error
  }
}

const build = async (
  { source, catalogue, locale, onProgress }: Task,
  parsed: ParsedDocument,
): Promise<Result<BuiltArticle>> => {
  const step = async (done: number) => {
    onProgress({ phase: 'converting', done, total: 3 })
    await pause()
  }
  await step(0)
  const outline = await takeOutline(parsed)
  const { images, lines: imageLines } = await collectImages({ parsed, source, locale })
  await step(1)
  const lines: ReportLine[] = [...parsed.lines, ...imageLines]
  const placed = await toLexical(
    parsed.root,
    createConversion({
      images,
      lines,
      ...(parsed.baseUrl === undefined ? {} : { baseUrl: parsed.baseUrl }),
    }),
  )
  await step(2)
  if (placed.length === 0) {
    return refuse({ code: 'invalid', message: `${source.fileName} holds no text to import.` })
  }
  const title = shorten(outline.title ?? titleFromName(source.fileName, locale), MAX_TITLE)
  const { body, related, lines: recognisedLines } = await recognise({ body: placed, catalogue })
  const notices = findNotices({ title, body })
  if (outline.title === undefined) {
    lines.unshift(
      needsAnEye(undefined, `No title was found; the name of the file stands in for it.`),
    )
  } else if (outline.title.length > MAX_TITLE) {
    lines.unshift(
      needsAnEye(undefined, 'The title was longer than 200 characters and was shortened.'),
    )
  }
  if (source.kind === 'text' || outline.isGuessed) {
    lines.unshift(
      needsAnEye(
        undefined,
        'Headings and lists were recognised from the shape of the lines; look them over.',
      ),
    )
  }
  await step(3)
  const summary = summarise(parsed.summary ?? (firstParagraph(placed) || outline.subtitle || title))
  return accept({
    title,
    ...(outline.subtitle === undefined
      ? {}
      : { subtitle: shorten(outline.subtitle, MAX_SUBTITLE) }),
    summary,
    slug: toSlug(parsed.slug ?? '') || toSlug(title) || `document-${source.sha256.slice(0, 8)}`,
    body,
    images: [...new Map([...images.values()].map((image) => [image.sha256, image])).values()],
    related,
    clinicalContent: notices.namesRegulatedTreatment,
    counts: countNodes(body),
    lines: limited(placeable(source, [...recognisedLines, ...lines, ...notices.lines])),
  })
}

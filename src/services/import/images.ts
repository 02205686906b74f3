/** Turns the images a document refers to into files that may become media. Nothing is fetched. */
import { createHash } from 'node:crypto'
import { open, realpath } from 'node:fs/promises'
import { basename, extname, resolve, sep } from 'node:path'
import type { Element, Root } from 'hast'
import sharp from 'sharp'
import type { Locale } from '../../slugs.js'
import { elementsOf } from './html.js'
import { squeeze } from './text.js'
import type { ImportImage, ImportSource, ParsedDocument, ReportLine } from './types.js'

const MAX_IMAGE_BYTES = 10 * 1024 * 1024
const MAX_IMAGES = 200
const MAX_ALT_LENGTH = 300
const MIME_TYPES: Record<string, string> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
}

/** Stands in for words nobody wrote; the report asks for better ones. */
const UNDESCRIBED: Record<Locale, string> = {
  en: 'Image from the imported document',
  es: 'Imagen del documento importado',
}

type Found = { src: string; alt: string; line?: number }
type Problem = { problem: string }
type Loaded = { bytes: Buffer; name: string } | Problem

const lineOf = ({ properties, position }: Element): number | undefined =>
  Number(properties.dataLine ?? position?.start.line) || undefined

/** Every image once, in the order of the document: where there are too many, the first are kept. */
const imagesIn = (root: Root): Found[] => {
  const found = new Map<string, Found>()
  for (const element of elementsOf(root)) {
    const { src, alt } = element.properties
    if (element.tagName !== 'img' || typeof src !== 'string') continue
    const line = lineOf(element)
    const words = typeof alt === 'string' ? squeeze(alt).slice(0, MAX_ALT_LENGTH) : ''
    const known = found.get(src)
    if (known === undefined || known.alt === '') {
      found.set(src, { src, alt: words, ...(line === undefined ? {} : { line }) })
    }
  }
  return [...found.values()]
}

const fromDataUrl = (src: string): Loaded => {
  const match = /^data:image\/[\w.+-]+;base64,/i.exec(src)
  return match === null
    ? { problem: 'it is not a base64 image' }
    : { bytes: Buffer.from(src.slice(match[0].length), 'base64'), name: '' }
}

/** Reads an image beside the document: never outside its folder, not even through a link. */
const fromFolder = async (src: string, folder: string): Promise<Loaded> => {
  let path: string
  try {
    path = decodeURIComponent(src.replace(/[?#].*$/, ''))
  } catch {
    return { problem: 'its address cannot be read' }
  }
  const outside = { problem: 'it is outside the folder of the document' }
  const inside = (root: string, file: string) =>
    file.startsWith(root.endsWith(sep) ? root : root + sep)
  if (path.includes('\0') || !inside(folder, resolve(folder, path))) return outside
  try {
    const [root, file] = await Promise.all([realpath(folder), realpath(resolve(folder, path))])
    if (!inside(root, file)) return outside
    const handle = await open(file, 'r')
    try {
      const stat = await handle.stat()
      if (!stat.isFile()) return { problem: 'it is not a file' }
      if (stat.size > MAX_IMAGE_BYTES) return { problem: 'it is larger than 10 MB' }
      return { bytes: await handle.readFile(), name: basename(path) }
    } finally {
      await handle.close()
    }
  } catch {
    return { problem: 'there is no such file beside the document' }
  }
}

const load = async (
  src: string,
  embedded: Map<string, Buffer>,
  folder: string | undefined,
): Promise<Loaded> => {
  const inner = embedded.get(src)
  if (inner !== undefined) return { bytes: inner, name: '' }
  if (/^data:/i.test(src)) return fromDataUrl(src)
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(src)) {
    return { problem: 'it lives on another site, and images are not fetched' }
  }
  if (folder === undefined) return { problem: 'only the document itself was uploaded' }
  return fromFolder(src, folder)
}

const formatOf = async (bytes: Buffer): Promise<string | undefined> => {
  try {
    const { format } = await sharp(bytes).metadata()
    return format in MIME_TYPES ? format : undefined
  } catch {
    return undefined
  }
}

const labelOf = (src: string): string =>
  src.length > 80 || src.startsWith('embedded-image:') ? '' : ` "${src}"`

const toImage = async (
  found: Found,
  loaded: Loaded,
  locale: Locale,
): Promise<ImportImage | Problem> => {
  if ('problem' in loaded) return loaded
  const { bytes, name } = loaded
  if (bytes.length > MAX_IMAGE_BYTES) return { problem: 'it is larger than 10 MB' }
  const format = await formatOf(bytes)
  if (format === undefined) return { problem: 'it is no PNG, JPEG, WebP or GIF image' }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const words = name
    .slice(0, name.length - extname(name).length)
    .replace(/[-_.]+/g, ' ')
    .trim()
  return {
    sha256,
    fileName: `import-${sha256.slice(0, 20)}.${format === 'jpeg' ? 'jpg' : format}`,
    mimeType: MIME_TYPES[format] ?? '',
    bytes,
    alt: found.alt || words || UNDESCRIBED[locale],
  }
}

/**
 * The usable images of a document by their `src`, and a line for each that is left out or has no
 * alternative text of its own.
 */
export const collectImages = async ({
  parsed,
  source,
  locale,
}: {
  parsed: ParsedDocument
  source: Pick<ImportSource, 'folder'>
  locale: Locale
}): Promise<{ images: Map<string, ImportImage>; lines: ReportLine[] }> => {
  const images = new Map<string, ImportImage>()
  const lines: ReportLine[] = []
  const note = ({ line }: Found, text: string) =>
    lines.push({ level: 'needs-an-eye', ...(line === undefined ? {} : { line }), text })
  for (const found of imagesIn(parsed.root)) {
    const loaded =
      images.size >= MAX_IMAGES
        ? { problem: `a document may bring ${MAX_IMAGES} images` }
        : await load(found.src, parsed.embeddedImages, source.folder)
    const image = await toImage(found, loaded, locale)
    const described = found.alt === '' ? '' : ` (${found.alt})`
    if ('problem' in image) {
      note(found, `The image${labelOf(found.src)}${described} was left out: ${image.problem}.`)
      continue
    }
    images.set(found.src, image)
    if (found.alt === '') {
      note(
        found,
        `The image${labelOf(found.src)} has no alternative text; "${image.alt}" stands in for it. Describe the image or mark it as decorative.`,
      )
    }
  }
  return { images, lines }
}

/** What an image file says about who took it, where and when, beside what it shows. */
import exifr from 'exifr'
import { z } from 'zod'
import { findingId, type Finding } from '../finding.js'
import type { SafeHarborClass } from './classes.js'
import { detect } from './detect.js'
import { excerptOf } from './excerpt.js'
import { messageOf, sourceOf } from './messages.js'
import { pseudonymWords } from './properNouns.js'

type Field = { class: SafeHarborClass; tags: readonly string[] }

/** Fields whose presence alone is a finding. */
const FIELDS: readonly Field[] = [
  {
    class: 'name',
    tags: [
      'Artist',
      'CameraOwnerName',
      'OwnerName',
      'XPAuthor',
      'creator',
      'Creator',
      'Byline',
      'PersonInImage',
      'Photographer',
    ],
  },
  {
    class: 'device',
    tags: [
      'BodySerialNumber',
      'SerialNumber',
      'LensSerialNumber',
      'CameraSerialNumber',
      'InternalSerialNumber',
      'ImageUniqueID',
      'HostComputer',
    ],
  },
  {
    class: 'date',
    tags: [
      'DateTimeOriginal',
      'CreateDate',
      'DateTimeDigitized',
      'ModifyDate',
      'DateTime',
      'DateCreated',
      'GPSDateStamp',
      'DigitalCreationDate',
      'MetadataDate',
    ],
  },
  {
    class: 'place',
    tags: [
      'City',
      'Sublocation',
      'SubLocation',
      'Location',
      'Sub-location',
      'LocationShown',
      'LocationCreated',
    ],
  },
]

/** Fields that people write sentences into. */
const WORDS = [
  'ImageDescription',
  'UserComment',
  'XPComment',
  'XPTitle',
  'XPSubject',
  'XPKeywords',
  'description',
  'title',
  'Caption',
  'Headline',
  'Keywords',
  'subject',
  'Copyright',
  'rights',
  'DocumentName',
  'Comment',
]

const tagsShape = z.record(z.string(), z.unknown())

const shownOf = (value: unknown): string => {
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  if (typeof value === 'string' || typeof value === 'number')
    return String(value).replace(/\0/g, '').trim()
  if (Array.isArray(value)) return value.map(shownOf).filter(Boolean).join(', ')
  if (value && typeof value === 'object' && 'value' in value) return shownOf(value.value)
  return value && typeof value === 'object' ? JSON.stringify(value).slice(0, 120) : ''
}

/** The EXIF part of a WebP file, which the library does not open itself. */
const exifOfWebp = (bytes: Buffer): Buffer | undefined => {
  let at = 12
  while (at + 8 <= bytes.length) {
    const size = bytes.readUInt32LE(at + 4)
    if (bytes.toString('latin1', at, at + 4) === 'EXIF') {
      const part = bytes.subarray(at + 8, at + 8 + size)
      return part.toString('latin1', 0, 4) === 'Exif' ? part.subarray(6) : part
    }
    at += 8 + size + (size % 2)
  }
  return undefined
}

const isWebp = (bytes: Buffer): boolean =>
  bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP'

/** How EXIF data begins, in either order of bytes. */
const TIFF_HEADS = ['II*\0', 'MM\0*'].map((head) => Buffer.from(head, 'latin1'))
const OPTIONS = {
  tiff: true,
  exif: true,
  gps: true,
  xmp: true,
  iptc: true,
  mergeOutput: true,
} as const

const hasFaults = (tags: Record<string, unknown>): boolean =>
  Array.isArray(tags.errors) && tags.errors.length > 0

const parse = async (bytes: Buffer): Promise<Record<string, unknown>> =>
  tagsShape.parse((await exifr.parse(bytes, OPTIONS)) ?? {})

/** Every tag of a file by its name. AVIF hides its EXIF behind a length the library does not expect. */
const tagsOf = async (bytes: Buffer): Promise<Record<string, unknown>> => {
  const readable = isWebp(bytes) ? exifOfWebp(bytes) : bytes
  if (!readable) return {}
  const tags = await parse(readable)
  if (!hasFaults(tags)) return tags
  const hidden = TIFF_HEADS.map((head) => readable.indexOf(head)).find((at) => at > 0)
  return hidden === undefined ? tags : parse(readable.subarray(hidden))
}

/** A file of a kind that carries no such data, such as a GIF. */
const isUnknownFormat = (error: unknown): boolean =>
  error instanceof Error && /unknown file format/i.test(error.message)

type Said = { class: SafeHarborClass; excerpt: string; confidence: number }

const UNREADABLE: Said = {
  class: 'other',
  excerpt: 'The data inside the image cannot be read.',
  confidence: 0.3,
}

const positionOf = (tags: Record<string, unknown>): Said[] => {
  const { latitude, longitude } = tags
  return typeof latitude === 'number' && typeof longitude === 'number'
    ? [
        {
          class: 'place',
          excerpt: `GPS: ${latitude.toFixed(4)}, ${longitude.toFixed(4)}`,
          confidence: 0.99,
        },
      ]
    : []
}

const said = ({
  tags,
  pseudonyms,
}: {
  tags: Record<string, unknown>
  pseudonyms: readonly string[]
}): Said[] => {
  const declared = pseudonymWords(pseudonyms)
  const fields = FIELDS.flatMap(({ class: name, tags: names }) =>
    names.flatMap((tag): Said[] => {
      const shown = shownOf(tags[tag])
      return shown
        ? [{ class: name, excerpt: `${tag}: ${shown}`.slice(0, 160), confidence: 0.95 }]
        : []
    }),
  )
  const words = WORDS.flatMap((tag): Said[] => {
    const text = shownOf(tags[tag])
    return detect({ text, locale: null, declared }).flatMap(
      ({ class: name, start, end, confidence }) =>
        name === 'combination'
          ? []
          : [
              {
                class: name,
                excerpt: `${tag}: ${excerptOf({ text, start, end })}`.slice(0, 160),
                confidence,
              },
            ],
    )
  })
  return [...positionOf(tags), ...fields, ...words]
}

/**
 * Findings from the data inside an image file: position, owner, serial numbers, date, and what people
 * wrote into its descriptions. Data that cannot be read is a finding too. What the image shows is for
 * a person to judge.
 */
export const screenImage = async ({
  place,
  bytes,
  pseudonyms = [],
}: {
  place: string
  bytes: Buffer
  pseudonyms?: readonly string[]
}): Promise<Finding[]> => {
  const found = await tagsOf(bytes)
    .then((tags) => [...said({ tags, pseudonyms }), ...(hasFaults(tags) ? [UNREADABLE] : [])])
    .catch((error: unknown): Said[] => (isUnknownFormat(error) ? [] : [UNREADABLE]))
  const findings = found.map(({ class: name, excerpt, confidence }): Finding => ({
    id: findingId({ class: name, place, excerpt }),
    kind: 'identifier',
    class: name,
    severity: 'block',
    place,
    excerpt,
    confidence,
    message: messageOf({ class: name }),
    source: sourceOf(name),
  }))
  return [...new Map(findings.map((finding) => [finding.id, finding])).values()]
}

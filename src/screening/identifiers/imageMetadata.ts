/** What an image file says about who took it, where and when, beside what it shows. */
import { findingId, type Finding } from '../finding.js'
import type { SafeHarborClass } from './classes.js'
import { detect } from './detect.js'
import { excerptOf } from './excerpt.js'
import { hasFaults, isUnknownFormat, tagsOf, type Tags } from './imageTags.js'
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

const shownOf = (value: unknown): string => {
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  if (typeof value === 'string' || typeof value === 'number')
    return String(value).replace(/\0/g, '').trim()
  if (Array.isArray(value)) return value.map(shownOf).filter(Boolean).join(', ')
  if (value && typeof value === 'object' && 'value' in value) return shownOf(value.value)
  return value && typeof value === 'object' ? JSON.stringify(value).slice(0, 120) : ''
}

type Said = { class: SafeHarborClass; excerpt: string; confidence: number }

const UNREADABLE: Said = {
  class: 'other',
  excerpt: 'The data inside the image cannot be read.',
  confidence: 0.3,
}

const positionOf = (tags: Tags): Said[] => {
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

const said = ({ tags, pseudonyms }: { tags: Tags; pseudonyms: readonly string[] }): Said[] => {
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

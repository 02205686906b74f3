/** Runs every recogniser over one text and settles what overlaps. Spans are of the original text. */
import type { Locale } from '../../slugs.js'
import { LOCALES } from '../../slugs.js'
import type { HitClass } from './classes.js'
import { combinations } from './combination.js'
import { contacts } from './contacts.js'
import { dates } from './dates.js'
import { fileNames } from './fileNames.js'
import type { Hit } from './hit.js'
import { numbers } from './numbers.js'
import { properNouns } from './properNouns.js'
import { viewOf } from './view.js'
import { web } from './web.js'

/** Where two classes claim the same words, the first here has them. */
const PRIORITY: readonly HitClass[] = [
  'email',
  'url',
  'ip',
  'ssn',
  'account',
  'vehicle',
  'device',
  'record-number',
  'health-plan',
  'licence',
  'fax',
  'other',
  'phone',
  'date',
  'place',
  'name',
  'biometric',
  'photo',
]

/** Of hits that overlap, the one of the stronger class, then the longer one, stays. */
const settled = ({ hits, length }: { hits: readonly Hit[]; length: number }): Hit[] => {
  const taken = new Uint8Array(length)
  const rank = new Map(PRIORITY.map((name, place) => [name, place]))
  return [...hits]
    .sort(
      (a, b) =>
        rank.get(a.class)! - rank.get(b.class)! ||
        b.end - b.start - (a.end - a.start) ||
        b.confidence - a.confidence ||
        a.start - b.start,
    )
    .filter(({ start, end }) => {
      if (taken.subarray(start, end).includes(1)) return false
      taken.fill(1, start, end)
      return true
    })
}

/** Everything found in a text, in the order of the text. */
export const detect = ({
  text: original,
  locale,
  declared,
}: {
  text: string
  locale: Locale | null
  declared: ReadonlySet<string>
}): Hit[] => {
  const view = viewOf(original)
  const reading = { text: view.text, locales: locale ? [locale] : LOCALES }
  const hits = settled({
    length: view.text.length,
    hits: [
      ...web(reading),
      ...numbers(reading),
      ...contacts(reading),
      ...dates(reading),
      ...properNouns({ reading, declared }),
      ...fileNames({ reading, declared }),
    ],
  })
  return [...hits, ...combinations(reading)]
    .map((hit) => ({ ...hit, ...view.toOriginal(hit) }))
    .sort((a, b) => a.start - b.start || a.end - b.end)
}

/** The combination rule: details that name nobody alone, close together, add up. */
import type { Locale } from '../../slugs.js'
import { DETAIL_LABELS, DETAIL_RULES, THRESHOLD, type DetailKind } from './data/quasiIdentifiers.js'
import type { Hit, Reading } from './hit.js'

type Detail = { kind: DetailKind; weight: number; start: number; end: number; sentence: number }

/** A sentence, or 400 characters of one that never ends. */
const SENTENCE = /[^.!?\n]{1,400}(?:[.!?\n][.!?"')\]]{0,3}\s?)?|[.!?\n]/gu
/** Two sentences in a row are "close together". */
const REACH = 1
const MIN_KINDS = 2

const heaviest = (details: readonly Detail[]): Detail[] => {
  const best = new Map<DetailKind, Detail>()
  for (const detail of details)
    if (detail.weight > (best.get(detail.kind)?.weight ?? 0)) best.set(detail.kind, detail)
  return [...best.values()].sort((a, b) => a.start - b.start)
}

const weightOf = (details: readonly Detail[]): number =>
  details.reduce((sum, { weight }) => sum + weight, 0)

const detailsOf = (text: string): Detail[] => {
  const ends = [...text.matchAll(SENTENCE)].map(({ 0: sentence, index }) => index + sentence.length)
  const found = DETAIL_RULES.flatMap(({ kind, weight, words }) =>
    [...text.matchAll(words)].map(({ 0: shown, index }) => ({
      kind,
      weight,
      start: index,
      end: index + shown.length,
    })),
  ).sort((a, b) => a.start - b.start)
  let sentence = 0
  return found.map((detail) => {
    while (sentence < ends.length && ends[sentence]! <= detail.start) sentence += 1
    return { ...detail, sentence }
  })
}

const describe = ({
  details,
  text,
  locale,
}: {
  details: readonly Detail[]
  text: string
  locale: Locale
}) =>
  details
    .map(({ kind, start, end }) => `${DETAIL_LABELS[kind][locale]} (${text.slice(start, end)})`)
    .join(', ')

const hitOf = ({ details, text }: { details: readonly Detail[]; text: string }): Hit => ({
  class: 'combination',
  start: details[0]!.start,
  end: Math.max(...details.map(({ end }) => end)),
  confidence: Math.min(0.9, 0.4 + 0.06 * weightOf(details)),
  details: {
    en: describe({ details, text, locale: 'en' }),
    es: describe({ details, text, locale: 'es' }),
  },
})

/** Where details combine: within one sentence, or within two in a row when neither is enough alone. */
export const combinations = ({ text }: Reading): Hit[] => {
  const bySentence = new Map<number, Detail[]>()
  for (const detail of detailsOf(text)) {
    const others = bySentence.get(detail.sentence)
    if (others) others.push(detail)
    else bySentence.set(detail.sentence, [detail])
  }
  const isEnough = (details: readonly Detail[]) =>
    details.length >= MIN_KINDS && weightOf(details) >= THRESHOLD
  const hits: Hit[] = []
  const used = new Set<number>()
  const sentences = [...bySentence.keys()]
  for (const sentence of sentences) {
    const details = heaviest(bySentence.get(sentence)!)
    if (!isEnough(details)) continue
    used.add(sentence)
    hits.push(hitOf({ details, text }))
  }
  for (const sentence of sentences) {
    const next = sentence + REACH
    if (used.has(sentence) || used.has(next) || !bySentence.has(next)) continue
    const details = heaviest([...bySentence.get(sentence)!, ...bySentence.get(next)!])
    if (!isEnough(details)) continue
    used.add(next)
    hits.push(hitOf({ details, text }))
  }
  return hits
}

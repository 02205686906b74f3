/** Precision and recall of the identifier screen on labelled sentences. */
import { detect } from '../src/screening/identifiers/detect.js'
import type { Locale } from '../src/slugs.js'
import type { Sentence } from '../tests/support/screeningCorpus.js'

export type Score = { found: number; missed: number; wrong: number; caughtAsOther: number }
export type Scored = {
  scores: Map<string, Score>
  misses: Miss[]
  sentences: number
  clean: number
  cleanWithFindings: number
}
export type Miss = { sentence: string; expected?: string; found?: string }

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end

/** Counts per class: a label counts as found when a finding of its class touches it. */
export const score = ({
  sentences,
  locale,
}: {
  sentences: readonly Sentence[]
  locale: Locale
}): Scored => {
  const scores = new Map<string, Score>()
  const misses: Miss[] = []
  let clean = 0
  let cleanWithFindings = 0
  const of = (name: string) => {
    const known = scores.get(name) ?? { found: 0, missed: 0, wrong: 0, caughtAsOther: 0 }
    scores.set(name, known)
    return known
  }
  for (const { text, labels } of sentences) {
    const hits = detect({ text, locale, declared: new Set() })
    if (labels.length === 0) {
      clean += 1
      if (hits.length > 0) cleanWithFindings += 1
    }
    for (const label of labels) {
      const touching = hits.filter((hit) => overlap(hit, label))
      if (touching.some((hit) => hit.class === label.class)) of(label.class).found += 1
      else {
        of(label.class).missed += 1
        if (touching.length > 0) of(label.class).caughtAsOther += 1
        misses.push({
          sentence: text,
          expected: `${label.class}: ${text.slice(label.start, label.end)}`,
          found: touching.map((hit) => hit.class).join(', '),
        })
      }
    }
    for (const hit of hits)
      if (!labels.some((label) => label.class === hit.class && overlap(hit, label))) {
        of(hit.class).wrong += 1
        misses.push({ sentence: text, found: `${hit.class}: ${text.slice(hit.start, hit.end)}` })
      }
  }
  return { scores, misses, sentences: sentences.length, clean, cleanWithFindings }
}

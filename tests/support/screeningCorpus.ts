/** The labelled sentences of the identifier screen: `{name|Daniel}` marks what should be found, and as what. */
import { readFileSync } from 'node:fs'
import type { Locale } from '../../src/slugs.js'

export type Label = { class: string; start: number; end: number }
export type Sentence = { text: string; labels: Label[] }
/** `heldOut` was written before the rules and is only measured. */
export type Part = 'tuning' | 'heldOut'

const MARK = /\{([a-z-]+)\|([^}]+)\}/g

const parse = (marked: string): Sentence => {
  const labels: Label[] = []
  let removed = 0
  const text = marked.replace(MARK, (mark: string, name: string, shown: string, at: number) => {
    const start = at - removed
    labels.push({ class: name, start, end: start + shown.length })
    removed += mark.length - shown.length
    return shown
  })
  return { text, labels }
}

/** The sentences of one part of the corpus. */
export const corpusOf = ({ locale, part }: { locale: Locale; part: Part }): Sentence[] => {
  const file = new URL(`../fixtures/screening/${locale}.${part}.json`, import.meta.url)
  const sentences = JSON.parse(readFileSync(file, 'utf8')) as string[]
  return sentences.map(parse)
}

/** The searchable text of one language: which word stands in which document. */
import SearchableMap from 'minisearch/SearchableMap'
import { pause } from '../../services/pause.js'
import type { Analyzer } from './analyzer.js'
import type { PartName } from './postings.js'
import { PARTS, Postings, countOneMore } from './postings.js'
import { wordsOf } from './words.js'

/** A word as it stands in texts, folded, and once as it was written. */
export type Word = { text: string; written: string; postings: Postings }

export type Parts = Partial<Record<PartName, string>>

/** What becomes of a document's number. A removed one is free again once no word names it. */
const FREE = 0
const LIVE = 1
const REMOVED = 2

const FIRST_ROOM = 256
const MOST_WORDS = 65_535

/** Removed documents are swept out of the words when there are this many, and this share of all. */
const SWEEP_FROM = 200
const SWEEP_SHARE = 0.2

/**
 * An inverted index. The words are in a radix tree (of minisearch), which finds them by prefix and
 * with typing errors; each has its documents in a compact list. Documents are replaced by adding them
 * under a new number; the old one is skipped from then on and swept out later, in the background.
 */
export class TextIndex {
  readonly analyzer: Analyzer
  readonly words = new SearchableMap<Word>()
  readonly #forms = new Map<string, Word[]>()
  readonly #numbers = new Map<string, number>()
  readonly #keys: string[] = []
  readonly #free: number[] = []
  #state = new Uint8Array(FIRST_ROOM)
  #lengths = new Uint16Array(FIRST_ROOM * PARTS.length)
  #totals = PARTS.map(() => 0)
  #removed = 0
  #sweeping: Promise<void> | undefined

  constructor(analyzer: Analyzer) {
    this.analyzer = analyzer
  }

  /** How many documents there are. */
  get count(): number {
    return this.#numbers.size
  }

  /** Above every number a document has. */
  get room(): number {
    return this.#keys.length
  }

  keyOf(document: number): string {
    return this.#keys[document] ?? ''
  }

  isLive(document: number): boolean {
    return this.#state[document] === LIVE
  }

  /** The words a document has in each part, five numbers for each document. */
  get lengths(): Uint16Array {
    return this.#lengths
  }

  /** How many words each part has in the middle. */
  averages(): number[] {
    return this.#totals.map((total) => Math.max(1, total / Math.max(1, this.count)))
  }

  /** The words that are forms of the same one; none when no text has any. */
  forms(stem: string): readonly Word[] {
    return this.#forms.get(stem) ?? []
  }

  /** Whether a word stands in a document that has not been removed. */
  isInUse({ postings }: Word): boolean {
    return postings.some((document) => this.isLive(document))
  }

  /** Adds a document, or replaces it. */
  set(key: string, parts: Parts): void {
    this.delete(key)
    const document = this.#free.pop() ?? this.#keys.length
    this.#makeRoom(document)
    const counts = new Map<Word, number>()
    PARTS.forEach(({ name }, part) => {
      const text = parts[name] ?? ''
      const found = wordsOf(text)
      for (const { text: folded, start, end } of found) {
        const word = this.#wordFor(folded, () => text.slice(start, end).toLowerCase())
        counts.set(word, countOneMore(counts.get(word) ?? 0, part))
      }
      const length = Math.min(found.length, MOST_WORDS)
      this.#lengths[document * PARTS.length + part] = length
      this.#totals[part] = (this.#totals[part] ?? 0) + length
    })
    for (const [word, packed] of counts) word.postings.add(document, packed)
    this.#keys[document] = key
    this.#state[document] = LIVE
    this.#numbers.set(key, document)
  }

  /** Removes a document: nothing finds it from now on. */
  delete(key: string): void {
    const document = this.#numbers.get(key)
    if (document === undefined) return
    this.#numbers.delete(key)
    this.#state[document] = REMOVED
    this.#keys[document] = ''
    PARTS.forEach((_, part) => {
      const length = this.#lengths[document * PARTS.length + part] ?? 0
      this.#totals[part] = (this.#totals[part] ?? 0) - length
    })
    this.#removed += 1
  }

  /** Takes what removed documents left behind out of the words, when there is enough of it. */
  async sweep(): Promise<void> {
    const isDue = this.#removed >= SWEEP_FROM && this.#removed >= SWEEP_SHARE * this.count
    if (this.#sweeping === undefined && isDue)
      this.#sweeping = this.#sweepAll().finally(() => {
        this.#sweeping = undefined
      })
    await this.#sweeping
  }

  async #sweepAll(): Promise<void> {
    const leaving: number[] = []
    for (let document = 0; document < this.room; document += 1)
      if (this.#state[document] === REMOVED) leaving.push(document)
    const stays = (document: number): boolean => this.isLive(document)
    for (const word of [...this.words.values()]) {
      word.postings.keep(stays)
      if (word.postings.size === 0) this.#forget(word)
      await pause()
    }
    for (const document of leaving) this.#state[document] = FREE
    this.#free.push(...leaving)
    this.#removed -= leaving.length
  }

  #wordFor(text: string, written: () => string): Word {
    const known = this.words.get(text)
    if (known !== undefined) return known
    const word = { text, written: written(), postings: new Postings() }
    this.words.set(text, word)
    const stem = this.analyzer.stem(text)
    const forms = this.#forms.get(stem)
    if (forms === undefined) this.#forms.set(stem, [word])
    else forms.push(word)
    return word
  }

  #forget(word: Word): void {
    this.words.delete(word.text)
    const stem = this.analyzer.stem(word.text)
    const others = this.forms(stem).filter((one) => one !== word)
    if (others.length === 0) this.#forms.delete(stem)
    else this.#forms.set(stem, others)
  }

  #makeRoom(document: number): void {
    if (document < this.#state.length) return
    const state = new Uint8Array(this.#state.length * 2)
    state.set(this.#state)
    this.#state = state
    const lengths = new Uint16Array(state.length * PARTS.length)
    lengths.set(this.#lengths)
    this.#lengths = lengths
  }
}

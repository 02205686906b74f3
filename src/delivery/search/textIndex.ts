/** The searchable text of one language: which word stands in which document. */
import SearchableMap from 'minisearch/SearchableMap'
import { pause } from '../../services/pause.js'
import type { PublicationKey } from '../shape/types.js'
import type { Analyzer } from './analyzer.js'
import type { PartName, Unpacked } from './postings.js'
import { PARTS, Postings, countOneMore } from './postings.js'
import { accentedWords, foldedWords } from './words.js'

/** A word as it stands in texts, folded, and with the accents it was written with. */
export type Word = {
  readonly text: string
  readonly written: string
  readonly postings: Postings
  /** While a document is taken in: its number, and how often the word stands in it so far. */
  document: number
  counts: number
}

export type Parts = Partial<Record<PartName, string>>

const NO_DOCUMENT = -1
const NO_PROFILE = 0
const FIRST_ROOM = 256
const MOST_WORDS = 65_535

let scratch: Unpacked = { documents: new Uint32Array(0), counts: new Uint32Array(0) }

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
  /** The words by prefix and by likeness; exact ones are found faster in a map. */
  readonly words = new SearchableMap<Word>()
  readonly #known = new Map<string, Word>()
  readonly #forms = new Map<string, Word[]>()
  readonly #numbers = new Map<PublicationKey, number>()
  readonly #keys: PublicationKey[] = []
  readonly #free: number[] = []
  #profiles = new Uint32Array(FIRST_ROOM)
  #lengths = new Uint16Array(FIRST_ROOM * PARTS.length)
  #totals = PARTS.map(() => 0)
  #removed: number[] = []
  /** How many removed documents still stand in words. */
  #unswept = 0
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

  /** What else a document is, by its number; 0 once it has been removed. */
  get profiles(): Uint32Array {
    return this.#profiles
  }

  keyOf(document: number): PublicationKey {
    return this.#keys[document]!
  }

  word(text: string): Word | undefined {
    return this.#known.get(text)
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

  /**
   * The documents of a word, removed ones included, as many as it has. They are overwritten by the
   * next call, of whichever index.
   */
  documentsOf({ postings }: Word): Unpacked {
    if (scratch.documents.length < postings.size)
      scratch = {
        documents: new Uint32Array(postings.size * 2),
        counts: new Uint32Array(postings.size * 2),
      }
    postings.unpack(scratch)
    return scratch
  }

  /** Whether a word stands in a document that has not been removed. */
  isInUse(word: Word): boolean {
    // As long as nothing was removed there is no need to look.
    if (this.#unswept === 0) return true
    const { documents } = this.documentsOf(word)
    for (let place = 0; place < word.postings.size; place += 1)
      if (this.#profiles[documents[place]!] !== NO_PROFILE) return true
    return false
  }

  /**
   * Adds a document, or replaces it.
   *
   * @param profile what else it is, as a number from 1, which means nothing here
   */
  set(key: PublicationKey, parts: Parts, profile: number): void {
    this.delete(key)
    const document = this.#free.pop() ?? this.#keys.length
    this.#makeRoom(document)
    const accented = accentedWords(Object.values(parts).join('\n'))
    const met: Word[] = []
    PARTS.forEach(({ name }, part) => {
      const found = foldedWords(parts[name] ?? '')
      for (const text of found) {
        const word = this.#known.get(text) ?? this.#learn(text, accented.get(text) ?? text)
        if (word.document !== document) {
          word.document = document
          word.counts = 0
          met.push(word)
        }
        word.counts = countOneMore(word.counts, part)
      }
      const length = Math.min(found.length, MOST_WORDS)
      this.#lengths[document * PARTS.length + part] = length
      this.#totals[part] = (this.#totals[part] ?? 0) + length
    })
    for (const word of met) {
      word.postings.add(document, word.counts)
      word.document = NO_DOCUMENT
    }
    this.#keys[document] = key
    this.#profiles[document] = profile
    this.#numbers.set(key, document)
  }

  /** Removes a document: nothing finds it from now on. */
  delete(key: PublicationKey): void {
    const document = this.#numbers.get(key)
    if (document === undefined) return
    this.#numbers.delete(key)
    this.#profiles[document] = NO_PROFILE
    this.#removed.push(document)
    this.#unswept += 1
    PARTS.forEach((_, part) => {
      const length = this.#lengths[document * PARTS.length + part] ?? 0
      this.#totals[part] = (this.#totals[part] ?? 0) - length
    })
  }

  /** Takes what removed documents left behind out of the words, when there is enough of it. */
  async sweep(): Promise<void> {
    const enough = Math.max(SWEEP_FROM, SWEEP_SHARE * this.count)
    if (this.#sweeping === undefined && this.#removed.length >= enough)
      this.#sweeping = this.#sweepAll().finally(() => {
        this.#sweeping = undefined
      })
    await this.#sweeping
  }

  async #sweepAll(): Promise<void> {
    // What is removed from now on waits for the next time: some words have been swept before it.
    const leaving = this.#removed
    this.#removed = []
    const stays = (document: number): boolean => this.#profiles[document] !== NO_PROFILE
    for (const word of [...this.#known.values()]) {
      word.postings.keep(stays)
      if (word.postings.size === 0) this.#forget(word)
      await pause()
    }
    for (const document of leaving) this.#free.push(document)
    this.#unswept -= leaving.length
  }

  #learn(text: string, written: string): Word {
    const word = { text, written, postings: new Postings(), document: NO_DOCUMENT, counts: 0 }
    this.#known.set(text, word)
    this.words.set(text, word)
    const stem = this.analyzer.stem(text)
    const forms = this.#forms.get(stem)
    if (forms === undefined) this.#forms.set(stem, [word])
    else forms.push(word)
    return word
  }

  #forget(word: Word): void {
    this.#known.delete(word.text)
    this.words.delete(word.text)
    const stem = this.analyzer.stem(word.text)
    const others = this.forms(stem).filter((one) => one !== word)
    if (others.length === 0) this.#forms.delete(stem)
    else this.#forms.set(stem, others)
  }

  #makeRoom(document: number): void {
    if (document < this.#profiles.length) return
    const profiles = new Uint32Array(document * 2)
    profiles.set(this.#profiles)
    this.#profiles = profiles
    const lengths = new Uint16Array(profiles.length * PARTS.length)
    lengths.set(this.#lengths)
    this.#lengths = lengths
  }
}

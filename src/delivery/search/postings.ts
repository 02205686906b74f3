/** In which documents a word stands, and how often in each part of them. */

/**
 * The parts of a document. A hit in a title counts for more than one in the body; `bits` is the room
 * for how often a word stands there, beyond which it makes no difference.
 */
export const PARTS = [
  { name: 'title', boost: 6, bits: 2 },
  { name: 'alias', boost: 4, bits: 2 },
  { name: 'summary', boost: 2.5, bits: 3 },
  { name: 'headings', boost: 2, bits: 3 },
  { name: 'body', boost: 1, bits: 6 },
] as const

export type PartName = (typeof PARTS)[number]['name']

/** Where in a packed number the count of each part is. */
export const PLACES = PARTS.map(({ bits }, index) => ({
  shift: PARTS.slice(0, index).reduce((sum, part) => sum + part.bits, 0),
  most: 2 ** bits - 1,
}))

/** Adds one occurrence in a part to packed counts; full counts stay as they are. */
export const countOneMore = (counts: number, part: number): number => {
  const { shift, most } = PLACES[part] ?? { shift: 0, most: 0 }
  return ((counts >>> shift) & most) === most ? counts : counts + 2 ** shift
}

const FIRST_ROOM = 2
const GROWTH = 1.5

/**
 * A list of pairs, a document's number and its packed counts, in eight bytes each: the same list in
 * a `Map` takes five times as much and is read ten times slower.
 */
export class Postings {
  /** Pairs up to `2 * size`; beyond that, room to grow. */
  pairs = new Uint32Array(FIRST_ROOM * 2)
  size = 0

  add(document: number, counts: number): void {
    const end = this.size * 2
    if (end === this.pairs.length) {
      const grown = new Uint32Array(Math.ceil(this.size * GROWTH) * 2)
      grown.set(this.pairs)
      this.pairs = grown
    }
    this.pairs[end] = document
    this.pairs[end + 1] = counts
    this.size += 1
  }

  /** Whether it names a document that passes. */
  some(passes: (document: number) => boolean): boolean {
    for (let at = 0; at < this.size * 2; at += 2) if (passes(this.pairs[at] ?? 0)) return true
    return false
  }

  /** Drops the documents that do not pass, and the room they took. */
  keep(passes: (document: number) => boolean): void {
    let end = 0
    for (let at = 0; at < this.size * 2; at += 2) {
      const document = this.pairs[at] ?? 0
      if (!passes(document)) continue
      this.pairs[end] = document
      this.pairs[end + 1] = this.pairs[at + 1] ?? 0
      end += 2
    }
    if (end === this.size * 2) return
    this.size = end / 2
    this.pairs = this.pairs.slice(0, Math.max(end, FIRST_ROOM * 2))
  }
}

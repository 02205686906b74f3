/** In which documents a word stands, and how often in each part of them. */

/**
 * The parts of a document. A hit in a title counts for more than one in the body; `bits` is the room
 * for how often a word stands there, beyond which it makes no difference. The body comes first: most
 * words stand only there, and a small number takes one byte.
 */
export const PARTS = [
  { name: 'body', boost: 1, bits: 6 },
  { name: 'headings', boost: 2, bits: 3 },
  { name: 'summary', boost: 2.5, bits: 3 },
  { name: 'alias', boost: 4, bits: 2 },
  { name: 'title', boost: 6, bits: 2 },
] as const

export type PartName = (typeof PARTS)[number]['name']

/** Where in a packed number the count of each part is. */
export const PLACES = PARTS.map(({ bits }, index) => ({
  shift: PARTS.slice(0, index).reduce((sum, part) => sum + part.bits, 0),
  most: 2 ** bits - 1,
}))

/** Adds one occurrence in a part to packed counts; full counts stay as they are. */
export const countOneMore = (counts: number, part: number): number => {
  const { shift, most } = PLACES[part]!
  return ((counts >>> shift) & most) === most ? counts : counts + 2 ** shift
}

/** Documents and their packed counts, side by side; only the first so many are meant. */
export type Unpacked = { documents: Uint32Array; counts: Uint32Array }

/** Two numbers of up to 32 bits, of which a byte holds seven. */
const MOST_BYTES = 10
const FIRST_ROOM = 12
const GROWTH = 1.25

/**
 * A list of documents with their packed counts, in two or three bytes each: a document is told by its
 * distance from the one before, and small numbers are short. In a `Map` it takes fifteen times as much.
 */
export class Postings {
  size = 0
  #bytes = new Uint8Array(FIRST_ROOM)
  #end = 0
  #last = 0

  add(document: number, counts: number): void {
    if (this.#end + MOST_BYTES > this.#bytes.length) {
      const grown = new Uint8Array(Math.ceil(this.#bytes.length * GROWTH) + MOST_BYTES)
      grown.set(this.#bytes)
      this.#bytes = grown
    }
    const step = document - this.#last
    // The numbers of removed documents are used again, so that a step may lead back.
    this.#write(step >= 0 ? step * 2 : -step * 2 - 1)
    this.#write(counts)
    this.#last = document
    this.size += 1
  }

  /** Writes the whole list into arrays that have room for it. */
  unpack({ documents, counts }: Unpacked): void {
    const bytes = this.#bytes
    let at = 0
    let document = 0
    for (let place = 0; place < this.size; place += 1) {
      let byte = bytes[at++]!
      let step = byte & 127
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++]!
        step |= (byte & 127) << shift
      }
      document += step & 1 ? -((step + 1) >>> 1) : step >>> 1
      byte = bytes[at++]!
      let packed = byte & 127
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++]!
        packed |= (byte & 127) << shift
      }
      documents[place] = document
      counts[place] = packed
    }
  }

  /** Drops the documents that do not pass, and the room they took. */
  keep(passes: (document: number) => boolean): void {
    const all = { documents: new Uint32Array(this.size), counts: new Uint32Array(this.size) }
    this.unpack(all)
    if (all.documents.every(passes)) return
    const kept = new Postings()
    all.documents.forEach((document, place) => {
      if (passes(document)) kept.add(document, all.counts[place] ?? 0)
    })
    this.size = kept.size
    this.#bytes = kept.#bytes
    this.#end = kept.#end
    this.#last = kept.#last
  }

  #write(value: number): void {
    let left = value
    while (left > 127) {
      this.#bytes[this.#end++] = (left & 127) | 128
      left >>>= 7
    }
    this.#bytes[this.#end++] = left
  }
}

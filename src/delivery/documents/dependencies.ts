/** What an answer rests on: what a cache outside may purge it by, and what makes it out of date here. */
export type Dependencies = {
  /** Collections it touches, as named in `Cache-Tag`. */
  collections: Iterable<string>
  /** The live documents it shows, as `collection:id`, as named in `Cache-Tag`. */
  keys: Iterable<string>
  /** Every document it asked for, also those that were not live: one of them may be by and by. */
  watched?: Iterable<string>
  /** Collections of which any change may change it, as with a list. Without: all it touches. */
  lists?: Iterable<string>
  /** From when on time alone changes it, in milliseconds since 1970; 0 when it may not be kept at all. */
  until?: number
}

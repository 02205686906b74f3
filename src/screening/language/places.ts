/** What the place of a text says about it. */
import type { PlacedText } from '../finding.js'

const TITLE = /^(?:seo\.)?(?:title|subtitle|slug)(?:\.|$)/

/** A title, or an address made of one: what is read first, and often alone. */
export const isTitle = ({ place }: PlacedText): boolean => TITLE.test(place)

/** Names of other people's works, which cannot be worded differently. */
export const isCitation = ({ place }: PlacedText): boolean => /^references\./.test(place)

/** An address, which says nothing to a reader. */
export const isAddress = ({ place, text }: PlacedText): boolean =>
  /\.link$/.test(place) || /^(?:https?:\/\/|mailto:|tel:)\S*$/i.test(text.trim())

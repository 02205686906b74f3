/** A document whose public content is another now: its `collection:id`, and its collection. */
export type Change = { key: string; collection: string }

/** Calls its listener with every change as soon as it is known, until what it gives is called. */
export type OnChange = (listener: (change: Change) => void) => () => void

/**
 * Which fields of a document an answer carries. `all` for everything; otherwise the named fields
 * only (`include`), or everything but them. A field may be narrowed further inside.
 */
export type Selection = 'all' | { include: boolean; names: ReadonlyMap<string, Selection> }

/** How much of one field is wanted: nothing, or a selection inside it. */
export const selected = (selection: Selection, name: string): Selection | undefined => {
  if (selection === 'all') return 'all'
  const inner = selection.names.get(name)
  if (selection.include) return inner
  if (inner === undefined) return 'all'
  return inner === 'all' ? undefined : inner
}

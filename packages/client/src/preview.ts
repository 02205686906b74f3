import type { Collection, Depth, Documents, Selects } from './generated.js'
import type { ViewOptions } from './collection.js'
import { searchOf } from './searchOf.js'
import type { Selected } from './selected.js'
import type { Transport } from './transport.js'
import { bodyOf } from './transport.js'

/** A working copy, and how long its token lasts. */
export type Previewed<T> = T & { _preview: { expiresAt: string; stage: string } }

export type PreviewOptions<C extends Collection, D extends Depth, S> = ViewOptions<D, S> & {
  /** Which type the document has. The token alone decides which document it is. */
  collection?: C
}

/** Reads the working copy that a token opens. Such an answer is never kept. */
export type ReadPreview = <
  C extends Collection = Collection,
  D extends Depth = 1,
  const S extends Selects[C] | undefined = undefined,
>(
  token: string,
  options?: PreviewOptions<C, D, S>,
) => Promise<Previewed<Selected<Documents<D>[C], S>>>

export const createPreview = (send: Transport): ReadPreview =>
  (async (
    token: string,
    { collection: _collection, ...options }: PreviewOptions<Collection, Depth, unknown> = {},
  ) => {
    const path = `/preview/${encodeURIComponent(token)}${searchOf(options)}`
    return bodyOf(await send({ path, options, isPublic: false }))
  }) as ReadPreview

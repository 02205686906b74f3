import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The file that an address of an embedded database (`file:…`) names. */
export const sqliteFile = (uri: string): string =>
  path.resolve(uri.startsWith('file://') ? fileURLToPath(uri) : uri.slice('file:'.length))

import type { Endpoint } from 'payload'
import { handleImportUpload } from '../services/import/upload.js'

/** `POST /api/articles/import`: one file, as `file` of a form; answers the report of the import. */
export const importEndpoint: Endpoint = {
  path: '/import',
  method: 'post',
  handler: (req) => handleImportUpload({ req }),
}

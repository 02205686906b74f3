/** The folders of `DATA_DIR` that hold uploaded files, and the collections whose files they are. */
export const FILE_FOLDERS = ['media', 'private'] as const
export type FileFolder = (typeof FILE_FOLDERS)[number]

export const COLLECTION_OF = {
  media: 'media',
  private: 'private-files',
} as const satisfies Record<FileFolder, string>

/** What makes sessions, signatures and private files: worth as much as everything else together. */
export const KEY_FILES = ['secret', 'keys/signing.json', 'keys/files.json'] as const

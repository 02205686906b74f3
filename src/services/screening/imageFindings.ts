/** What the files of a story's images say beside what they show. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { LRUCache } from 'lru-cache'
import type { Payload } from 'payload'
import type { Finding } from '../../screening/finding.js'
import { screenImage } from '../../screening/identifiers/imageMetadata.js'
import type { Content, ContentImage } from '../publish/readContent.js'

/** A file is read once; another one has another hash. */
const known = new LRUCache<string, Finding[]>({ max: 1000 })

const findingsOf = async (payload: Payload, image: ContentImage): Promise<Finding[]> => {
  const { id, filename, sha256 } = image
  const key = `${id} ${filename} ${sha256}`
  const cached = known.get(key)
  if (cached !== undefined) return cached
  const { staticDir } = payload.collections.media.config.upload
  const file = path.join(typeof staticDir === 'string' ? staticDir : '', path.basename(filename))
  // Uploads are written anew without metadata; a file that is not there tells nobody anything.
  const bytes = await readFile(file).catch(() => null)
  const findings = bytes === null ? [] : await screenImage({ place: `media.${id}`, bytes })
  known.set(key, findings)
  return findings
}

/** Position, owner, device and date in the images a story shows. */
export const imageFindings = async ({
  payload,
  content,
}: {
  payload: Payload
  content: Content
}): Promise<Finding[]> => {
  const findings: Finding[] = []
  for (const image of content.images) findings.push(...(await findingsOf(payload, image)))
  return findings
}

/** Fills a library past the services, where thousands of documents are wanted and nothing else. */
import { commitTransaction, createLocalReq, initTransaction } from 'payload'
import type { TestPayload } from './createTestPayload.js'

/** Writes live topics, in both languages, straight into what delivery reads. */
export const plantTopics = async ({
  base: { payload },
  count,
  slugOf,
  at,
}: {
  base: Pick<TestPayload, 'payload'>
  count: number
  slugOf: (index: number) => string
  /** ISO 8601. */
  at: string
}): Promise<void> => {
  const req = await createLocalReq({}, payload)
  await initTransaction(req)
  for (let index = 0; index < count; index += 1) {
    const id = String(index).padStart(24, '0')
    const slug = slugOf(index)
    const title = { en: `Topic ${index}`, es: `Tema ${index}` }
    await payload.db.create({
      collection: 'publications',
      data: {
        key: `topics:${id}`,
        collection: 'topics',
        document: id,
        slug,
        state: 'live',
        release: 1,
        digest: 'sha256:0',
        publishedAt: at,
        shape: { id, createdAt: at, updatedAt: at, fields: { title, slug }, html: {}, text: {} },
      },
      req,
      returning: false,
    })
  }
  await commitTransaction(req)
}

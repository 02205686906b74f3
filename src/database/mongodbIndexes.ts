import type { MongooseAdapter } from '@payloadcms/db-mongodb'

/**
 * Builds every index and answers when they are ready, so that uniqueness holds from the first write.
 * One that cannot be built (rows that already break it, a missing privilege) is logged as an error and
 * the others are built all the same: readers keep their pages while an operator mends it.
 */
export const buildIndexes = async (db: MongooseAdapter): Promise<void> => {
  const models = [...Object.values(db.collections), ...Object.values(db.versions)]
  await Promise.all(
    models.map(async (model) => {
      try {
        await model.ensureIndexes()
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        db.payload.logger.error(
          `indexes of "${model.collection.name}" are missing, so that values meant to be unique may ` +
            `not be and reads may be slow: ${reason}`,
        )
      }
    }),
  )
}

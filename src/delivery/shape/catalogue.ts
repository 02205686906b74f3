import type { SanitizedCollectionConfig, SanitizedGlobalConfig } from 'payload'
import { DELIVERY_COLLECTIONS, SITE_GLOBAL } from '../../slugs.js'
import { publicFieldsOf, publicFieldsOfGlobal } from './publicFields.js'
import type { PublicField } from './types.js'

type Configured = {
  collections: Partial<Record<string, { config: SanitizedCollectionConfig }>>
  config: { globals: SanitizedGlobalConfig[] }
}

/** Looks up the public fields of everything that has a public shape; of anything else, none. */
export const createFieldCatalogue = (
  payload: Configured,
): ((collection: string) => PublicField[]) => {
  const catalogue = new Map<string, PublicField[]>()
  for (const slug of [...DELIVERY_COLLECTIONS, 'media' as const]) {
    const config = payload.collections[slug]?.config
    if (config !== undefined) catalogue.set(slug, publicFieldsOf(config))
  }
  const site = payload.config.globals.find(({ slug }) => slug === SITE_GLOBAL)
  if (site !== undefined) catalogue.set(SITE_GLOBAL, publicFieldsOfGlobal(site))
  return (collection) => catalogue.get(collection) ?? []
}

import type { SanitizedConfig } from 'payload'
import { GRANTS } from '../access/grants.js'
import { BODY_BLOCKS } from '../blocks/index.js'
import { GRAPHQL_NAMES } from '../delivery/graphql/names.js'
import { createFieldCatalogue } from '../delivery/shape/catalogue.js'
import type { PublicField } from '../delivery/shape/types.js'
import { DELIVERY_COLLECTIONS, SITE_GLOBAL } from '../slugs.js'
import type { Shown } from './documentSchemas.js'
import { openapi } from './openapi.js'
import type { Schema } from './schema.js'

/** Payload's own collections are not part of the content model. */
const isOurs = ({ slug }: { slug: string }): boolean => Object.hasOwn(GRANTS, slug)

/** Every collection and global of the content model, as configured. */
export const contentModel = (config: SanitizedConfig) => [
  ...config.collections.filter(isOurs),
  ...config.globals,
]

/** Looks up the public fields of a configuration that no Payload has been started with. */
export const publicFieldsIn = (config: SanitizedConfig): ((slug: string) => PublicField[]) =>
  createFieldCatalogue({
    config,
    collections: Object.fromEntries(config.collections.map((one) => [one.slug, { config: one }])),
  })

/** Everything that has a public shape, with what the configuration says about its fields. */
export const shownIn = (
  config: SanitizedConfig,
): { collections: Shown[]; media: Shown; site: Shown } => {
  const fieldsOf = publicFieldsIn(config)
  const everything = contentModel(config)
  const shown = (slug: string, name: string): Shown => ({
    name,
    slug,
    open: fieldsOf(slug),
    fields: everything.find((one) => one.slug === slug)?.flattenedFields ?? [],
  })
  return {
    collections: DELIVERY_COLLECTIONS.map((slug) => shown(slug, GRAPHQL_NAMES[slug].one)),
    media: shown('media', 'Media'),
    site: shown(SITE_GLOBAL, 'Site'),
  }
}

/** The OpenAPI description of both planes, for this configuration. */
export const describeApi = (config: SanitizedConfig): Schema =>
  openapi({ ...shownIn(config), blocks: BODY_BLOCKS })

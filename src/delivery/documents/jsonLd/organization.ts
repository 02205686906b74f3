import type { JsonObject } from '../../../json.js'
import { numberOf, objectOf, textOf } from '../../../json.js'
import type { PublicationKey, PublishedShape } from '../../shape/types.js'
import { siteAddress } from '../pageAddress.js'
import type { Rendering } from '../snapshot.js'
import { SITE_KEY, keyOf } from '../snapshot.js'
import { withoutMissing } from './values.js'

/** The image that stands for the publisher. */
export const logoKey = (site: PublishedShape | undefined): PublicationKey | undefined => {
  const id = textOf(objectOf(site?.fields.organization).logo)
  return id === undefined ? undefined : keyOf('media', id)
}

const logoOf = (site: PublishedShape, { snapshot, fileUrl }: Rendering): JsonObject | undefined => {
  const key = logoKey(site)
  const fields = key === undefined ? undefined : snapshot.publication(key)?.shape.fields
  const filename = textOf(fields?.filename)
  return filename === undefined
    ? undefined
    : withoutMissing({
        '@type': 'ImageObject',
        url: fileUrl(filename),
        width: pixels(fields?.width),
        height: pixels(fields?.height),
      })
}

/** Schema.org wants a length as a number with its unit. */
const pixels = (value: unknown): string | undefined => {
  const number = numberOf(value)
  return number === undefined ? undefined : `${number}px`
}

/** The publisher's site: what it is called and where it is. */
export const publisherSite = ({
  snapshot,
}: Rendering): { name?: string | undefined; address?: string | undefined } => {
  const shape = snapshot.publication(SITE_KEY)?.shape
  return { name: textOf(objectOf(shape?.fields.organization).name), address: siteAddress(shape) }
}

/** The publisher; nothing while it has no name. */
export const organizationOf = (rendering: Rendering): JsonObject | undefined => {
  const shape = rendering.snapshot.publication(SITE_KEY)?.shape
  const { name, url } = objectOf(shape?.fields.organization)
  return shape === undefined || textOf(name) === undefined
    ? undefined
    : withoutMissing({
        '@type': 'Organization',
        name: textOf(name),
        url: textOf(url),
        logo: logoOf(shape, rendering),
      })
}

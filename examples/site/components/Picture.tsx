import type { Image } from '../lib/types'

/** Crops for sharing have another shape than the picture. */
const SIZES = ['small', 'medium', 'large']

/** A picture in the sizes that the CMS has made of it. */
export const Picture = ({
  image,
  sizes,
  className,
  isFirst = false,
}: {
  image: Image | null
  /** How wide it is shown, as in the attribute of the same name. */
  sizes: string
  className?: string
  /** Whether it is what visitors see first. */
  isFirst?: boolean
}) => {
  if (image === null || image.url === null) return null
  const candidates = SIZES.flatMap((name) => {
    const file = image.sizes[name]
    return file?.width ? `${file.url} ${file.width}w` : []
  })
  return (
    <img
      className={className}
      src={image.url}
      srcSet={candidates.length > 0 ? candidates.join(', ') : undefined}
      sizes={sizes}
      alt={image.decorative === true ? '' : (image.alt ?? '')}
      width={image.width ?? undefined}
      height={image.height ?? undefined}
      loading={isFirst ? 'eager' : 'lazy'}
      fetchPriority={isFirst ? 'high' : 'auto'}
      decoding="async"
    />
  )
}

/** An image written into the text: where Markdown or HTML names its address, and long enough. */
const DATA_IMAGE =
  /(\]\(<?|\bsrc=["']?|\]: ?<?)data:image\/[\w.+-]{1,40};base64,([\w+/]{200,}={0,2})/gi

/**
 * Takes images out of a Markdown text that holds them as `data:` addresses, megabytes on one line,
 * and leaves a short address for each.
 */
export const takeDataImages = (
  source: string,
): { text: string; embeddedImages: Map<string, Buffer> } => {
  const embeddedImages = new Map<string, Buffer>()
  const text = source.replace(DATA_IMAGE, (_, before: string, base64: string) => {
    const src = `embedded-image:${embeddedImages.size + 1}`
    embeddedImages.set(src, Buffer.from(base64, 'base64'))
    return `${before}${src}`
  })
  return { text, embeddedImages }
}

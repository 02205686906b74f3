/** Markdown (CommonMark and GFM, with YAML front matter) → tree. */
import type { Element, Root, RootContent } from 'hast'
import type { Root as MarkdownRoot, RootContent as MarkdownContent } from 'mdast'
import rehypeStringify from 'rehype-stringify'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import type { Locale } from '../../slugs.js'
import { pause } from '../pause.js'
import { chunkMarkdown } from './chunkMarkdown.js'
import type { FrontMatter } from './frontMatter.js'
import { readFrontMatter } from './frontMatter.js'
import { parseHtml } from './html.js'
import { joinBlocks } from './joinBlocks.js'
import { readLines, shiftLines, writeLines } from './sourceLines.js'
import { takeDataImages } from './takeDataImages.js'
import type { OnProgress, ParsedDocument, ReportLine } from './types.js'

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml'])
const toHtml = unified().use(rehypeStringify, { allowDangerousHtml: true })

/** The heading above the footnotes, which the text itself does not have. */
const FOOTNOTES: Record<Locale, string> = { en: 'Footnotes', es: 'Notas al pie' }

const toTree = ({
  markdown,
  locale,
  allowDangerousHtml,
}: {
  markdown: MarkdownRoot
  locale: Locale
  allowDangerousHtml: boolean
}): Root =>
  unified()
    .use(remarkRehype, { allowDangerousHtml, footnoteLabel: FOOTNOTES[locale] })
    .runSync(markdown)

const hasHtml = (tree: MarkdownRoot): boolean => {
  const queue: (MarkdownRoot | MarkdownContent)[] = [tree]
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (node.type === 'html') return true
    if ('children' in node) for (const child of node.children) queue.push(child)
  }
  return false
}

/** The parts of one text as one tree: positions name the lines of the whole. */
const parseParts = async (source: string, onProgress: OnProgress): Promise<MarkdownRoot> => {
  const root: MarkdownRoot = { type: 'root', children: [] }
  const chunks = chunkMarkdown(source)
  for (const [index, chunk] of chunks.entries()) {
    const { text, firstLine, definitions, tableHead, isContinued } = chunk
    // Ahead of the text, where no open block can swallow them; front matter alone must come first.
    const above = index === 0 || definitions === '' ? '' : `${definitions}\n\n`
    const below = index > 0 || definitions === '' ? '' : `\n\n${definitions}\n`
    const before = `${above}${tableHead}`.split('\n').length - 1
    const first = above.split('\n').length
    const last = before + text.split('\n').length
    let open = isContinued ? root.children.at(-1) : undefined
    for (const node of parser.parse(`${above}${tableHead}${text}${below}`).children) {
      const line = node.position?.start.line ?? first
      if (line < first || line > last) continue
      shiftLines(node, firstLine - 1 - before)
      if (open === undefined || !joinBlocks(open, node)) root.children.push(node)
      open = undefined
    }
    onProgress({ phase: 'reading', done: index + 1, total: chunks.length })
    await pause()
  }
  return root
}

/** Markdown that holds HTML is read a second time as HTML, so that both become one tree. */
const treeOf = async (
  markdown: MarkdownRoot,
  locale: Locale,
): Promise<{ children: RootContent[]; lines: ReportLine[] }> => {
  const allowDangerousHtml = hasHtml(markdown)
  const tree = toTree({ markdown, locale, allowDangerousHtml })
  await pause()
  if (!allowDangerousHtml) return { children: tree.children, lines: [] }
  writeLines(tree)
  const html = toHtml.stringify(tree)
  await pause()
  const { root, lines } = parseHtml(html)
  readLines(root)
  return {
    children: root.children.filter(
      (node): node is Element => node.type === 'element' || node.type === 'text',
    ),
    lines,
  }
}

/**
 * The tree of a Markdown text. Long texts are read in parts, with progress, and other work gets its
 * turn between them.
 *
 * @param locale the language of the text, for the words that stand above its footnotes
 */
export const parseMarkdown = async ({
  source,
  locale,
  onProgress = () => undefined,
}: {
  source: string
  locale: Locale
  onProgress?: OnProgress
}): Promise<ParsedDocument> => {
  const { text, embeddedImages } = takeDataImages(source)
  const markdown = await parseParts(text, onProgress)
  const [first] = markdown.children
  const frontMatter: FrontMatter =
    first?.type === 'yaml' ? readFrontMatter(first.value) : { lines: [] }
  const { children, lines } = await treeOf(markdown, locale)
  return {
    ...frontMatter,
    root: { type: 'root', children },
    embeddedImages,
    lines: [...frontMatter.lines, ...lines],
  }
}

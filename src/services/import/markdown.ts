/** Markdown (CommonMark and GFM, with YAML front matter) → tree. */
import { setImmediate } from 'node:timers/promises'
import type { Element, Root, RootContent } from 'hast'
import type { Root as MarkdownRoot, RootContent as MarkdownContent } from 'mdast'
import rehypeStringify from 'rehype-stringify'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import { chunkMarkdown } from './chunkMarkdown.js'
import { parseHtml } from './html.js'
import type { OnProgress, ParsedDocument, ReportLine } from './types.js'

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml'])
const toTree = unified().use(remarkRehype)
const toTreeWithHtml = unified().use(remarkRehype, { allowDangerousHtml: true })
const toHtml = unified().use(rehypeStringify, { allowDangerousHtml: true })

const text = z.union([z.string(), z.number()]).transform(String)
const frontMatterSchema = z.object({
  title: text.optional(),
  subtitle: text.optional(),
  summary: text.optional(),
  description: text.optional(),
  excerpt: text.optional(),
  slug: text.optional(),
})
const KNOWN_KEYS = new Set(Object.keys(frontMatterSchema.shape))

type FrontMatter = Pick<ParsedDocument, 'title' | 'subtitle' | 'summary' | 'slug' | 'lines'>

const unreadable: ReportLine = {
  level: 'needs-an-eye',
  line: 1,
  text: 'The front matter could not be read as YAML and was left out.',
}

/** What the author wrote above the text; keys the import has no field for are reported. */
const readFrontMatter = (yaml: string): FrontMatter => {
  let data: unknown
  try {
    data = parseYaml(yaml, { maxAliasCount: 0 })
  } catch {
    return { lines: [unreadable] }
  }
  if (data === null) return { lines: [] }
  const parsed = frontMatterSchema.safeParse(data)
  if (!parsed.success) return { lines: [unreadable] }
  const { title, subtitle, summary, description, excerpt, slug } = parsed.data
  const others = Object.keys(data as object).filter((key) => !KNOWN_KEYS.has(key))
  const about = summary ?? description ?? excerpt
  return {
    ...(title === undefined ? {} : { title }),
    ...(subtitle === undefined ? {} : { subtitle }),
    ...(about === undefined ? {} : { summary: about }),
    ...(slug === undefined ? {} : { slug }),
    lines:
      others.length === 0
        ? []
        : [
            {
              level: 'needs-an-eye',
              line: 1,
              text: `The front matter also has ${others.slice(0, 20).join(', ')}; set these by hand where they matter.`,
            },
          ],
  }
}

const hasHtml = (tree: MarkdownRoot): boolean => {
  const queue: (MarkdownRoot | MarkdownContent)[] = [tree]
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (node.type === 'html') return true
    if ('children' in node) for (const child of node.children) queue.push(child)
  }
  return false
}

/** Remembers the source line of each block, which a second parse would lose. */
const markLines = (root: Root): void => {
  for (const node of root.children) {
    const line = node.position?.start.line
    if (node.type === 'element' && line !== undefined) node.properties.dataLine = line
  }
}

const shiftLines = (children: RootContent[], by: number): void => {
  for (const node of children) {
    if (node.type !== 'element') continue
    const line = Number(node.properties.dataLine ?? node.position?.start.line ?? 0)
    if (line > 0) node.properties.dataLine = line + by
  }
}

/** Markdown that holds HTML is read a second time as HTML, so that both become one tree. */
const treeOf = (markdown: MarkdownRoot): { children: RootContent[]; lines: ReportLine[] } => {
  if (!hasHtml(markdown)) return { children: toTree.runSync(markdown).children, lines: [] }
  const raw = toTreeWithHtml.runSync(markdown)
  markLines(raw)
  const { root, lines } = parseHtml(toHtml.stringify(raw))
  return {
    children: root.children.filter(
      (node): node is Element => node.type === 'element' || node.type === 'text',
    ),
    lines,
  }
}

/** The tree of a Markdown text. Long texts are read in parts, with progress. */
export const parseMarkdown = async (
  source: string,
  onProgress: OnProgress = () => undefined,
): Promise<ParsedDocument> => {
  const children: RootContent[] = []
  const lines: ReportLine[] = []
  let frontMatter: FrontMatter = { lines: [] }
  const chunks = chunkMarkdown(source)
  for (const [index, { text, firstLine, definitions }] of chunks.entries()) {
    const markdown = parser.parse(definitions === '' ? text : `${text}\n\n${definitions}\n`)
    const [first] = markdown.children
    if (index === 0 && first?.type === 'yaml') frontMatter = readFrontMatter(first.value)
    const part = treeOf(markdown)
    shiftLines(part.children, firstLine - 1)
    for (const child of part.children) children.push(child)
    for (const line of part.lines) lines.push(line)
    onProgress({ phase: 'reading', done: index + 1, total: chunks.length })
    if (chunks.length > 1) await setImmediate()
  }
  return {
    ...frontMatter,
    root: { type: 'root', children },
    embeddedImages: new Map(),
    lines: [...frontMatter.lines, ...lines],
  }
}

/** The YAML an author wrote above a Markdown text → what the import has a field for. */
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import type { ParsedDocument, ReportLine } from './types.js'

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

export type FrontMatter = Pick<ParsedDocument, 'title' | 'subtitle' | 'summary' | 'slug' | 'lines'>

const unreadable: ReportLine = {
  level: 'needs-an-eye',
  line: 1,
  text: 'The front matter could not be read as YAML and was left out.',
}

/** What the author wrote above the text; keys the import has no field for are reported. */
export const readFrontMatter = (yaml: string): FrontMatter => {
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

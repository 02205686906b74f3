/** The YAML an author wrote above a Markdown text → what the import has a field for. */
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import { needsAnEye } from './reportLines.js'
import type { ParsedDocument, ReportLine } from './types.js'

const KNOWN = ['title', 'subtitle', 'summary', 'description', 'excerpt', 'slug'] as const
type Known = (typeof KNOWN)[number]

const textSchema = z.union([z.string(), z.number()]).transform(String)

export type FrontMatter = Pick<ParsedDocument, 'title' | 'subtitle' | 'summary' | 'slug' | 'lines'>

const remark = (text: string): ReportLine => needsAnEye(1, text)

const named = (keys: string[]): string => keys.slice(0, 20).join(', ')

const readYaml = (yaml: string): { data: object } | { problem: string } => {
  let data: unknown
  try {
    data = parseYaml(yaml, { maxAliasCount: 0 })
  } catch {
    return { problem: 'The front matter could not be read as YAML and was left out.' }
  }
  if (data === null) return { data: {} }
  return typeof data === 'object' && !Array.isArray(data)
    ? { data }
    : { problem: 'The front matter holds no names with values and was left out.' }
}

/**
 * What the author wrote above the text. A name without a value counts as absent; a value that is no
 * text, and names the import has no field for, are reported, and the rest is kept.
 */
export const readFrontMatter = (yaml: string): FrontMatter => {
  const read = readYaml(yaml)
  if ('problem' in read) return { lines: [remark(read.problem)] }
  const found: Partial<Record<Known, string>> = {}
  const unusable: string[] = []
  const others: string[] = []
  for (const [key, value] of Object.entries(read.data)) {
    const known = KNOWN.find((name) => name === key)
    if (known === undefined) {
      others.push(key)
    } else if (value !== null) {
      const text = textSchema.safeParse(value)
      if (text.success) found[known] = text.data
      else unusable.push(key)
    }
  }
  const { title, subtitle, summary, description, excerpt, slug } = found
  const about = summary ?? description ?? excerpt
  return {
    ...(title === undefined ? {} : { title }),
    ...(subtitle === undefined ? {} : { subtitle }),
    ...(about === undefined ? {} : { summary: about }),
    ...(slug === undefined ? {} : { slug }),
    lines: [
      ...(unusable.length === 0
        ? []
        : [
            remark(`What the front matter has for ${named(unusable)} is no text and was left out.`),
          ]),
      ...(others.length === 0
        ? []
        : [
            remark(
              `The front matter also has ${named(others)}; set these by hand where they matter.`,
            ),
          ]),
    ],
  }
}

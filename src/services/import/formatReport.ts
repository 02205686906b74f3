import type { ImportCounts, ImportReport, ReportLine } from './types.js'

const ACTIONS: Record<ImportReport['action'], string> = {
  created: 'created a draft',
  updated: 'updated the working copy',
  unchanged: 'unchanged since the last import',
}

const HEADINGS: { level: ReportLine['level']; title: string }[] = [
  { level: 'created', title: 'Created' },
  { level: 'recognised', title: 'Recognised' },
  { level: 'needs-an-eye', title: 'Needs an eye' },
]

const NAMES: Record<keyof ImportCounts, [one: string, many: string]> = {
  headings: ['heading', 'headings'],
  paragraphs: ['paragraph', 'paragraphs'],
  lists: ['list', 'lists'],
  listItems: ['list item', 'list items'],
  links: ['link', 'links'],
  tables: ['table', 'tables'],
  quotes: ['quote', 'quotes'],
  images: ['image', 'images'],
  blocks: ['embedded block', 'embedded blocks'],
}

const countsOf = (counts: ImportCounts): string =>
  (Object.keys(NAMES) as (keyof ImportCounts)[])
    .filter((key) => counts[key] > 0)
    .map((key) => `${counts[key]} ${NAMES[key][counts[key] === 1 ? 0 : 1]}`)
    .join(', ')

const sectionOf = (lines: ReportLine[], { level, title }: (typeof HEADINGS)[number]): string[] => {
  const own = lines.filter((line) => line.level === level)
  if (own.length === 0) return []
  return [
    '',
    `  ${title}`,
    ...own.map(({ line, text }) => `    ${line === undefined ? '' : `line ${line}: `}${text}`),
  ]
}

/** The report of one file, for a person at a terminal. */
export const formatReport = ({
  file,
  kind,
  action,
  locale,
  article,
  counts,
  lines,
}: ImportReport): string =>
  [
    `${file} (${kind}, ${locale}): ${ACTIONS[action]}`,
    `  Title    ${article.title}`,
    `  Address  ${article.slug}`,
    ...(article.adminUrl === undefined ? [] : [`  Edit     ${article.adminUrl}`]),
    `  Text     ${countsOf(counts)}`,
    ...HEADINGS.flatMap((heading) => sectionOf(lines, heading)),
    '',
  ].join('\n')

/** The effects of an import: an article's working copy and its media, written together or not at all. */
import type { Payload, PayloadRequest } from 'payload'
import { ValidationError } from 'payload'
import { isWriteConflict, retryConflicts } from '../../database/conflicts.js'
import type { Result } from '../../errors.js'
import { RefusalError, accept } from '../../errors.js'
import type { Locale } from '../../slugs.js'
import { pause } from '../pause.js'
import { inTransaction } from '../transaction.js'
import type { BuiltArticle } from './buildArticle.js'
import { buildArticle } from './buildArticle.js'
import { contains } from './contains.js'
import type { Previous } from './findPrevious.js'
import { findPrevious } from './findPrevious.js'
import { finishBody } from './finishBody.js'
import { freeSlug } from './freeSlug.js'
import { loadCatalogue } from './loadCatalogue.js'
import { needsAnEye } from './reportLines.js'
import { removeFiles, storeImages } from './storeImages.js'
import type { ImportReport, ImportSource, OnProgress, Progress, ReportLine } from './types.js'

const merged = (kept: string[] | null | undefined, found: string[]): string[] => [
  ...new Set([...(kept ?? []), ...found]),
]

/** Calls an editor placed stay where they are; those found in the text are added. */
const mergedCalls = (previous: Previous | null, found: string[]) => {
  const kept = previous?.callsToAction ?? []
  const known = new Set(kept.map(({ callToAction }) => callToAction))
  return [
    ...kept,
    ...found
      .filter((id) => !known.has(id))
      .map((callToAction) => ({ placement: 'inline' as const, callToAction })),
  ]
}

const dataOf = ({
  built,
  previous,
  source,
  mediaIds,
}: {
  built: BuiltArticle
  previous: Previous | null
  source: ImportSource
  mediaIds: Map<string, string>
}) => ({
  title: built.title,
  ...(built.subtitle === undefined ? {} : { subtitle: built.subtitle }),
  summary: built.summary,
  body: finishBody({ body: built.body, mediaIds, seed: source.sha256 }),
  attachmentPatterns: merged(previous?.attachmentPatterns, built.related.attachmentPatterns),
  programs: merged(previous?.programs, built.related.programs),
  callsToAction: mergedCalls(previous, built.related.callsToAction),
  ...(built.clinicalContent ? { clinicalContent: true } : {}),
  importSource: { fileName: source.fileName, sha256: source.sha256 },
})

type Written = Pick<ImportReport, 'action'> & { id: string; slug: string; lines: ReportLine[] }

const created = (text: string): ReportLine => ({ level: 'created', text })

const write = async ({
  req,
  built,
  source,
  locale,
  files,
  onProgress,
}: {
  req: PayloadRequest
  built: BuiltArticle
  source: ImportSource
  locale: Locale
  files: string[]
  onProgress: OnProgress
}): Promise<Written> => {
  const { payload } = req
  const previous = await findPrevious({ req, source, locale })
  const stored = await storeImages({
    req,
    images: built.images,
    locale,
    files,
    onImage: (done) => onProgress({ phase: 'images', done, total: built.images.length }),
  })
  const images = stored.created.map(({ alt }) => created(`An image became media: "${alt}".`))
  await pause()
  const data = dataOf({ built, previous, source, mediaIds: stored.mediaIds })
  if (previous !== null && contains(previous, data)) {
    return { action: 'unchanged', id: previous.id, slug: previous.slug ?? '', lines: images }
  }
  onProgress({ phase: 'saving', done: 0, total: 1 })
  await pause()
  const common = {
    collection: 'articles',
    req,
    draft: true,
    locale,
    depth: 0,
  } as const
  if (previous !== null) {
    const { id, slug } = await payload.update({
      ...common,
      overrideAccess: false,
      id: previous.id,
      data,
    })
    return {
      action: 'updated',
      id,
      slug,
      lines: [
        created(
          `The working copy of "${built.title}" was updated; its earlier text is among its versions.`,
        ),
        ...images,
        ...replaced(previous, built),
      ],
    }
  }
  const slug = await freeSlug(req, built.slug)
  const { id } = await payload.create({
    ...common,
    overrideAccess: false,
    data: { ...data, slug },
  })
  return {
    action: 'created',
    id,
    slug,
    lines: [
      created(`The draft article "${built.title}" was created at "${slug}".`),
      ...images,
      ...(slug === built.slug
        ? []
        : [
            needsAnEye(
              undefined,
              `Another article has the address "${built.slug}"; this one got "${slug}".`,
            ),
          ]),
    ],
  }
}

/** A file of the same name may have been another text. */
const replaced = (previous: Previous, built: BuiltArticle): ReportLine[] =>
  typeof previous.title === 'string' && previous.title !== built.title
    ? [
        needsAnEye(
          undefined,
          `The article was titled "${previous.title}" and came from a file of the same name. If that was another text, restore it from its versions and rename this file.`,
        ),
      ]
    : []

const reportOf = ({
  payload,
  source,
  locale,
  built,
  written,
}: {
  payload: Payload
  source: ImportSource
  locale: Locale
  built: BuiltArticle
  written: Written
}): ImportReport => {
  const { action, id, slug, lines } = written
  const { serverURL, routes } = payload.config
  return {
    file: source.fileName,
    kind: source.kind,
    locale,
    action,
    article: {
      id,
      slug,
      title: built.title,
      adminUrl: `${serverURL}${routes.admin}/collections/articles/${id}`,
    },
    counts: built.counts,
    lines: [...lines, ...built.lines],
  }
}

/**
 * Whether somebody else took the address of an article between the look and the write: found by its
 * unique index, or while the other one still held it.
 */
const isTaken = (error: unknown): boolean =>
  error instanceof ValidationError
    ? error.data.errors.some(({ path }) => path === 'slug')
    : isWriteConflict(error)

/** Does the work again, which then finds another address free, or the article of the same file. */
const retryTaken = async <T>(work: () => Promise<T>): Promise<T> => {
  const attempt = async (): Promise<{ value: T } | { error: unknown }> => {
    try {
      return { value: await work() }
    } catch (error) {
      return { error }
    }
  }
  const outcome = await retryConflicts({
    work: attempt,
    isConflict: (one) => 'error' in one && isTaken(one.error),
  })
  if ('error' in outcome) throw outcome.error
  return outcome.value
}

/**
 * Imports documents as the person of `req`: each creates a draft article or updates the working copy
 * of the one its file became before; what is live never changes. All are read before the first is
 * written, and all are written in one transaction: when anything fails, nothing is. Refuses with
 * `invalid` and with whatever the collection's own rules refuse with; unexpected errors are thrown.
 */
export const importDocuments = async ({
  payload,
  req,
  sources,
  locale,
  onProgress = () => undefined,
}: {
  payload: Payload
  req: PayloadRequest
  sources: ImportSource[]
  locale: Locale
  onProgress?: (progress: Progress & { file: string }) => void
}): Promise<Result<ImportReport[]>> => {
  const { locale: before, fallbackLocale } = req
  const files: string[] = []
  let isKept = false
  const progressOf =
    ({ fileName }: ImportSource): OnProgress =>
    (progress) =>
      onProgress({ ...progress, file: fileName })
  try {
    const catalogue = await loadCatalogue({ req, locale })
    const articles: { source: ImportSource; built: BuiltArticle }[] = []
    for (const source of sources) {
      const built = await buildArticle({
        source,
        catalogue,
        locale,
        onProgress: progressOf(source),
      })
      if (!built.ok) return built
      articles.push({ source, built: built.value })
    }
    const writeAll = () =>
      inTransaction(req, async () => {
        await removeFiles(req, files)
        const done: ImportReport[] = []
        for (const { source, built } of articles) {
          const step = progressOf(source)
          const written = await write({ req, built, source, locale, files, onProgress: step })
          done.push(reportOf({ payload, source, locale, built, written }))
        }
        return accept(done)
      })
    const reports = await retryTaken(writeAll)
    isKept = reports.ok
    return reports
  } catch (error) {
    if (error instanceof RefusalError) return { ok: false, refusals: error.refusals }
    throw error
  } finally {
    if (!isKept) await removeFiles(req, files)
    Object.assign(req, { locale: before, fallbackLocale, file: undefined })
  }
}

/** Imports a single document; see `importDocuments`. */
export const importDocument = async ({
  source,
  ...context
}: Omit<Parameters<typeof importDocuments>[0], 'sources'> & {
  source: ImportSource
}): Promise<Result<ImportReport>> => {
  const reports = await importDocuments({ ...context, sources: [source] })
  if (!reports.ok) return reports
  const [report] = reports.value
  if (report === undefined) throw new Error('An import without a report.')
  return accept(report)
}

/**
 * `npm run import -- FILE… [--collection articles] [--locale en] [--json]`: turns documents into
 * draft articles. The report goes to standard output, progress and errors to standard error. When
 * anything is wrong with any of the files, nothing is written and the exit code is 1.
 */
import { parseArgs } from 'node:util'
import { loadEnv } from '../env.js'
import type { Refusal } from '../errors.js'
import type { Locale } from '../slugs.js'
import { DEFAULT_LOCALE, LOCALES, isLocale } from '../slugs.js'
import type { ImportSource, Progress } from '../services/import/types.js'

const USAGE = `Usage: npm run import -- FILE… [--collection articles] [--locale ${LOCALES.join('|')}] [--json]`
const LARGE_FILE_BYTES = 1024 * 1024

class ImportError extends Error {}

type Arguments = { paths: string[]; locale: Locale; isJson: boolean }

const readArguments = (): Arguments => {
  const { values, positionals: paths } = parseArgs({
    allowPositionals: true,
    options: {
      collection: { type: 'string', default: 'articles' },
      locale: { type: 'string', default: DEFAULT_LOCALE },
      json: { type: 'boolean', default: false },
    },
  })
  const { collection, locale, json: isJson } = values
  if (paths.length === 0) throw new ImportError(`Name at least one file. ${USAGE}`)
  if (collection !== 'articles') {
    throw new ImportError(`Only articles can be imported, not "${collection}".`)
  }
  if (!isLocale(locale)) {
    throw new ImportError(`The locale must be one of ${LOCALES.join(', ')}, not "${locale}".`)
  }
  return { paths, locale, isJson }
}

/** Rewrites one line on a terminal; elsewhere writes a line for every tenth of a large file. */
const createProgress = (sources: ImportSource[]) => {
  const isShown =
    process.stderr.isTTY || sources.some(({ bytes }) => bytes.length > LARGE_FILE_BYTES)
  let last = ''
  return {
    show: ({ file, phase, done, total }: Progress & { file: string }) => {
      const tenth = total === 0 ? 10 : Math.floor((done / total) * 10)
      const text = `${file}: ${phase} ${tenth * 10} %`
      if (!isShown || text === last) return
      last = text
      process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${text}` : `${text}\n`)
    },
    end: () => {
      if (isShown && process.stderr.isTTY && last !== '') process.stderr.write('\r\u001b[K')
    },
  }
}

const sentenceOf = (refusals: Refusal[]): string => refusals.map(({ message }) => message).join(' ')

const readSources = async (paths: string[]): Promise<ImportSource[]> => {
  const { sourceFromFile } = await import('../services/import/readSource.js')
  const env = loadEnv()
  if (!env.ok) throw new ImportError(sentenceOf(env.refusals))
  const maxBytes = env.value.uploadLimitMb * 1024 * 1024
  const sources: ImportSource[] = []
  for (const path of paths) {
    const source = await sourceFromFile({ path, maxBytes })
    if (!source.ok) throw new ImportError(sentenceOf(source.refusals))
    sources.push(source.value)
  }
  return sources
}

/** Files are judged before the database is opened: a wrong name costs nothing. */
const run = async (): Promise<void> => {
  const { paths, locale, isJson } = readArguments()
  const sources = await readSources(paths)
  const { openPayload } = await import('../services/openPayload.js')
  const { payload, close } = await openPayload()
  const progress = createProgress(sources)
  let current = paths.join(', ')
  try {
    const { createLocalReq } = await import('payload')
    const { findSystemActor } = await import('../services/import/systemActor.js')
    const { importDocuments } = await import('../services/import/importDocument.js')
    const { formatReport } = await import('../services/import/formatReport.js')
    const actor = await findSystemActor(payload)
    if (!actor.ok) throw new ImportError(sentenceOf(actor.refusals))
    const req = await createLocalReq({ user: actor.value }, payload)
    const reports = await importDocuments({
      payload,
      req,
      sources,
      locale,
      onProgress: (step) => {
        current = step.file
        progress.show(step)
      },
    })
    progress.end()
    if (!reports.ok) {
      const message = sentenceOf(reports.refusals)
      throw new ImportError(message.includes(current) ? message : `${current}: ${message}`)
    }
    process.stdout.write(
      isJson
        ? `${JSON.stringify(reports.value, null, 2)}\n`
        : reports.value.map(formatReport).join('\n'),
    )
  } catch (error) {
    progress.end()
    if (error instanceof ImportError) throw error
    throw new ImportError(`${current}: ${error instanceof Error ? error.message : String(error)}`)
  } finally {
    await close()
  }
}

try {
  await run()
  process.exit(0)
} catch (error) {
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`import: ${message.replace(/\s+/g, ' ').trim()}\n`)
  process.exit(1)
}

/** The screen of a document's text: what it finds, and what clinicians decided about it. */
import { LRUCache } from 'lru-cache'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import type { Finding, FindingKind, PlacedText } from '../../screening/finding.js'
import { screenIdentifiers } from '../../screening/identifiers/screenIdentifiers.js'
import { lintLanguage } from '../../screening/language/lintLanguage.js'
import type { WorkflowCollection } from '../../slugs.js'
import { digestOf } from '../../workflow/digest.js'
import { namesRegulatedTreatment } from '../../workflow/regulatedTreatments.js'
import { participantsOf } from '../consent/consentsOf.js'
import type { Content } from '../publish/readContent.js'
import { fieldsOf } from '../publish/readContent.js'
import { collectTexts } from '../screening/collectTexts.js'
import type { Named } from './state.js'

/** What may be decided about an identifier. A wording can only be overridden. */
export const DISPOSITIONS = [
  'removed',
  'generalised',
  'pseudonym',
  'consented',
  'false-alarm',
  'override',
] as const

const dispositionSchema = z.object({
  decision: z.enum(DISPOSITIONS),
  reason: z.string(),
  by: z.string(),
  byName: z.string().nullable(),
  at: z.string(),
  /** The signature under the reason of an override. */
  jws: z.string().optional(),
})
export type Disposition = z.infer<typeof dispositionSchema>

export type Screening = {
  findings: Finding[]
  /** By the id of the finding. */
  dispositions: Record<string, Disposition>
  /** The words that name a regulated treatment; null when none does. */
  regulatedTreatment: string | null
}

type Screened = Pick<Screening, 'findings' | 'regulatedTreatment'>

/** A text is screened once, however often it is looked at; the words decide, so nothing gets stale. */
const screened = new LRUCache<string, Screened>({ max: 200 })

const screenTexts = ({
  collection,
  content,
  texts,
}: {
  collection: WorkflowCollection
  content: Content
  texts: PlacedText[]
}): Screened => {
  const { fields } = content.shape
  const key = `${content.digest} ${digestOf(JSON.stringify(texts))}`
  const known = screened.get(key)
  if (known !== undefined) return known
  const identifiers =
    collection === 'case-stories'
      ? screenIdentifiers({ texts, pseudonyms: participantsOf(content.shape) })
      : []
  const language = lintLanguage({ texts, document: { collection, fields } })
  const result = {
    findings: [...identifiers, ...language],
    regulatedTreatment: namesRegulatedTreatment(texts),
  }
  screened.set(key, result)
  return result
}

const mediaSchema = z.object({
  id: z.coerce.string(),
  filename: z.string().catch(''),
  alt: z.record(z.string(), z.string().nullish()).catch({}),
})

const mediaOf = async (req: PayloadRequest, { references }: Content) => {
  const ids = references.flatMap((key) =>
    key.startsWith('media:') ? [key.slice('media:'.length)] : [],
  )
  if (ids.length === 0) return []
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: 'media',
    where: { id: { in: ids } },
    limit: ids.length,
    pagination: false,
    req,
  })
  return docs.flatMap((doc) => mediaSchema.safeParse(doc).data ?? [])
}

type Row = { id: string; dispositions?: unknown }

const findRow = async ({ req, collection, id }: Named): Promise<Row | null> =>
  req.payload.db.findOne<Row>({
    collection: 'screenings',
    where: { key: { equals: `${collection}:${id}` } },
    req,
  })

const dispositionsOf = (row: Row | null): Screening['dispositions'] =>
  z.record(z.string(), dispositionSchema).catch({}).parse(row?.dispositions)

/** Screens the present text of a document. Writes nothing. */
export const screenContent = async ({
  content,
  ...named
}: Named & { content: Content }): Promise<Screening> => {
  const { req, collection } = named
  const texts = collectTexts({
    shape: content.shape,
    fields: fieldsOf(req, collection),
    media: await mediaOf(req, content),
  })
  return {
    ...screenTexts({ collection, content, texts }),
    dispositions: dispositionsOf(await findRow(named)),
  }
}

/** Keeps what was found at this moment, with the decisions there are. */
export const keepScreening = async ({
  content,
  screening,
  ...named
}: Named & { content: Content; screening: Screening }): Promise<void> => {
  const { req, collection, id } = named
  const row = await findRow(named)
  const { findings, dispositions } = screening
  const data = { digest: content.digest, findings, dispositions }
  if (row === null) {
    await req.payload.db.create({
      collection: 'screenings',
      data: { key: `${collection}:${id}`, collection, document: id, ...data },
      req,
      returning: false,
    })
  } else {
    await req.payload.db.updateOne({
      collection: 'screenings',
      id: row.id,
      data,
      req,
      returning: false,
    })
  }
}

/** The findings of a kind that hold back a signature and that nobody has decided about. */
export const openFindings = (screening: Screening, kind: FindingKind): Finding[] =>
  screening.findings.filter(
    (finding) =>
      finding.kind === kind &&
      finding.severity === 'block' &&
      screening.dispositions[finding.id] === undefined,
  )

/** A digest of everything that was found and decided, for the signature under it. */
export const screeningDigest = ({ findings, dispositions }: Screening): string =>
  digestOf(
    JSON.stringify(
      findings.map(({ id, class: name }) => [
        name,
        id,
        dispositions[id]?.decision ?? null,
        dispositions[id]?.reason ?? null,
      ]),
    ),
  )

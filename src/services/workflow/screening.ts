/** The screen of a document's text: what it finds, and what clinicians decided about it. */
import { LRUCache } from 'lru-cache'
import { z } from 'zod'
import type { Finding, FindingKind, PlacedText } from '../../screening/finding.js'
import { screenIdentifiers } from '../../screening/identifiers/screenIdentifiers.js'
import { lintLanguage } from '../../screening/language/lintLanguage.js'
import type { WorkflowCollection } from '../../slugs.js'
import { digestOf } from '../../workflow/digest.js'
import { DISPOSITIONS } from '../../workflow/dispositions.js'
import { namesRegulatedTreatment } from '../../workflow/regulatedTreatments.js'
import { participantsOf } from '../consent/consentsOf.js'
import type { Content } from '../publish/readContent.js'
import { fieldsOf } from '../publish/readContent.js'
import { collectTexts } from '../screening/collectTexts.js'
import { imageFindings } from '../screening/imageFindings.js'
import type { DocumentRef } from '../documentRef.js'

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

type Row = { id: string; findings?: unknown; dispositions?: unknown }

const findRow = async ({ req, collection, id }: DocumentRef): Promise<Row | null> =>
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
}: DocumentRef & { content: Content }): Promise<Screening> => {
  const { req, collection } = named
  const texts = collectTexts({
    shape: content.shape,
    fields: fieldsOf(req, collection),
    media: content.images,
  })
  const { findings, regulatedTreatment } = screenTexts({ collection, content, texts })
  const inImages =
    collection === 'case-stories' ? await imageFindings({ payload: req.payload, content }) : []
  return {
    findings: [...findings, ...inImages],
    regulatedTreatment,
    dispositions: dispositionsOf(await findRow(named)),
  }
}

const findingsSchema = z.array(z.looseObject({ id: z.string() })).catch([])

/** What the last screen that was kept has found, each with what was decided about it. */
export const keptFindings = async (
  named: DocumentRef,
): Promise<{ id: string; disposition: Disposition | null }[]> => {
  const row = await findRow(named)
  const dispositions = dispositionsOf(row)
  return findingsSchema
    .parse(row?.findings)
    .map((finding) => ({ ...finding, disposition: dispositions[finding.id] ?? null }))
}

/** Keeps what was found at this moment, with the decisions there are. */
export const keepScreening = async ({
  content,
  screening,
  ...named
}: DocumentRef & { content: Content; screening: Screening }): Promise<void> => {
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

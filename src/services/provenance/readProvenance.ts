/** Where what readers see comes from, reduced at its source to what the public may know. */
import type { Payload, PayloadRequest } from 'payload'
import { createLocalReq } from 'payload'
import { z } from 'zod'
import { RELEASE_KINDS } from '../../collections/ledger.js'
import type {
  ProvenanceFacts,
  PublicRelease,
  PublicReviewer,
  ReadProvenance,
} from '../../delivery/provenance/types.js'
import type { PublishedShape } from '../../delivery/shape/types.js'
import { storyConsentGaps } from '../consent/consentsOf.js'
import { findPublication } from '../publish/publications.js'

type Named = { req: PayloadRequest; collection: string; id: string }

/** More releases than any reader looks through; older ones are left out. */
const SHOWN = 100

const iso = z.coerce.date().transform((date) => date.toISOString())
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null)

const releaseRow = z.object({
  number: z.number(),
  kind: z.enum(RELEASE_KINDS),
  digest: z.string(),
  releasedAt: iso,
  signOffs: z
    .array(z.string())
    .nullish()
    .transform((value) => value ?? []),
})
type ReleaseRow = z.infer<typeof releaseRow>

const signOffRow = z.object({
  kind: z.enum(['editorial', 'clinical']),
  digest: z.string(),
  meaning: text,
  signer: z.object({ name: z.string(), credentials: text }),
  signedAt: iso,
  kid: text,
})
type SignOffRow = z.infer<typeof signOffRow>

const findReleases = async ({ req, collection, id }: Named): Promise<ReleaseRow[]> => {
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: 'releases',
    where: { and: [{ collection: { equals: collection } }, { document: { equals: id } }] },
    select: { number: true, kind: true, digest: true, releasedAt: true, signOffs: true },
    sort: '-number',
    limit: SHOWN,
    pagination: false,
    req,
  })
  return docs.map((doc) => releaseRow.parse(doc))
}

const findSignOffs = async (req: PayloadRequest, ids: string[]): Promise<SignOffRow[]> => {
  if (ids.length === 0) return []
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: 'sign-offs',
    where: { id: { in: ids } },
    select: { kind: true, digest: true, meaning: true, signer: true, signedAt: true, kid: true },
    limit: ids.length,
    sort: 'signedAt',
    pagination: false,
    req,
  })
  return docs.map((doc) => signOffRow.parse(doc))
}

/** Whatever took a document down, its readers are told no more than that it was. */
const publicRelease = ({ number, kind, digest, releasedAt }: ReleaseRow): PublicRelease => ({
  number,
  kind: kind === 'published' || kind === 'corrected' ? kind : 'withdrawn',
  at: releasedAt,
  digest,
})

/** A clinician is told, when signing, that readers see it; an editor who approves is not. */
const publicReviewer = ({ kind, signer, meaning, signedAt }: SignOffRow): PublicReviewer =>
  kind === 'clinical'
    ? { kind, name: signer.name, credentials: signer.credentials, meaning, signedAt }
    : { kind, name: null, credentials: null, meaning: null, signedAt }

/**
 * The signature itself stays inside: the statement it signs holds the comment and the account of the
 * signer, and a hash of the licence that can be guessed.
 */
const signatureOf = (signOffs: SignOffRow[]): ProvenanceFacts['signature'] => {
  const signed = signOffs.filter(({ kind }) => kind === 'clinical').at(-1)
  if (signed === undefined || signed.kid === null) return null
  const { digest, kid, signedAt } = signed
  return { digest, kid, signedAt }
}

const consentOf = async ({
  req,
  collection,
  id,
  shape,
}: Named & { shape: PublishedShape }): Promise<boolean | null> => {
  if (collection !== 'case-stories' || shape.fields.kind !== 'individual') return null
  const now = new Date().toISOString()
  return (await storyConsentGaps({ req, story: id, shape, now })).length === 0
}

/** Reads the provenance of what is live, with rights of its own and for everybody alike. */
export const createProvenanceReader =
  (payload: Payload): ReadProvenance =>
  async ({ collection, id, shape }) => {
    const named = { req: await createLocalReq({}, payload), collection, id }
    const publication = await findPublication(named)
    if (publication?.state !== 'live') return null
    const rows = await findReleases(named)
    const known = rows.filter(({ number }) => number <= publication.release)
    const live = known.find(({ number }) => number === publication.release)
    const signOffs = await findSignOffs(named.req, live?.signOffs ?? [])
    return {
      release: { number: publication.release, digest: publication.digest },
      history: known.map(publicRelease),
      reviewers: signOffs.map(publicReviewer),
      signature: signatureOf(signOffs),
      consent: await consentOf({ ...named, shape }),
    }
  }

/**
 * The key that signs, and every public key there ever was. The private key is read anew for each
 * signature, which is rare: a rotation holds at once, in every process that shares the folder.
 */
import type { KeyObject } from 'node:crypto'
import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { calculateJwkThumbprint } from 'jose'
import type { Payload, PayloadRequest } from 'payload'
import { createLocalReq } from 'payload'
import { onCommit } from '../../database/onCommit.js'
import { createKeyFile, damaged, keyFileIn, readKeyFile } from '../keys/keyFile.js'
import { keyFromJwk, parseSigningKey, privateJwk } from '../keys/parseSigningKey.js'
import type { KeySettings } from '../keys/settings.js'
import { keySettingsOf } from '../keys/settings.js'
import type { PublicJwk } from './publicKey.js'
import { ALGORITHM, publicJwk } from './publicKey.js'

export type SigningKey = { kid: string; privateKey: KeyObject; jwk: PublicJwk }

/** The public keys that are known to be stored, for each running instance. */
const stored = new WeakMap<Payload, Set<string>>()

/** More keys than anybody makes by rotating every week for a lifetime. */
const MOST_KEYS = 5000

const withNames = async (privateKey: KeyObject): Promise<SigningKey> => {
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' })
  const key = { kty: 'OKP', crv: 'Ed25519', x } as const
  const kid = await calculateJwkThumbprint(key)
  return { kid, privateKey, jwk: { ...key, kid, alg: ALGORITHM, use: 'sig' } }
}

/** A new key, and what is written of it. */
export const newSigningKey = async (): Promise<{ key: SigningKey; file: object }> => {
  const { privateKey } = generateKeyPairSync('ed25519')
  const key = await withNames(privateKey)
  const jwk = privateJwk.parse(privateKey.export({ format: 'jwk' }))
  return { key, file: { ...jwk, kid: key.kid, createdAt: new Date().toISOString() } }
}

/** The key in use: that of the environment, else that of the data folder, made once. */
export const openSigningKey = async ({
  dataDir,
  signingKey,
}: Pick<KeySettings, 'dataDir' | 'signingKey'>): Promise<SigningKey> => {
  if (signingKey !== undefined) {
    const given = parseSigningKey(signingKey)
    if (given === undefined) throw new Error('SIGNING_KEY is not an Ed25519 private key.')
    return withNames(given)
  }
  const file = keyFileIn({ dataDir, name: 'signing' })
  if (readKeyFile(file) === undefined) {
    createKeyFile({ file, value: (await newSigningKey()).file })
  }
  const privateKey = keyFromJwk(readKeyFile(file))
  if (privateKey === undefined) throw damaged(file)
  return withNames(privateKey)
}

/** The signing key of an installation. */
export const signingKeyOf = (payload: Payload): Promise<SigningKey> =>
  openSigningKey(keySettingsOf(payload))

/**
 * Stores the public half, unless it is there already, in the transaction of `req`: a signature is
 * never kept without the key it is checked with.
 */
export const registerKey = async ({
  req,
  jwk,
}: {
  req: PayloadRequest
  jwk: PublicJwk
}): Promise<void> => {
  const { db } = req.payload
  const known = stored.get(req.payload) ?? new Set()
  stored.set(req.payload, known)
  if (known.has(jwk.kid)) return
  const where = { kid: { equals: jwk.kid } }
  const find = () => db.findOne<{ id: string }>({ collection: 'signing-keys', where, req })
  if ((await find()) === null) {
    try {
      await db.create({
        collection: 'signing-keys',
        data: { kid: jwk.kid, jwk },
        req,
        returning: false,
      })
    } catch (error) {
      // Another process was faster, and this request has no transaction that is lost with it.
      const isInside = Boolean(await req.transactionID)
      if (isInside || (await find()) === null) throw error
    }
  }
  await onCommit(req, () => known.add(jwk.kid))
}

/**
 * Every public key, the newest last, that of the key in use among them. The old ones are given also
 * while the one in use cannot be read: what they signed can be checked all the same.
 */
export const publishedKeys = async (payload: Payload): Promise<PublicJwk[]> => {
  const req = await createLocalReq({}, payload)
  try {
    await registerKey({ req, jwk: (await signingKeyOf(payload)).jwk })
  } catch (error) {
    payload.logger.error({ err: error }, 'the signing key in use could not be published')
  }
  const { docs } = await payload.db.find<{ id: string; jwk: unknown }>({
    collection: 'signing-keys',
    sort: 'createdAt',
    limit: MOST_KEYS,
    pagination: false,
    req,
  })
  return docs.map(({ jwk }) => publicJwk.parse(jwk))
}

/** A public key by its id; undefined when it was never stored. */
export const publishedKey = async ({
  req,
  kid,
}: {
  req: PayloadRequest
  kid: string
}): Promise<PublicJwk | undefined> => {
  const row = await req.payload.db.findOne<{ id: string; jwk: unknown }>({
    collection: 'signing-keys',
    where: { kid: { equals: kid } },
    req,
  })
  return row === null ? undefined : publicJwk.parse(row.jwk)
}

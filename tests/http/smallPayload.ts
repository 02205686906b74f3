/** A Payload with just enough in it to drive the server's own rules: accounts, a client, two contents. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { CollectionConfig, Payload, TypedUser } from 'payload'
import { APIError, buildConfig, getPayload } from 'payload'
import { actorFrom } from '../../src/access/actor.js'
import { contractErrors } from '../../src/hooks/contractErrors.js'

export const ORIGIN = 'http://localhost:3000'
export const PASSWORD = 'correct horse battery'

const isStaff = ({ req }: { req: { user: TypedUser | null } }): boolean =>
  actorFrom(req.user).kind === 'staff'

const staffOnly = { create: isStaff, read: isStaff, update: isStaff, delete: isStaff }

const collections: CollectionConfig[] = [
  {
    slug: 'users',
    auth: { maxLoginAttempts: 3 },
    access: staffOnly,
    fields: [
      { name: 'name', type: 'text' },
      { name: 'roles', type: 'select', hasMany: true, options: ['admin', 'editor'] },
    ],
  },
  {
    slug: 'api-clients',
    auth: { useAPIKey: true, disableLocalStrategy: true },
    access: staffOnly,
    fields: [{ name: 'name', type: 'text' }],
  },
  {
    slug: 'articles',
    access: { ...staffOnly, delete: () => false },
    fields: [
      { name: 'title', type: 'text', required: true, localized: true, label: 'Title' },
      { name: 'related', type: 'relationship', relationTo: 'articles', hasMany: true },
    ],
    endpoints: [
      {
        path: '/broken',
        method: 'get',
        handler: () => {
          throw new Error('secret inner detail')
        },
      },
      {
        path: '/hidden',
        method: 'get',
        handler: () => {
          throw new APIError('secret inner detail', 500)
        },
      },
    ],
  },
  { slug: 'files', access: staffOnly, upload: { mimeTypes: ['text/plain'] }, fields: [] },
]

export type SmallPayload = {
  payload: Payload
  payloadKey: string
  apiKey: string
}

/** Accounts: `staff@example.org` (editor) and `nobody@example.org` (no role), both with PASSWORD. */
export const createSmallPayload = async (): Promise<SmallPayload> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'secure-base-http-'))
  const payloadKey = randomUUID()
  const config = await buildConfig({
    secret: 'x'.repeat(32),
    serverURL: ORIGIN,
    cors: [ORIGIN],
    csrf: [ORIGIN],
    telemetry: false,
    typescript: { autoGenerate: false },
    logger: { options: { level: 'silent' } },
    localization: { locales: ['en', 'es'], defaultLocale: 'en', fallback: true },
    db: sqliteAdapter({
      idType: 'uuidv7',
      client: { url: `file:${path.join(folder, 'test.db')}` },
    }),
    upload: { limits: { fileSize: 5_000_000 } },
    collections: collections.map((collection) =>
      collection.slug === 'files'
        ? { ...collection, upload: { mimeTypes: ['text/plain'], staticDir: folder } }
        : { ...collection },
    ),
    hooks: { afterError: [contractErrors] },
  })
  const payload = await getPayload({ config: Promise.resolve(config), key: payloadKey })
  const apiKey = randomUUID()
  await payload.create({
    collection: 'users',
    overrideAccess: true,
    data: { email: 'staff@example.org', password: PASSWORD, roles: ['editor'], name: 'Staff' },
  })
  await payload.create({
    collection: 'users',
    overrideAccess: true,
    data: { email: 'nobody@example.org', password: PASSWORD, roles: [], name: 'Nobody' } as never,
  })
  await payload.create({
    collection: 'api-clients',
    overrideAccess: true,
    data: { name: 'Reader', enableAPIKey: true, apiKey } as never,
  })
  return { payload, payloadKey, apiKey }
}

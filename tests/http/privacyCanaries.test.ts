/** The other privacy tests rest on this: that there is a canary wherever something could leak from. */
import type { CollectionSlug } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canaryOf, found, privateFieldsOf, traceOf } from '../support/canaries.js'
import type { PrivateWorld } from '../support/privateWorld.js'
import { STATES, createPrivateWorld } from '../support/privateWorld.js'
import { WORKFLOW_COLLECTIONS } from '../../src/slugs.js'

let world: PrivateWorld
beforeAll(async () => {
  world = await createPrivateWorld()
}, 240_000)
afterAll(() => world.close())

describe('the canaries', () => {
  it('are different from each other', () => {
    const all = Object.values(world.canaries).flat()
    expect(all.length).toBeGreaterThan(80)
    expect(new Set(all).size).toBe(all.length)
  })

  it('stand in every private field of the configuration', async () => {
    const missing: string[] = []
    for (const field of privateFieldsOf(world.base.payload.config)) {
      const row: object | null = await world.base.payload.db.findOne({
        collection: field.entity as CollectionSlug,
        where: { id: { equals: world.ids[field.entity] } },
      })
      if (found(JSON.stringify(row), [traceOf(canaryOf(field))]).length === 0)
        missing.push(`${field.entity}.${field.path}`)
    }
    expect(missing).toEqual([])
  })

  it('cover what the law and the trust of patients rest on', () => {
    const paths = privateFieldsOf(world.base.payload.config).map(
      ({ entity, path }) => `${entity}.${path}`,
    )
    expect(paths).toEqual(
      expect.arrayContaining([
        'users.email',
        'users.hash',
        'users.salt',
        'users.resetPasswordToken',
        'users.sessions.id',
        'users.licence.number',
        'users.licence.jurisdiction',
        'api-clients.apiKey',
        'api-clients.apiKeyIndex',
        'consents.legalName',
        'consents.withdrawalReason',
        'consents.readDigest',
        'private-files.filename',
        'sign-offs.comment',
        'sign-offs.licence',
        'sign-offs.signerId',
        'sign-offs.jws',
        'sign-offs.content',
        'releases.shape',
        'audit-events.detail',
        'webhooks.url',
        'webhooks.secret',
        'webhooks.headers.value',
        'content-events.slug',
        'webhook-deliveries.error',
        'publications.digest',
        'references.key',
        'workflow-states.contentEditor',
        'workflow-states.reviewReason',
        'schedules.comment',
        'screenings.findings',
        'screenings.dispositions',
        'review-comments.body',
        'notices.text',
        'preview-tokens.tokenHash',
        'signing-keys.jwk',
        'redirects.document',
        'calls-to-action.triggerPhrases.text',
        'articles.importSource.fileName',
        'articles.importSource.sha256',
        'media.sha256',
      ]),
    )
  })

  it('and the words of every state are really in the database', async () => {
    for (const collection of WORKFLOW_COLLECTIONS) {
      const { docs } = await world.base.payload.findVersions({
        collection,
        pagination: false,
        trash: true,
        overrideAccess: true,
      })
      const text = JSON.stringify(docs)
      for (const state of STATES)
        expect(text, `${collection} ${state}`).toContain(`zq-${collection}-${state}-qz`)
    }
  })
})

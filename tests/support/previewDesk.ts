/** A desk with API clients at it, and the ways to ask for a preview. */
import type { RequestListener } from 'node:http'
import request from 'supertest'
import { openDelivery } from '../../src/server/openDelivery.js'
import type { WorkflowCollection } from '../../src/slugs.js'
import express from 'express'
import { paragraph } from './api.js'
import type { Person } from './createTestPayload.js'
import type { Desk } from './desk.js'
import { openDesk } from './desk.js'

export type Issued = { id: string; token: string; url: string; expiresAt: string }

export const KEYS = { preview: 'key-of-the-previewer', content: 'key-of-the-reader' }
export const clientHeader = (key: string): string => `api-clients API-Key ${key}`

export type PreviewDesk = Desk & {
  clients: Record<keyof typeof KEYS, string>
  /** Issues a token as a person at the desk. */
  issue: (asked: {
    collection?: WorkflowCollection
    id: string
    by?: Person
    input?: object
  }) => Promise<Issued>
  /** Asks for one as an API client, or as whoever the header says. */
  ask: (body: object, authorization?: string) => request.Test
  read: (token: string, search?: string) => request.Test
  query: (query: string, token?: string) => request.Test
  /** The delivery plane at another time. */
  at: (now: Date) => RequestListener
}

/** The text of an article with a call to action in it. */
export const bodyWith = (text: string, callToAction: string): object => {
  const { root } = paragraph(text)
  const block = {
    type: 'block',
    version: 2,
    format: '',
    fields: { id: '64b7f0000000000000000001', blockType: 'callToAction', callToAction },
  }
  return { root: { ...root, children: [...root.children, block] } }
}

export const openPreviewDesk = async (): Promise<PreviewDesk> => {
  const desk = await openDesk()
  const { app, base } = desk
  const client = async (scope: keyof typeof KEYS) =>
    String(
      (
        await base.payload.create({
          collection: 'api-clients',
          data: { name: `The ${scope} client`, scopes: [scope], apiKey: KEYS[scope] },
          overrideAccess: true,
        })
      ).id,
    )
  return {
    ...desk,
    clients: { preview: await client('preview'), content: await client('content') },
    issue: async ({ collection = 'articles', id, by = 'editor', input = {} }) =>
      (
        await desk
          .api('post', `/api/${collection}/${id}/preview-tokens`, by)
          .send(input)
          .expect(201)
      ).body as Issued,
    ask: (body, authorization = clientHeader(KEYS.preview)) =>
      request(app).post('/content/v1/preview').set('Authorization', authorization).send(body),
    read: (token, search = '') => request(app).get(`/content/v1/preview/${token}${search}`),
    query: (query, token) => {
      const asked = request(app).post('/content/v1/graphql')
      return (token === undefined ? asked : asked.set('X-Preview-Token', token)).send({ query })
    },
    at: (now) =>
      express().use(
        '/content/v1',
        openDelivery({ payload: base.payload, env: base.env, now: () => now }).router,
      ),
  }
}

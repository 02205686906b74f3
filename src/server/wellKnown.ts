/** Addresses fixed by standards. */
import type { Router } from 'express'
import express from 'express'
import type { Payload } from 'payload'
import { publishedKeys } from '../services/signing/keys.js'

const MAX_AGE_S = 300

/** `/.well-known`: the public keys that signatures are checked with, old ones among them. */
export const createWellKnownRouter = ({ payload }: { payload: Payload }): Router => {
  const router = express.Router({ caseSensitive: true, strict: true })
  router.get('/jwks.json', async (_request, response) => {
    const keys = await publishedKeys(payload)
    // PUBLIC: the public halves only, for whoever checks a signature.
    response
      .set('Cache-Control', `public, max-age=${MAX_AGE_S}`)
      .set('Access-Control-Allow-Origin', '*')
      .type('application/jwk-set+json')
      .send(JSON.stringify({ keys }))
  })
  return router
}

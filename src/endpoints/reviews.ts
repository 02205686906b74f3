import type { Endpoint } from 'payload'
import { actorFrom, hasRole } from '../access/actor.js'
import { listReviews } from '../services/workflow/listReviews.js'
import { refusal } from './answers.js'

/** `GET /api/reviews`: the live documents that need a new review, and why. */
export const reviewEndpoints: Endpoint[] = [
  {
    path: '/reviews',
    method: 'get',
    handler: async (req) =>
      hasRole(actorFrom(req.user), 'admin', 'editor', 'clinician')
        ? Response.json({ documents: await listReviews(req) })
        : refusal({ code: 'forbidden', message: 'Your role does not see what is up for review.' }),
  },
]

import type { Endpoint } from 'payload'
import { errorBody, statusOf } from '../errors.js'
import { recordAudit } from '../services/audit/recordAudit.js'
import { exportSignOff } from '../services/signing/exportSignOff.js'

/** `GET /api/sign-offs/{id}/export`: the signature as a file that `npm run signoff:verify` checks. */
export const exportSignOffEndpoint: Endpoint = {
  path: '/:id/export',
  method: 'get',
  handler: async (req) => {
    const id = String(req.routeParams?.id)
    const exported = await exportSignOff({ req, id })
    if (!exported.ok) {
      return Response.json(errorBody(exported.refusals), { status: statusOf(exported.refusals) })
    }
    await recordAudit({ req, action: 'export', resource: 'sign-offs', document: id })
    return new Response(exported.value, {
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Disposition': `attachment; filename="sign-off-${encodeURIComponent(id)}.json"`,
        'Cache-Control': 'no-store',
      },
    })
  },
}

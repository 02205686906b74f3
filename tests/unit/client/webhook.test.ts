/** Verification of webhooks, against the library that the scheme comes from. */
import { Webhook } from 'standardwebhooks'
import { describe, expect, it } from 'vitest'
import { verifyWebhook, WebhookError } from '../../../packages/client/src/index.js'

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const OTHER = `whsec_${Buffer.from('another secret of enough length!').toString('base64')}`
const BODY = JSON.stringify({
  type: 'content.published',
  timestamp: '2026-01-31T09:00:00.000Z',
  data: {
    collection: 'articles',
    id: '1',
    slug: 'años',
    kind: 'published',
    release: 3,
    at: '2026-01-31T09:00:00.000Z',
    tags: ['articles', 'articles:1'],
    url: 'https://cms.example.org/content/v1/articles/1',
  },
})

const headersFor = (
  body: string,
  {
    secret = SECRET,
    id = 'msg_1',
    at = new Date(),
  }: { secret?: string; id?: string; at?: Date } = {},
) => ({
  'webhook-id': id,
  'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
  'webhook-signature': new Webhook(secret).sign(id, at, body),
})

const faultOf = async (
  given: Partial<Parameters<typeof verifyWebhook>[0]> = {},
): Promise<string> => {
  const error: unknown = await verifyWebhook({
    payload: BODY,
    headers: headersFor(BODY),
    secret: SECRET,
    ...given,
  }).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  return error instanceof WebhookError ? error.code : 'accepted'
}

describe('a message signed with the secret', () => {
  it('is accepted, and says what happened', async () => {
    const event = await verifyWebhook({ payload: BODY, headers: headersFor(BODY), secret: SECRET })
    expect(event).toMatchObject({
      id: 'msg_1',
      type: 'content.published',
      data: { slug: 'años', tags: ['articles', 'articles:1'] },
    })
  })

  it('is accepted as bytes, with the headers of any platform, and a secret without its prefix', async () => {
    expect(await faultOf({ payload: new TextEncoder().encode(BODY) })).toBe('accepted')
    expect(await faultOf({ headers: new Headers(headersFor(BODY)) })).toBe('accepted')
    const spelt = Object.entries(headersFor(BODY)).map(([name, value]) => [
      name.toUpperCase(),
      [value],
    ])
    expect(await faultOf({ headers: Object.fromEntries(spelt) as never })).toBe('accepted')
    expect(await faultOf({ secret: SECRET.slice('whsec_'.length) })).toBe('accepted')
  })

  it('is accepted while the secret changes, on either side', async () => {
    const both = headersFor(BODY)
    both['webhook-signature'] =
      `${headersFor(BODY, { secret: OTHER })['webhook-signature']} ${both['webhook-signature']}`
    expect(await faultOf({ headers: both })).toBe('accepted')
    expect(await faultOf({ secret: [OTHER, SECRET] })).toBe('accepted')
  })

  it('is that of the published test vector', async () => {
    // From the specification: the same bytes must sign the same everywhere.
    const payload = '{"test": 2432232314}'
    const at = new Date(1614265330 * 1000)
    expect(headersFor(payload, { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', at })).toEqual({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    })
    const headers = headersFor(payload, { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', at })
    // It is signed, but old and no event of ours.
    expect(await faultOf({ payload, headers })).toBe('stale')
    expect(await faultOf({ payload, headers, toleranceSeconds: 1e12 })).toBe('bad-signature')
    const typed = '{"type":"test","timestamp":"","data":{}}'
    expect(await faultOf({ payload: typed, headers: headersFor(typed) })).toBe('accepted')
  })
})

describe('a message that is not to be trusted', () => {
  it.each(['webhook-id', 'webhook-timestamp', 'webhook-signature'] as const)(
    'lacks %s',
    async (name) => {
      const { [name]: _missing, ...headers } = headersFor(BODY)
      expect(await faultOf({ headers })).toBe('missing-header')
      expect(await faultOf({ headers: { ...headers, [name]: '' } })).toBe('missing-header')
    },
  )

  it('has been changed, or signed by somebody else', async () => {
    expect(await faultOf({ payload: BODY.replace('published', 'publishedX') })).toBe(
      'bad-signature',
    )
    expect(await faultOf({ headers: headersFor(BODY, { secret: OTHER }) })).toBe('bad-signature')
    expect(await faultOf({ headers: { ...headersFor(BODY), 'webhook-id': 'msg_2' } })).toBe(
      'bad-signature',
    )
  })

  it.each([
    ['nothing but a version', 'v1'],
    ['an empty signature', 'v1,'],
    ['no base64', 'v1,not base64!'],
    ['a version of its own', 'v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE='],
    ['another scheme', 'v1a,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE='],
    ['far too many', 'v1,AAAA '.repeat(1000)],
  ])('has no signature that counts, but %s', async (_what, signature) => {
    const headers = { ...headersFor(BODY), 'webhook-signature': signature }
    expect(await faultOf({ headers })).toBe('bad-signature')
  })

  it('was sent too long ago, or in the future', async () => {
    const secondsAway = (seconds: number) => ({
      headers: headersFor(BODY, { at: new Date(Date.now() + seconds * 1000) }),
    })
    expect(await faultOf(secondsAway(-310))).toBe('stale')
    expect(await faultOf(secondsAway(310))).toBe('stale')
    expect(await faultOf(secondsAway(-290))).toBe('accepted')
    expect(await faultOf({ ...secondsAway(-310), toleranceSeconds: 600 })).toBe('accepted')
    for (const timestamp of ['', 'now', '1e9', '-1', 'NaN'])
      expect(
        await faultOf({ headers: { ...headersFor(BODY), 'webhook-timestamp': timestamp || ' ' } }),
      ).toBe('stale')
  })

  it('is the fault of the receiver when the secret is none', async () => {
    expect(await faultOf({ secret: 'whsec_' })).toBe('bad-secret')
    expect(await faultOf({ secret: 'whsec_not base64!' })).toBe('bad-secret')
    expect(await faultOf({ secret: [] })).toBe('bad-signature')
  })
})

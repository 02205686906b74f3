/** The built client in a context that has what browsers and edge runtimes have, and nothing of Node. */
import { createContext, runInContext } from 'node:vm'
import { build } from 'esbuild'
import { Webhook } from 'standardwebhooks'
import { expect, it } from 'vitest'

const ENTRY = 'packages/client/src/index.ts'

/** What every platform with a `fetch` has. */
const PLATFORM = {
  AbortController,
  AbortSignal,
  atob,
  clearTimeout,
  crypto,
  Headers,
  setTimeout,
  TextDecoder,
  TextEncoder,
  URL,
  URLSearchParams,
}

const bundle = async (format: 'esm' | 'iife') =>
  build({
    entryPoints: [ENTRY],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'neutral',
    target: 'es2022',
    format,
    globalName: 'client',
  })

it('imports nothing, and is small', async () => {
  const { metafile, outputFiles } = await bundle('esm')
  expect(Object.values(metafile.outputs).flatMap(({ imports }) => imports)).toEqual([])
  for (const file of Object.keys(metafile.inputs)) expect(file).toMatch(/^packages\/client\/src\//)
  expect(outputFiles[0]?.contents.length).toBeLessThan(40_000)
})

it('reads, hashes and verifies without anything of Node, and compiles no text', async () => {
  const { outputFiles } = await bundle('iife')
  const asked: string[] = []
  const answer = (url: string) => {
    asked.push(url)
    return Promise.resolve(
      Response.json(url.includes('graphql') ? { data: { a: 1 } } : { id: '1' }),
    )
  }
  const at = new Date()
  const payload = '{"type":"test","timestamp":"","data":{}}'
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
  const message = {
    payload,
    secret,
    headers: {
      'webhook-id': 'msg_1',
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign('msg_1', at, payload),
    },
  }
  const context = createContext(
    { ...PLATFORM, fetch: answer, message },
    { codeGeneration: { strings: false, wasm: false } },
  )
  runInContext(outputFiles[0]?.text ?? '', context)
  const result = (await runInContext(
    `(async () => {
      const cms = client.createClient({ url: 'https://cms.example.org', etags: true })
      const document = await cms.articles.get('one', { select: { title: true } })
      const data = await cms.graphql('{ a }')
      const { type } = await client.verifyWebhook(message)
      return JSON.stringify({ document, data, type, node: typeof process + typeof Buffer + typeof require })
    })()`,
    context,
  )) as string
  expect(JSON.parse(result)).toEqual({
    document: { id: '1' },
    data: { a: 1 },
    type: 'test',
    node: 'undefinedundefinedundefined',
  })
  expect(asked[0]).toBe('https://cms.example.org/content/v1/articles/one?select%5Btitle%5D=true')
})

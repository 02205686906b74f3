/** The program as an operator runs it: started with npm, stopped, killed, started again. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startReceiver } from '../support/receiver.js'
import type { Operated } from './support/operator.js'
import { operate, pause } from './support/operator.js'

describe('the program under npm', () => {
  let program: Operated
  let base: string

  const createTopic = (token: string, title: string): Promise<Response> =>
    fetch(`${base}/api/topics`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: token },
      body: JSON.stringify({ title, description: 'Made by the operator suite.' }),
    })

  type Document = { collection: string; id: string }

  const ask = async (url: string, token: string, body?: object): Promise<Response> =>
    fetch(`${base}${url}`, {
      headers: { 'content-type': 'application/json', authorization: token },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    })

  /** Sample documents: approved, live, and so ready to be published again. */
  const liveDocuments = async (): Promise<Document[]> => {
    const lists = ['attachment-patterns', 'programs', 'calls-to-action'].map(async (collection) => {
      const response = await fetch(`${base}/content/v1/${collection}?limit=4`)
      const { docs } = (await response.json()) as { docs: { id: string }[] }
      return docs.map(({ id }) => ({ collection, id }))
    })
    return (await Promise.all(lists)).flat()
  }

  const workflowOf = async ({ collection, id }: Document, token: string) => {
    const response = await ask(`/api/${collection}/${id}/workflow`, token)
    return (await response.json()) as { digest: string; live: { release: number; digest: string } }
  }

  const publish = async ({ collection, id }: Document, token: string): Promise<boolean> => {
    const view = await ask(`/api/${collection}/${id}/workflow`, token)
    const { digest } = (await view.json()) as { digest: string }
    const url = `/api/${collection}/${id}/workflow/publish`
    return (await ask(url, token, { digest })).status === 200
  }

  /** The numbers of a document's releases, the latest first. */
  const releasesOf = async ({ id }: Document, token: string): Promise<number[]> => {
    const url = `/api/releases?where[document][equals]=${id}&sort=-number&limit=100`
    const { docs } = (await (await ask(url, token)).json()) as { docs: { number: number }[] }
    return docs.map(({ number }) => number)
  }

  beforeAll(async () => {
    program = await operate()
    base = program.base
    await program.start()
  })
  afterAll(() => program.remove())

  it('keeps every document it said was saved when it is killed in the middle of saving', async () => {
    const token = await program.signIn('editor')
    const confirmed: string[] = []
    const save = async (number: number): Promise<void> => {
      const title = `Topic number ${number}`
      const response = await createTopic(token, title)
      if (response.status === 201) confirmed.push(title)
    }
    const saving = Array.from({ length: 200 }, (_, number) => save(number).catch(() => undefined))
    while (confirmed.length < 10) await pause()
    program.killAll()
    await Promise.all(saving)
    expect(confirmed.length).toBeLessThan(200)

    await program.start()

    const response = await fetch(`${base}/content/v1/topics?limit=100&select[title]=true&sort=-id`)
    const { docs, totalPages } = (await response.json()) as {
      docs: { title: string }[]
      totalPages: number
    }
    const titles = docs.map(({ title }) => title)
    for (let page = 2; page <= totalPages; page += 1) {
      const more = await fetch(`${base}/content/v1/topics?limit=100&sort=-id&page=${page}`)
      titles.push(
        ...((await more.json()) as { docs: { title: string }[] }).docs.map((d) => d.title),
      )
    }
    expect(titles).toEqual(expect.arrayContaining(confirmed))
  })

  it('leaves nothing half published when it is killed in the middle of publishing', async () => {
    const documents = await liveDocuments()
    const reader = await program.signIn('editor')
    const before = await Promise.all(documents.map((one) => releasesOf(one, reader)))
    let confirmed = 0
    // Two hundred publications in five rounds, each of which ends with a kill at another moment.
    for (const after of [3, 11, 19, 27, 35]) {
      const token = await program.signIn('editor')
      const goal = confirmed + after
      const asked = Array.from({ length: 40 }, async (_, index) => {
        const document = documents[index % documents.length]
        if (document !== undefined && (await publish(document, token))) confirmed += 1
      }).map((work) => work.catch(() => undefined))
      for (let waited = 0; confirmed < goal && waited < 1600; waited += 1) await pause(25)
      program.killAll()
      await Promise.all(asked)
      await program.start()
    }
    expect(confirmed).toBeGreaterThanOrEqual(95)

    let written = 0
    for (const [index, document] of documents.entries()) {
      const releases = await releasesOf(document, reader)
      expect(releases).toEqual(Array.from(releases, (_, place) => releases.length - place))
      const { live, digest } = await workflowOf(document, reader)
      expect(live).toMatchObject({ release: releases.length, digest })
      const answer = await fetch(`${base}/content/v1/${document.collection}/${document.id}`)
      expect(answer.status).toBe(200)
      written += releases.length - (before[index]?.length ?? 0)
    }
    expect(written).toBeGreaterThanOrEqual(confirmed)
    const verified = await program.run('audit:verify')
    expect(verified.output).toContain('as they were written')
    expect(verified.code).toBe(0)
  })

  it('tells a webhook of every change it confirmed, whenever it is killed', async () => {
    const receiver = await startReceiver()
    receiver.reply = () => ({ status: 200, afterMs: 30 })
    const admin = await program.signIn('admin')
    const added = await ask('/api/webhooks', admin, {
      name: 'The cache',
      url: receiver.url,
      events: ['changed', 'removed'],
      collections: ['topics'],
      enabled: true,
    })
    expect(added.status).toBe(201)
    const confirmed: string[] = []
    for (const after of [4, 9, 15]) {
      const token = await program.signIn('editor')
      const goal = confirmed.length + after
      const saving = Array.from({ length: 60 }, async (_, number) => {
        const response = await createTopic(token, `Told ${after} ${number}`)
        if (response.status !== 201) return
        confirmed.push(((await response.json()) as { doc: { id: string } }).doc.id)
      }).map((work) => work.catch(() => undefined))
      for (let waited = 0; confirmed.length < goal && waited < 1600; waited += 1) await pause(10)
      program.killAll()
      await Promise.all(saving)
      await program.start()
    }
    const untold = () =>
      confirmed.filter((id) => !receiver.received.some(({ data }) => data.id === id))
    for (let waited = 0; untold().length > 0 && waited < 400; waited += 1) await pause()
    expect(confirmed.length).toBeGreaterThanOrEqual(28)
    expect(untold()).toEqual([])
    // What was being sent when the program was killed is sent once more, and nothing else.
    const ids = receiver.received.map(({ headers }) => headers['webhook-id'])
    expect(ids.length - new Set(ids).size).toBeLessThanOrEqual(15)
    await receiver.close()
  })

  it('answers what it was asked before npm was told to stop, then frees the port', async () => {
    const token = await program.signIn('editor')
    const text = `# A long text\n\nIts summary.\n\n${'## Part\n\nLove and trauma.\n\n'.repeat(6000)}`
    const form = new FormData()
    form.append('file', new Blob([text], { type: 'text/markdown' }), 'long.md')
    const asked = fetch(`${base}/api/articles/import`, {
      method: 'POST',
      headers: { authorization: token },
      body: form,
    })
    await pause()

    program.stop()

    expect((await asked).status).toBe(200)
    await program.waitFor('refused')
  })
})

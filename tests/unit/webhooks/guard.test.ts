/** Where a webhook may lead, whatever its address looks like and whatever its name answers later. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isAllowedAddress } from '../../../src/services/webhooks/guard/addresses.js'
import { checkUrl, readUrl } from '../../../src/services/webhooks/guard/checkUrl.js'
import { createGuardedAgent } from '../../../src/services/webhooks/guard/guardedAgent.js'
import { parsePrivateHosts } from '../../../src/services/webhooks/guard/privateHosts.js'
import { post } from '../../../src/services/webhooks/post.js'

const allowing = (...entries: string[]) => {
  const parsed = parsePrivateHosts(entries)
  if (parsed === undefined) throw new Error(entries.join())
  return parsed
}
const NONE = allowing()

describe('an address', () => {
  it.each([
    ['this host', '0.0.0.0'],
    ['this network', '0.1.2.3'],
    ['loopback', '127.0.0.1'],
    ['loopback elsewhere', '127.255.255.254'],
    ['private 10', '10.0.0.1'],
    ['private 172', '172.16.0.1'],
    ['the last of private 172', '172.31.255.255'],
    ['private 192', '192.168.1.1'],
    ['carrier-grade NAT', '100.64.0.1'],
    ['the last of carrier-grade NAT', '100.127.255.255'],
    ['link-local', '169.254.1.1'],
    ['the metadata service', '169.254.169.254'],
    ['the metadata service of another cloud', '100.100.100.200'],
    ['protocol assignments', '192.0.0.192'],
    ['documentation', '192.0.2.1'],
    ['benchmarks', '198.18.0.1'],
    ['multicast', '224.0.0.1'],
    ['reserved', '240.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['unspecified in IPv6', '::'],
    ['loopback in IPv6', '::1'],
    ['IPv4 mapped', '::ffff:127.0.0.1'],
    ['IPv4 mapped, in hexadecimal', '::ffff:7f00:1'],
    ['IPv4 mapped, private', '::ffff:10.0.0.1'],
    ['IPv4 compatible', '::10.0.0.1'],
    ['IPv4 translated', '::ffff:0:10.0.0.1'],
    ['NAT64', '64:ff9b::10.0.0.1'],
    ['local NAT64', '64:ff9b:1::10.0.0.1'],
    ['6to4', '2002:a00:1::1'],
    ['Teredo', '2001:0:1::1'],
    ['unique local', 'fd00::1'],
    ['the metadata service in IPv6', 'fd00:ec2::254'],
    ['link-local in IPv6', 'fe80::1'],
    ['link-local with a zone', 'fe80::1%eth0'],
    ['site-local', 'fec0::1'],
    ['multicast in IPv6', 'ff02::1'],
    ['discard', '100::1'],
    ['documentation in IPv6', '2001:db8::1'],
    ['what nobody was given', '4000::1'],
    ['a name', 'example.org'],
    ['nothing', ''],
  ])('is closed: %s', (_what, address) => {
    expect(isAllowedAddress({ address, allowed: NONE })).toBe(false)
  })

  it.each([
    '1.1.1.1',
    '8.8.8.8',
    '100.63.255.255',
    '100.128.0.1',
    '172.15.255.255',
    '172.32.0.1',
    '192.167.255.255',
    '223.255.255.254',
    '2606:4700::1111',
    '2a00:1450:4001::1',
    '::ffff:8.8.8.8',
  ])('is open: %s', (address) => {
    expect(isAllowedAddress({ address, allowed: NONE })).toBe(true)
  })

  it.each([
    ['10.0.0.0/8', '10.200.1.1', '192.168.1.1'],
    ['127.0.0.1', '127.0.0.1', '127.0.0.2'],
    ['127.0.0.1', '::ffff:127.0.0.1', '::1'],
    ['fd00::/8', 'fd12::1', 'fe80::1'],
    ['[::1]', '::1', '127.0.0.1'],
  ])('is open when %s is allowed: %s, but not %s', (entry, inside, outside) => {
    const allowed = allowing(entry)
    expect(isAllowedAddress({ address: inside, allowed })).toBe(true)
    expect(isAllowedAddress({ address: outside, allowed })).toBe(false)
  })
})

describe('the setting', () => {
  it.each([
    '10.0.0.0/33',
    '10.0.0.0/8/8',
    '10.0.0.0/',
    '10.0.0/8',
    '300.1.1.1',
    'fd00::/129',
    'a b',
    '-a.example',
    'http://cache.internal',
    'cache.internal:80',
    '*',
  ])('refuses %s', (entry) => {
    expect(parsePrivateHosts(['cache.internal', entry])).toBeUndefined()
  })

  it('takes names, addresses and ranges', () => {
    expect(
      parsePrivateHosts(['Cache.Internal.', 'localhost', '10.0.0.0/8', '::1', 'my_service']),
    ).toBeDefined()
  })
})

describe('an address as it is written', () => {
  const verdict = (text: string, ...entries: string[]): string => {
    const read = readUrl({ text, allowed: allowing(...entries) })
    return read.ok ? read.value.hostname : (read.refusals[0]?.message ?? '')
  }

  it.each([
    'https://2130706433/',
    'https://0x7f000001/',
    'https://0x7f.0.0.1/',
    'https://017700000001/',
    'https://0177.0.0.1/',
    'https://127.1/',
    'https://127.0.1/',
    'https://0/',
    'https://127.0.0.1./',
    'https://①②⑦.0.0.1/',
    'https://[::ffff:7f00:1]/',
    'https://[0:0:0:0:0:ffff:127.0.0.1]/',
    'https://LOCALHOST/',
    'https://localhost./',
    'https://a.localhost/',
  ])('is seen through: %s', (text) => {
    expect(verdict(text)).toMatch(/is not a public address/)
  })

  it('needs https, except to hosts of the setting', () => {
    expect(verdict('http://example.org/')).toMatch(/^Use https:\/\/ for "example.org"/)
    expect(verdict('http://8.8.8.8/')).toMatch(/^Use https/)
    expect(verdict('https://example.org/')).toBe('example.org')
    expect(verdict('http://cache.internal/', 'cache.internal')).toBe('cache.internal')
    expect(verdict('http://10.0.0.1/', '10.0.0.0/8')).toBe('10.0.0.1')
    expect(verdict('http://localhost:8080/', 'localhost')).toBe('localhost')
  })

  it('is looked up when it is saved, and refused when any of its addresses is closed', async () => {
    const check = (...addresses: string[]) =>
      checkUrl({ text: 'https://example.org/', allowed: NONE, resolve: async () => addresses })
    expect(await check('8.8.8.8')).toMatchObject({ ok: true })
    expect(await check('8.8.8.8', '10.0.0.1')).toMatchObject({
      ok: false,
      refusals: [{ field: 'url', message: expect.stringContaining('10.0.0.1') as unknown }],
    })
    const unknown = async () => {
      throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' })
    }
    expect(
      await checkUrl({ text: 'https://example.org/', allowed: NONE, resolve: unknown }),
    ).toMatchObject({ ok: true })
  })
})

describe('a connection', () => {
  let port: number
  let calls = 0
  const server = createServer((_request, response) => {
    calls += 1
    response.end('inside')
  })
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    ;({ port } = server.address() as AddressInfo)
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  const call = async ({
    host,
    answers = [],
    entries = [],
  }: {
    host: string
    answers?: string[][]
    entries?: string[]
  }) => {
    calls = 0
    const left = [...answers]
    let lookups = 0
    const agent = createGuardedAgent({
      allowed: allowing(...entries),
      resolve: async () => {
        lookups += 1
        return left.shift() ?? []
      },
    })
    const headers = { connection: 'close' }
    const send = () => post({ agent, url: `http://${host}:${port}/`, headers, body: '{}' })
    const said = await send()
    const again = answers.length > 1 ? await send() : undefined
    await agent.destroy()
    return { said, again, lookups, calls }
  }

  it('is not made to a closed address behind a name', async () => {
    const { said, calls: made } = await call({ host: 'evil.example', answers: [['127.0.0.1']] })
    expect(said).toMatchObject({ status: null, error: '"evil.example" is not a public address.' })
    expect(made).toBe(0)
  })

  it('is not made when one of several addresses is closed', async () => {
    const { said, calls: made } = await call({
      host: 'evil.example',
      answers: [['203.0.114.1', '127.0.0.1']],
    })
    expect(said.error).toBe('"evil.example" is not a public address.')
    expect(made).toBe(0)
  })

  it('is not made to a closed literal address, in whatever form', async () => {
    for (const host of ['127.0.0.1', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]']) {
      const { said, calls: made } = await call({ host })
      expect(said.error).toMatch(/is not a public address/)
      expect(made).toBe(0)
    }
  })

  it('is made to the address that was looked at, and to no other', async () => {
    // The name answers otherwise when it is asked again; it is asked once for each connection.
    const {
      said,
      again,
      lookups,
      calls: made,
    } = await call({
      host: 'rebind.example',
      entries: ['127.0.0.1'],
      answers: [['127.0.0.1'], ['10.9.9.9']],
    })
    expect(said).toMatchObject({ status: 200, body: 'inside' })
    expect(again?.error).toBe('"rebind.example" is not a public address.')
    expect([made, lookups]).toEqual([1, 2])
  })

  it('is made to a name of the setting, wherever it leads', async () => {
    const { said } = await call({
      host: 'cache.internal',
      entries: ['cache.internal'],
      answers: [['127.0.0.1']],
    })
    expect(said).toMatchObject({ status: 200, body: 'inside', error: null })
  })

  it('says so when a name is not known', async () => {
    const agent = createGuardedAgent({
      allowed: NONE,
      resolve: async () => {
        throw Object.assign(new Error('no'), { code: 'ENOTFOUND' })
      },
    })
    const said = await post({ agent, url: 'https://nowhere.example/', headers: {}, body: '{}' })
    expect(said.error).toBe('The name of the host is not known.')
    await agent.destroy()
  })
})

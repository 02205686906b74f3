/** The example site, as its visitors and its editors meet it. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../../src/access/roles.js'
import { createArticle, createTopic, publishArticle, tokenFor } from './support/api.js'
import type { RunningSite } from './support/site.js'
import { startSite } from './support/site.js'
import { stories } from './support/stories.js'
import { baseUrl, emailOf } from './support/visit.js'

const SECRET = `whsec_${Buffer.from('the browser suite of Secure Base').toString('base64')}`
const BUILD_LIMIT_MS = 300_000

const story = stories()
let site: RunningSite

const as = async (role: Role, method: string, path: string, body?: object): Promise<unknown> => {
  const response = await fetch(`${baseUrl}${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      origin: baseUrl,
      authorization: `JWT ${await tokenFor(emailOf(role))}`,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return response.json()
}

const open = async (path: string): Promise<Page> => {
  const { page } = story()
  await page.goto(`${site.url}${path}`)
  return page
}

const statusOf = async (path: string): Promise<number> =>
  (await fetch(`${site.url}${path}`, { redirect: 'manual' })).status

/** Asks again until it is so: webhooks arrive within moments, not at once. */
const eventually = async (isSo: () => Promise<boolean>, withinMs = 40_000): Promise<void> => {
  const giveUpAt = Date.now() + withinMs
  while (!(await isSo())) {
    if (Date.now() > giveUpAt) throw new Error('It did not come to that.')
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
}

const has = async (path: string, text: string): Promise<boolean> =>
  (await (await fetch(`${site.url}${path}`)).text()).includes(text)

beforeAll(async () => {
  site = await startSite({ cms: baseUrl, webhookSecret: SECRET })
  await as('admin', 'POST', '/api/webhooks', {
    name: 'The example site',
    url: `${site.url}/api/revalidate`,
    secret: SECRET,
    events: [
      'published',
      'corrected',
      'unpublished',
      'withdrawn:consent',
      'withdrawn:safety',
      'expired',
      'changed',
      'removed',
    ],
    enabled: true,
  })
}, BUILD_LIMIT_MS)
afterAll(() => site.stop())

describe('a visitor', () => {
  it.each([
    ['/', 'en', 'Articles', 'How trauma shapes the way we love'],
    ['/es', 'es', 'Artículos', 'Cómo el trauma da forma a nuestra manera de querer'],
  ])('finds the way at %s', async (path, language, section, title) => {
    const page = await open(path)
    expect(await page.locator('html').getAttribute('lang')).toBe(language)
    await page.getByRole('link', { name: title }).click()
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    await page.getByRole('navigation').getByRole('link', { name: section, exact: true }).click()
    await page.getByRole('heading', { level: 1, name: section }).waitFor()
  })

  it('changes the language and stays on the page', async () => {
    const page = await open('/attachment-patterns/anxious-attachment')
    await page.getByRole('link', { name: 'Español' }).click()
    await page.waitForURL(`${site.url}/es/attachment-patterns/anxious-attachment`)
    await page.getByRole('heading', { level: 1, name: 'Apego ansioso' }).waitFor()
  })

  it('sees who wrote a text, who reviewed it, and where help is', async () => {
    const page = await open('/articles/staying-close-when-your-partner-is-in-crisis')
    await page.getByRole('link', { name: 'Priya Raman, LCSW' }).waitFor()
    const review = page.getByRole('region', { name: 'Clinically reviewed' })
    expect(await review.innerText()).toContain('Marisol Vega, PhD, LMFT')
    const help = page.getByRole('region', { name: 'If you need help now' })
    expect(await help.getByRole('link', { name: 'Call 988' }).getAttribute('href')).toBe('tel:988')
    const order = await page
      .locator('.crisis, .prose')
      .evaluateAll((blocks) => blocks.map(({ className }) => className))
    expect(order.slice(0, 2)).toEqual(['crisis', 'prose'])
  })

  it('is told when a text is not in their language', async () => {
    const page = await open('/es/articles/staying-close-when-your-partner-is-in-crisis')
    await page.getByText('Esta página aún no está traducida').waitFor()
    expect(await page.locator('main [lang=en] h1').count()).toBe(1)
  })

  it('takes a campaign along', async () => {
    const page = await open('/articles/how-trauma-shapes-the-way-we-love')
    const href = await page
      .getByRole('link', { name: 'Request an appointment' })
      .getAttribute('href')
    const { searchParams } = new URL(href ?? '')
    expect(Object.fromEntries(searchParams)).toEqual({
      utm_source: 'localhost',
      utm_medium: 'website',
      utm_campaign: 'appointment',
      utm_content: 'how-trauma-shapes-the-way-we-love',
    })
  })

  it('can begin with the keyboard at the content', async () => {
    const page = await open('/')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      'Skip to the content',
    )
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
  })

  it.each(['/', '/es', '/articles/how-trauma-shapes-the-way-we-love', '/es/programs/couples'])(
    'has no need to scroll sideways on a small screen: %s',
    async (path) => {
      await story().page.setViewportSize({ width: 360, height: 740 })
      const page = await open(path)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    },
  )

  it('is told that there is no such page', async () => {
    const { expectAnswer } = story()
    expectAnswer({ status: 404, path: /^\/es\/articles\/never$/ })
    const page = await open('/es/articles/never')
    await page.getByRole('heading', { level: 1, name: 'Esta página no existe' }).waitFor()
    expect(await statusOf('/nothing')).toBe(404)
    expect(await statusOf('/articles')).toBe(200)
  })
})

describe('a search engine', () => {
  it('is told the languages of a page, and what it is', async () => {
    const path = '/articles/how-trauma-shapes-the-way-we-love'
    const page = await open(path)
    const alternates = await page
      .locator('link[rel=alternate][hreflang]')
      .evaluateAll((links) =>
        links.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]),
      )
    expect(alternates).toEqual([
      ['en', `${site.url}${path}`],
      ['es', `${site.url}/es${path}`],
      ['x-default', `${site.url}${path}`],
    ])
    const data = await page.locator('script[type="application/ld+json"]').innerText()
    expect(JSON.parse(data)).toHaveProperty('@context')
    expect(data).not.toContain('<')
  })

  it('finds every page in the sitemap', async () => {
    const robots = await (await fetch(`${site.url}/robots.txt`)).text()
    expect(robots).toContain(`Sitemap: ${site.url}/sitemap.xml`)
    const sitemap = await (await fetch(`${site.url}/sitemap.xml`)).text()
    expect(sitemap).toContain(`<loc>${site.url}/case-stories/nadia-and-tomas</loc>`)
    expect(sitemap).toContain(`href="${site.url}/es/case-stories/nadia-and-tomas"`)
  })
})

describe('what editors do', () => {
  it('is on the site as soon as the webhook has told of it', async () => {
    const title = `Sleep ${Date.now()}`
    expect(await has('/topics', title)).toBe(false)
    await createTopic(title)
    await eventually(() => has('/topics', title))
  })

  it('is gone from the site when it is taken down, and says so', async () => {
    const { id, slug } = await createArticle({ as: 'author', title: `For a while ${Date.now()}` })
    await publishArticle(id)
    await eventually(async () => (await statusOf(`/articles/${slug}`)) === 200)
    await as('editor', 'POST', `/api/articles/${id}/workflow/unpublish`, { comment: 'Enough.' })
    await eventually(async () => (await statusOf(`/articles/${slug}`)) === 410)
    expect(await statusOf(`/es/articles/${slug}`)).toBe(410)
    expect(await has('/articles', slug)).toBe(false)
  })

  it('is seen as a draft by whoever has a token, and by nobody else', async () => {
    const { id, slug } = await createArticle({ as: 'author', title: `Not yet ${Date.now()}` })
    const issued = await as('author', 'POST', `/api/articles/${id}/preview-tokens`, {})
    const { token } = issued as { token: string }
    const page = await open(`/api/preview?token=${token}&path=/articles/${slug}`)
    await page.getByRole('heading', { level: 1, name: /^Not yet/ }).waitFor()
    await page.getByText('You are looking at a draft.').waitFor()
    expect(await statusOf(`/articles/${slug}`)).toBe(404)
    await as('author', 'PATCH', `/api/articles/${id}?draft=true`, { title: 'Not quite yet' })
    // Coming back to the window is enough.
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await page.getByRole('heading', { level: 1, name: 'Not quite yet' }).waitFor()
    await page.getByRole('button', { name: 'End the preview' }).click()
    await page.waitForURL(`${site.url}/`)
    expect(await page.getByText('You are looking at a draft.').count()).toBe(0)
  })

  it('leads nobody elsewhere', async () => {
    for (const path of ['//evil.example/articles/x', 'https://evil.example', '/admin', ''])
      expect(await statusOf(`/api/preview?token=x&path=${encodeURIComponent(path)}`)).toBe(400)
    expect(await statusOf('/api/preview?token=x&path=/articles/x')).toBe(404)
  })
})

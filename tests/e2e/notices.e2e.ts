/** What a person should know, told in the head of the panel. */
import { expect, test } from 'vitest'
import { createArticle, readNotices, submitArticle } from './support/api.js'
import { stories } from './support/stories.js'
import { baseUrl, openDocument, ready, seeMessage } from './support/visit.js'

const story = stories()

const BELL = '#notices button'

test('an editor is told of a text that waits, opens it, and the count falls', async () => {
  const article = await createArticle({ as: 'author', title: 'Waiting for an editor' })
  const author = await story.as('author')
  await openDocument(author.page, { collection: 'articles', id: article.id })
  await author.page.click('#action-submit')
  await seeMessage(author.page, 'Submitted.')

  const { page } = await story.as('editor')
  const { unread } = await readNotices('editor')
  await page.goto('/admin')
  await ready(page, BELL)
  await page.getByRole('button', { name: `Notices: ${unread} unread` }).click()
  const notice = page.getByRole('link', { name: /Waiting for an editor/ })
  await notice.getByText('Unread').waitFor()
  await notice.click()
  await page.waitForURL(new RegExp(`/collections/articles/${article.id}$`))
  await page.locator('#action-approve:enabled').waitFor()
  await page
    .getByRole('button', { name: unread === 1 ? 'Notices' : `Notices: ${unread - 1} unread` })
    .waitFor()
  expect((await readNotices('editor')).unread).toBe(unread - 1)
})

test('notices are read with the keyboard alone, and all at once', async () => {
  const article = await createArticle({ as: 'author', title: 'Read with the keyboard' })
  await submitArticle(article.id)
  const { page } = await story.as('editor')
  await page.goto('/admin')
  await ready(page, BELL)
  await page.getByRole('button', { name: /Notices: \d+ unread/ }).waitFor()
  await page.locator(BELL).focus()
  await page.keyboard.press('Enter')
  await page.locator('#read-all-notices:focus').waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Notices', exact: true }).waitFor()
  expect((await readNotices('editor')).unread).toBe(0)
  await page.getByRole('link', { name: /Read with the keyboard/ }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: /Read with the keyboard/ }).waitFor({ state: 'hidden' })
  await page.locator(`${BELL}:focus`).waitFor()
})

test('coming back to the window shows what happened meanwhile', async () => {
  const article = await createArticle({ as: 'author', title: 'Meanwhile' })
  const { page } = await story.as('editor')
  await page.goto('/admin')
  await ready(page, BELL)
  const before = (await readNotices('editor')).unread
  await submitArticle(article.id)
  const bell = page.getByRole('button', { name: `Notices: ${before + 1} unread` })
  await page.waitForTimeout(5000)
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await bell.waitFor()
})

test('the bell speaks Spanish, says when there is nothing, and no failure disturbs', async () => {
  const { page, context, expectAnswer } = await story.as('admin')
  await context.addCookies([{ name: 'payload-lng', value: 'es', url: baseUrl }])
  const NOTICES = /\/api\/me\/notices$/
  await page.route(NOTICES, (route) => route.fulfill({ json: { notices: [], unread: 0 } }))
  await page.goto('/admin')
  await ready(page, BELL)
  await page.getByRole('button', { name: 'Avisos' }).click()
  await page.getByText('Todavía nada.').waitFor()

  expectAnswer({ status: 503, path: NOTICES })
  await page.unroute(NOTICES)
  await page.route(NOTICES, (route) => route.fulfill({ status: 503, body: '' }))
  const failed = page.waitForResponse(NOTICES)
  await page.reload()
  await failed
  await ready(page, BELL)
  await page.getByRole('button', { name: 'Avisos' }).waitFor()
  expect(await page.locator('[data-sonner-toast]').count()).toBe(0)
})

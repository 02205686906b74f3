import { expect, test } from 'vitest'
import { createArticle, publishArticle, readArticle, tokenFor } from './support/api.js'
import { stories } from './support/stories.js'
import { enter, openDocument, seeMessage, seeOpenField, signIn } from './support/visit.js'

const story = stories()

test('an author gets an address suggested while typing, saves a draft and cannot publish', async () => {
  const { page, context } = story()
  await enter({ context }, 'author')
  await page.goto('/admin/collections/articles')
  await page.getByRole('link', { name: /create new/i }).click()
  await seeOpenField(page, '#field-title')
  await page.locator('#field-title').pressSequentially('¿Qué nos calma?')
  await page.locator('#field-slug[value="que-nos-calma"]').waitFor()
  await page.click('#action-save-draft')
  await page.waitForURL(/\/articles\/[0-9a-f-]{30,}/)
  await seeMessage(page, /successfully/i)
  await page.locator('#action-save-draft:disabled').waitFor()
  expect(await page.locator('#field-slug').inputValue()).toBe('que-nos-calma')
  await page.locator('#action-submit:enabled').waitFor()
  expect(await page.locator('#action-publish').count()).toBe(0)
  expect(await page.locator('#action-unpublish').count()).toBe(0)
})

test('an author edits their own drafts, reads what is live, and sees no draft of others', async () => {
  const { page, context } = story()
  await createArticle({ as: 'editor', title: 'Draft of the editor' })
  const live = await createArticle({ as: 'editor', title: 'Live of the editor' })
  await publishArticle(live.id)
  const own = await createArticle({ as: 'author', title: 'Draft of the author' })
  await enter({ context }, 'author')

  await page.goto('/admin/collections/articles?limit=100')
  await page.getByRole('link', { name: 'Draft of the author' }).waitFor()
  await page.getByRole('link', { name: 'Live of the editor' }).waitFor()
  expect(await page.getByRole('link', { name: 'Draft of the editor' }).count()).toBe(0)

  await openDocument(page, { collection: 'articles', id: own.id })
  await seeOpenField(page, '#field-title')
  expect(await page.locator('#action-save-draft').count()).toBe(1)

  await openDocument(page, { collection: 'articles', id: live.id })
  expect(await page.locator('#field-title').isDisabled()).toBe(true)
  expect(await page.locator('#action-save-draft').count()).toBe(0)
  const steps = ['submit', 'approve', 'sign', 'publish', 'none'].map((step) => `#action-${step}`)
  expect(await page.locator(steps.join(', ')).count()).toBe(0)
  expect(await page.locator('#review-panel').count()).toBe(0)
})

test('a clinician reads articles, changes none, and can take one down', async () => {
  const { page, context } = story()
  const article = await createArticle({ as: 'editor', title: 'For the clinician' })
  await publishArticle(article.id)
  await enter({ context }, 'clinician')

  await page.goto('/admin/collections/articles?limit=100')
  await page.getByRole('link', { name: 'For the clinician' }).waitFor()
  expect(await page.getByRole('link', { name: /create new/i }).count()).toBe(0)
  expect(await page.locator('#import-document').count()).toBe(0)

  await openDocument(page, { collection: 'articles', id: article.id })
  expect(await page.locator('#field-title').isDisabled()).toBe(true)
  expect(await page.locator('#action-save-draft').count()).toBe(0)
  expect(await page.locator('#action-publish').count()).toBe(0)

  await page.click('#action-unpublish')
  await page.fill('#field-reason', 'The advice in it is out of date.')
  await page.click('#dialog-confirm')
  await seeMessage(page, 'Taken down.')
  expect((await readArticle(article.slug)).status).toBe(410)
})

test('an administrator creates an account with a role, which can sign in', async () => {
  const { page, context } = story()
  await enter({ context }, 'admin')
  await page.goto('/admin/collections/api-clients')
  await page.getByRole('heading', { name: 'API clients' }).waitFor()
  await page.goto('/admin/collections/users')
  await page.getByRole('link', { name: 'Robin Castellanos' }).waitFor()

  await page.goto('/admin/collections/users/create')
  await seeOpenField(page, '#field-name')
  await page.fill('#field-email', 'new.editor@example.org')
  await page.fill('#field-password', 'A-long-password-2027')
  await page.fill('#field-confirm-password', 'A-long-password-2027')
  await page.fill('#field-name', 'New Editor')
  await page.locator('#field-roles .rs__control').click()
  await page.getByRole('option', { name: 'Editor', exact: true }).click()
  await page.click('#action-save')
  await page.waitForURL(/\/users\/[0-9a-f-]{30,}/)
  expect(await tokenFor('new.editor@example.org', 'A-long-password-2027')).toMatch(/^ey/)
})

test('accounts and API clients are not offered to an editor', async () => {
  const { page } = story()
  await signIn({ page }, 'editor')
  const cards = await page.locator('.dashboard').innerText()
  expect(cards).toContain('Articles')
  expect(cards).not.toContain('Accounts')
  expect(cards).not.toContain('API clients')
})

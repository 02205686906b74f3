/** A text on its way from its author to readers, each person at a screen of their own. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import {
  approveArticle,
  createArticle,
  createStory,
  publishArticle,
  readArticle,
} from './support/api.js'
import { stories } from './support/stories.js'
import {
  baseUrl,
  openDocument,
  password,
  ready,
  seeMessage,
  seeOpenField,
  seeReview,
} from './support/visit.js'

const story = stories()

const open = async (page: Page, id: string): Promise<void> => {
  await openDocument(page, { collection: 'articles', id })
  await seeReview(page, 'Checklist')
}

const addWords = async (page: Page, words: string): Promise<void> => {
  await seeOpenField(page, '#field-title')
  await page.locator('.rich-text-lexical .ContentEditable__root p').first().click()
  await page.keyboard.press('End')
  await page.keyboard.type(words)
  await page.locator('#action-save-draft:not(:disabled)').waitFor()
}

test('a text goes from its author past an editor and a clinician to readers', async () => {
  const article = await createArticle({ as: 'author', title: 'Breathing together' })
  const author = await story.as('author')
  await open(author.page, article.id)
  await seeOpenField(author.page, '#field-title')
  await author.page.check('#field-clinicalContent')
  await addWords(author.page, ' Written by its author.')
  await author.page.click('#action-submit')
  await seeMessage(author.page, 'Submitted.')
  await author.page.locator('#action-none:disabled', { hasText: 'In editorial review' }).waitFor()
  await seeReview(author.page, 'Only an editor can approve.')

  const editor = await story.as('editor')
  await open(editor.page, article.id)
  await editor.page.click('#action-approve')
  await seeMessage(editor.page, 'Approved.')
  await editor.page.locator('#action-none:disabled', { hasText: 'In clinical review' }).waitFor()
  await seeReview(editor.page, 'Needed: it is marked as clinical content.')

  const clinician = await story.as('clinician')
  clinician.expectAnswer({ status: 422, path: /\/workflow\/sign$/ })
  await open(clinician.page, article.id)
  await clinician.page.click('#action-sign')
  const dialog = clinician.page.getByRole('dialog', { name: 'Sign this text?' })
  await clinician.page.locator('#field-sign-password:focus').waitFor()
  await clinician.page.keyboard.type('not-the-password')
  await clinician.page.keyboard.press('Enter')
  await dialog
    .getByRole('alert')
    .getByText(/password/i)
    .waitFor()
  await clinician.page.getByLabel('Your password').fill(password)
  await clinician.page.getByLabel('What your signature means').selectOption({
    label: 'Responsible for the content',
  })
  await clinician.page.click('#dialog-confirm')
  await seeMessage(clinician.page, 'Signed.')
  await dialog.waitFor({ state: 'detached' })
  await seeReview(clinician.page, 'Clinical signature: Responsible for the content')

  expect((await readArticle(article.slug)).status).toBe(404)
  await open(editor.page, article.id)
  await editor.page.click('#action-publish')
  await seeMessage(editor.page, 'Published.')
  await editor.page.locator('#action-none:disabled', { hasText: 'Published' }).waitFor()
  await seeReview(editor.page, /^Release 1,/)
  expect(await readArticle(article.slug)).toMatchObject({
    status: 200,
    text: 'The text as it was. Written by its author.',
  })
})

test('an edit takes the approval back, and Publish is refused', async () => {
  const article = await createArticle({ as: 'author', title: 'Changed at the last moment' })
  await approveArticle(article.id)
  const editor = await story.as('editor')
  editor.expectAnswer({ status: 409, path: /\/workflow\/publish$/ })
  await open(editor.page, article.id)
  await editor.page.locator('#action-publish:enabled').waitFor()

  const author = await story.as('author')
  await open(author.page, article.id)
  await addWords(author.page, ' One word more.')
  await seeReview(author.page, 'Saving them takes the approvals back.')
  await author.page.click('#action-save-draft')
  await seeReview(author.page, 'Changed: earlier approvals do not hold any longer')

  await editor.page.click('#action-publish')
  await seeMessage(editor.page, /Not published:[\s\S]*has changed/)
  await editor.page.getByRole('button', { name: 'Read it again' }).click()
  await editor.page.locator('#action-approve:enabled').waitFor()
  await seeReview(editor.page, 'None yet.')
  expect(await editor.page.locator('#action-publish').count()).toBe(0)
  expect((await readArticle(article.slug)).status).toBe(404)
})

test('an editor who changes an approved text is told why it is not published', async () => {
  const article = await createArticle({ as: 'author', title: 'Changed by the editor' })
  await approveArticle(article.id)
  const { page } = await story.as('editor')
  await open(page, article.id)
  await addWords(page, ' An afterthought.')
  await page.click('#action-publish')
  await seeMessage(page, /Not published:[\s\S]*has changed since it was approved/)
  await page.locator('#action-none:disabled', { hasText: 'In editorial review' }).waitFor()
  await seeReview(page, 'You were the last to change this text')
  expect((await readArticle(article.slug)).status).toBe(404)
})

test('whoever asks for changes says what, and the author reads it', async () => {
  const article = await createArticle({ as: 'author', title: 'Sent back' })
  const author = await story.as('author')
  await open(author.page, article.id)
  await author.page.click('#action-submit')
  await seeMessage(author.page, 'Submitted.')

  const { page } = await story.as('editor')
  await open(page, article.id)
  await page.click('#action-request-changes')
  const dialog = page.getByRole('dialog', { name: 'Request changes?' })
  await page.locator('#field-reason:focus').waitFor()
  await page.click('#dialog-confirm')
  await dialog.getByRole('alert').getByText('Write what has to change.').waitFor()
  await page.fill('#field-reason', 'The second sentence promises too much.')
  await page.click('#dialog-confirm')
  await seeMessage(page, 'Changes requested.')
  await dialog.waitFor({ state: 'detached' })

  await open(author.page, article.id)
  await author.page.locator('.status__value', { hasText: 'Changes requested' }).waitFor()
  await seeReview(author.page, 'Robin Castellanos asks for changes:')
  await seeReview(author.page, 'The second sentence promises too much.')
  await author.page.locator('#action-submit:enabled').waitFor()
})

test('a publication is planned on the clocks of a place, and the plan can be cancelled', async () => {
  const article = await createArticle({ as: 'author', title: 'Planned' })
  await approveArticle(article.id)
  const { page, expectAnswer } = await story.as('editor')
  expectAnswer({ status: 422, path: /\/workflow\/schedule$/ })
  await open(page, article.id)
  await page.click('#action-schedule')
  const dialog = page.getByRole('dialog', { name: 'Schedule this text?' })
  await page.getByLabel('Time zone').selectOption('America/Los_Angeles')
  await page.getByLabel('Publish at').fill('2020-07-01T09:00')
  await page.click('#dialog-confirm')
  await dialog.getByRole('alert').getByText('Choose a time in the future.').waitFor()
  await page.getByLabel('Publish at').fill('2040-07-01T09:00')
  await page.getByLabel('Take down at').fill('2040-08-01T09:00')
  await page.click('#dialog-confirm')
  await seeMessage(page, 'Scheduled.')
  await seeReview(page, 'Publish Jul 1, 2040, 09:00 AM PDT')
  await seeReview(page, 'Take down Aug 1, 2040, 09:00 AM PDT')

  await page.click('#action-cancel-schedule')
  await page.click('#dialog-confirm')
  await seeMessage(page, 'The schedule is cancelled.')
  await page.locator('#action-cancel-schedule').waitFor({ state: 'detached' })
  expect(await page.getByText('Jul 1, 2040').count()).toBe(0)
})

test('a text is reopened, while readers keep what is live', async () => {
  const article = await createArticle({ as: 'author', title: 'Reopened' })
  await publishArticle(article.id)
  const { page } = await story.as('editor')
  await open(page, article.id)
  await page.click('#action-reopen')
  await page.click('#dialog-confirm')
  await seeMessage(page, 'Reopened')
  await page.locator('.status__value', { hasText: 'Published · Draft' }).waitFor()
  await page.locator('#action-submit:enabled').waitFor()
  expect((await readArticle(article.slug)).status).toBe(200)
})

test('a clinician decides about what could identify somebody', async () => {
  const narrative = 'Rowan could be reached at 555-201-3344.'
  const { id } = await createStory({ title: 'A number too many', narrative })
  const author = await story.as('author')
  await openDocument(author.page, { collection: 'case-stories', id })
  await seeReview(author.page, '1 possible identifier(s) have no decision yet.')
  expect(await author.page.locator('#review-findings').count()).toBe(0)

  const { page } = await story.as('clinician')
  await openDocument(page, { collection: 'case-stories', id })
  const finding = page.locator('#review-findings li', { hasText: '555-201-3344' })
  await finding.getByText('Needs a decision').waitFor()
  await finding.getByLabel('Decision').selectOption('Identifies nobody')
  await finding.getByRole('button', { name: 'Keep the decision' }).click()
  await seeMessage(page, 'The decision is kept.')
  await finding.locator('.pill', { hasText: 'Identifies nobody' }).waitFor()
  expect(await page.getByText('have no decision yet').count()).toBe(0)
})

test('a wording stays only with a reason and the password of a clinician', async () => {
  const article = await createArticle({
    as: 'author',
    title: 'A quotation',
    text: 'The paper wrote that he committed suicide.',
  })
  const { page, expectAnswer } = await story.as('clinician')
  expectAnswer({ status: 422, path: /\/findings\/[0-9a-f]+$/ })
  await open(page, article.id)
  await seeReview(page, '1 wording(s) need to be changed.')
  await page.getByRole('button', { name: 'Keep this wording…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Keep this wording?' })
  await dialog.getByText('he committed suicide').waitFor()
  await page.getByLabel('Your password').fill('not-the-password')
  await page.click('#dialog-confirm')
  await dialog.getByRole('alert').getByText('Say why this wording stays.').waitFor()
  await page.getByLabel('Reason').fill('It is quoted to be criticised.')
  await page.click('#dialog-confirm')
  await dialog
    .getByRole('alert')
    .getByText(/not the password/)
    .waitFor()
  await page.getByLabel('Your password').fill(password)
  await page.click('#dialog-confirm')
  await seeMessage(page, 'The decision is kept.')
  await dialog.waitFor({ state: 'detached' })
  await seeReview(page, 'It is quoted to be criticised.')
  expect(await page.getByText('need to be changed').count()).toBe(0)
})

test('what the server does not answer is said, and asked again', async () => {
  const article = await createArticle({ as: 'author', title: 'Out of reach' })
  const { page, expectAnswer } = await story.as('author')
  expectAnswer({ status: 503, path: /\/workflow$/ })
  await page.route(/\/workflow$/, (route) => route.fulfill({ status: 503, body: '' }))
  await openDocument(page, { collection: 'articles', id: article.id })
  await seeReview(page, 'The server did not answer.')
  expect(await page.locator('#action-submit').count()).toBe(0)
  await page.unroute(/\/workflow$/)
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.locator('#action-submit:enabled').waitFor()
})

test('the review speaks Spanish', async () => {
  const article = await createArticle({ as: 'author', title: 'En español' })
  const { page, context } = await story.as('clinician')
  await approveArticle(article.id)
  await context.addCookies([{ name: 'payload-lng', value: 'es', url: baseUrl }])
  await openDocument(page, { collection: 'articles', id: article.id })
  await ready(page, '#action-request-changes')
  await seeReview(page, 'Todos los campos obligatorios están rellenos')
  await page.getByRole('button', { name: 'Solicitar cambios' }).click()
  await page.getByRole('dialog', { name: '¿Solicitar cambios?' }).waitFor()
})

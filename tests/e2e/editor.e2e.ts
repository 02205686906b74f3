import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { approveArticle, createArticle, publishArticle, readArticle } from './support/api.js'
import { stories } from './support/stories.js'
import type { Visit } from './support/visit.js'
import {
  enter,
  openDocument,
  ready,
  seeMessage,
  seeOpenField,
  seeReview,
  signIn,
} from './support/visit.js'

const story = stories()

const body = (page: Page) => page.locator('.rich-text-lexical .ContentEditable__root').first()

/** Waits for the answer itself: the message of an earlier one may still be in view. */
const clickAndWait = async (page: Page, button: string, answer: RegExp): Promise<void> => {
  await Promise.all([page.waitForResponse(answer), page.click(button)])
}

const saveDraft = async (page: Page): Promise<void> => {
  await clickAndWait(page, '#action-save-draft', /\/api\/articles\/[^/]+\?.*draft=true/)
  await seeMessage(page, /successfully/i)
}

const press = async (page: Page, step: string, message: string): Promise<void> => {
  await clickAndWait(page, `#action-${step}`, new RegExp(`/workflow/${step}$`))
  await seeMessage(page, message)
}

/** Puts the cursor behind the last letter of the first paragraph. */
const goToEndOfParagraph = async (page: Page): Promise<void> => {
  await seeOpenField(page, '#field-title')
  await body(page).locator('p').first().click()
  await page.keyboard.press('End')
}

test('an edit of a live article reaches readers when it is published, and not before', async () => {
  const { page } = story()
  const article = await createArticle({ as: 'author', title: 'Slow mornings' })
  await publishArticle(article.id)
  await signIn({ page }, 'author')

  await page.goto('/admin/collections/articles')
  await page.getByRole('link', { name: 'Slow mornings' }).click()
  await seeOpenField(page, '#field-title')
  await goToEndOfParagraph(page)
  await page.keyboard.type(' And now with ')
  await page.keyboard.press('Control+b')
  await page.keyboard.type('care')
  await saveDraft(page)
  await page.getByText('Published, with unpublished changes · In editorial review').waitFor()
  expect((await readArticle(article.slug)).text).toBe('The text as it was.')

  const { page: desk } = await story.as('editor')
  await openDocument(desk, { collection: 'articles', id: article.id })
  await press(desk, 'approve', 'Approved.')
  expect((await readArticle(article.slug)).text).toBe('The text as it was.')
  await press(desk, 'publish', 'Published.')
  await desk.locator('.status__value', { hasText: /^Published$/ }).waitFor()
  expect((await readArticle(article.slug)).html).toContain(
    'The text as it was. And now with <strong>care</strong>',
  )
})

test('submitting saves what is on the screen first', async () => {
  const { page, context } = story()
  const article = await createArticle({ as: 'author', title: 'Unsaved words' })
  await enter({ context }, 'author')
  await openDocument(page, { collection: 'articles', id: article.id })
  await goToEndOfParagraph(page)
  await page.keyboard.type(' Typed and not saved.')
  await page.locator('#action-save-draft:not(:disabled)').waitFor()
  await press(page, 'submit', 'Submitted.')
  await publishArticle(article.id)
  expect((await readArticle(article.slug)).text).toBe('The text as it was. Typed and not saved.')
})

test('what is missing is listed, and what is approved with gaps is not published', async () => {
  const { page, context } = story()
  await enter({ context }, 'author')
  await page.goto('/admin/collections/articles/create')
  await seeOpenField(page, '#field-title')
  await seeReview(page, 'Save the draft')
  await page.locator('#action-none:disabled').waitFor()
  await page.fill('#field-title', 'Only a title')
  await page.click('#action-save-draft')
  await page.waitForURL(/\/articles\/[0-9a-f-]{30,}/)
  await seeReview(page, /Summary: This field is required/)
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await approveArticle(id)

  const { page: desk } = await story.as('editor')
  await openDocument(desk, { collection: 'articles', id })
  await desk.locator('#action-none:disabled', { hasText: 'Approved' }).waitFor()
  await seeReview(desk, 'What the checklist marks with ✗ is still missing.')
  await seeReview(desk, /Summary: This field is required/)
  expect((await readArticle('only-a-title')).status).toBe(404)
})

test('taking an article down asks for a reason, and answers 410 from then on', async () => {
  const { page, context } = story()
  const article = await createArticle({ as: 'editor', title: 'Taken down' })
  await publishArticle(article.id)
  await enter({ context }, 'editor')
  await openDocument(page, { collection: 'articles', id: article.id })

  await page.click('#action-unpublish')
  const dialog = page.getByRole('dialog', { name: 'Take this down?' })
  await dialog.waitFor()
  await page.locator('#field-reason:focus').waitFor()
  await page.click('#dialog-confirm')
  await dialog.getByRole('alert').getByText('Write why it is taken down').waitFor()
  expect((await readArticle(article.slug)).status).toBe(200)

  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await page.locator('#action-unpublish:focus').waitFor()
  expect((await readArticle(article.slug)).status).toBe(200)

  await page.click('#action-unpublish')
  await page.fill('#field-reason', 'A phone number in it is wrong.')
  await page.click('#dialog-confirm')
  await seeMessage(page, 'Taken down.')
  await page.locator('#action-unpublish').waitFor({ state: 'detached' })
  expect((await readArticle(article.slug)).status).toBe(410)
})

/** Chooses in a block; its fields reach the text only once the server has looked at them. */
const choose = async ({ page, settle }: Visit, option: string): Promise<void> => {
  await page.getByRole('option', { name: option }).click()
  await settle()
}

test('a block is inserted in the rich text, chosen from a list and shown to readers', async () => {
  const { page, context } = story()
  const article = await createArticle({ as: 'editor', title: 'With a pattern' })
  await enter({ context }, 'editor')
  await openDocument(page, { collection: 'articles', id: article.id })
  await goToEndOfParagraph(page)
  await page.keyboard.press('Enter')
  await page.keyboard.type('/attach')
  await page.getByRole('option', { name: 'Attachment pattern' }).click()

  const block = page.locator('.LexicalEditorTheme__block').first()
  await block.locator('.rs__control').first().click()
  await choose(story(), 'Anxious attachment')
  await saveDraft(page)
  await publishArticle(article.id)
  expect((await readArticle(article.slug)).html).toContain('Anxious attachment')

  await page.reload()
  await seeOpenField(page, '#field-title')
  await block.locator('.rs__control').last().click()
  await choose(story(), 'With its signs')
  await saveDraft(page)
  await publishArticle(article.id)
  expect((await readArticle(article.slug)).html).toContain('<li>')
})

test('a topic that articles use is not deleted, and the message names them', async () => {
  const { page, context, expectAnswer } = story()
  expectAnswer({ status: 409, path: /^\/api\/topics/ })
  await enter({ context }, 'editor')
  await page.goto('/admin/collections/topics')
  await page.getByRole('link', { name: 'Trauma', exact: true }).click()
  await seeOpenField(page, '#field-title')
  await page.locator('.doc-controls__popup button').first().click()
  await page.click('#action-delete')
  await page.click('#confirm-action')
  await seeMessage(page, /Other documents use this one:.*How trauma shapes the way we love/)
  await page.goto('/admin/collections/topics')
  await page.getByRole('link', { name: 'Trauma', exact: true }).waitFor()
})

test('lists offer no bulk publishing', async () => {
  const { page, context } = story()
  await enter({ context }, 'editor')
  await page.goto('/admin/collections/articles')
  await ready(page, 'tbody tr input[type=checkbox]')
  await page.locator('tbody tr input[type=checkbox]').first().check()
  const actions = page.locator('.list-selection')
  await actions.getByRole('button', { name: 'Edit', exact: true }).waitFor()
  expect(await actions.getByRole('button', { name: 'Publish', exact: true }).count()).toBe(0)
  expect(await actions.getByRole('button', { name: 'Unpublish', exact: true }).count()).toBe(0)
})

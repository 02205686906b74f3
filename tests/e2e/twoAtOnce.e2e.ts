/** Two people at the same document: nobody overwrites what they have not read. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { approveArticle, createArticle, createTopic, readDocument } from './support/api.js'
import { stories } from './support/stories.js'
import type { Visit } from './support/visit.js'
import { openDocument, ready, seeMessage, seeOpenField } from './support/visit.js'

const story = stories()

const STALE = 'The document has been saved since you read it.'

/** Writes in a field, and waits until the form has been looked at with it. */
const write = async ({ page, settle }: Visit, field: string, text: string): Promise<void> => {
  await seeOpenField(page, field)
  await page.fill(field, text)
  await settle()
}

/** Opens what somebody else is writing in at the moment, and writes in it all the same. */
const takeOver = async (
  visit: Visit,
  { path, field, text }: { path: string; field: string; text: string },
): Promise<void> => {
  await visit.page.goto(`/admin/${path}`)
  await ready(visit.page, '#document-locked button')
  // The page is read again then, and takes what was written before that with it.
  await Promise.all([
    visit.page.waitForResponse(/[?&]_rsc=/),
    visit.page.getByRole('button', { name: 'Take over' }).click(),
  ])
  await visit.settle()
  await write(visit, field, text)
}

/** Presses a button that saves; the status of the answer. */
const save = async (page: Page, button: string): Promise<number> => {
  const [answer] = await Promise.all([
    page.waitForResponse((response) => {
      const method = response.request().method()
      const isDocument = /^\/api\/(topics|articles|globals)\/[^/]+$/.test(
        new URL(response.url()).pathname,
      )
      return isDocument && ['PATCH', 'POST', 'DELETE'].includes(method)
    }),
    page.locator(`${button}:not(:disabled)`).click(),
  ])
  return answer.status()
}

/** Leaves and comes back; true when the browser warned of what would be lost. */
const reload = async (page: Page): Promise<boolean> => {
  let hasWarned = false
  page.once('dialog', (dialog) => {
    hasWarned = dialog.type() === 'beforeunload'
    void dialog.accept()
  })
  await page.reload()
  page.removeAllListeners('dialog')
  return hasWarned
}

test('the second of two people who change a topic is refused and loses nothing', async () => {
  const { id } = await createTopic('Changed by two')
  const first = await story.as('editor')
  const second = await story.as('admin')
  second.expectAnswer({ status: 412, path: /^\/api\/topics\// })
  await openDocument(second.page, { collection: 'topics', id })
  await write(second, '#field-description', 'What the second one wrote.')
  await takeOver(first, {
    path: `collections/topics/${id}`,
    field: '#field-description',
    text: 'What the first one wrote.',
  })
  expect(await save(first.page, '#action-save')).toBe(200)
  await seeMessage(first.page, /successfully/i)

  expect(await save(second.page, '#action-save')).toBe(412)
  await seeMessage(second.page, STALE)
  expect(await second.page.inputValue('#field-description')).toBe('What the second one wrote.')
  expect((await readDocument(`topics/${id}`))['description']).toBe('What the first one wrote.')
  await second.page.locator('#action-save:not(:disabled)').waitFor()

  expect(await reload(second.page)).toBe(true)
  await ready(second.page, '#field-description')
  expect(await second.page.inputValue('#field-description')).toBe('What the first one wrote.')
  await write(second, '#field-description', 'What both wrote.')
  expect(await save(second.page, '#action-save')).toBe(200)
  expect((await readDocument(`topics/${id}`))['description']).toBe('What both wrote.')
})

test('one person saves again and again, also after publishing', async () => {
  const { id } = await createArticle({ as: 'author', title: 'Saved often' })
  await approveArticle(id)
  const editor = await story.as('editor')
  const { page } = editor
  await openDocument(page, { collection: 'articles', id })
  await page.click('#action-publish')
  await page.locator('#action-none:disabled', { hasText: 'Published' }).waitFor()
  await editor.settle()
  for (const summary of ['The first summary of two.', 'The second summary of two.']) {
    await write(editor, '#field-summary', summary)
    expect(await save(page, '#action-save-draft')).toBe(200)
    await page.locator('#action-save-draft:disabled').waitFor()
    expect((await readDocument(`articles/${id}`))['summary']).toBe(summary)
  }
})

test('a draft that somebody else saved is neither saved over nor submitted', async () => {
  const { id } = await createArticle({ as: 'author', title: 'A draft of two' })
  const author = await story.as('author')
  const editor = await story.as('editor')
  author.expectAnswer({ status: 412, path: /^\/api\/articles\// })
  await openDocument(author.page, { collection: 'articles', id })
  await write(author, '#field-summary', 'The summary of the author.')
  await takeOver(editor, {
    path: `collections/articles/${id}`,
    field: '#field-summary',
    text: 'The summary of the editor.',
  })
  expect(await save(editor.page, '#action-save-draft')).toBe(200)

  expect(await save(author.page, '#action-save-draft')).toBe(412)
  await seeMessage(author.page, STALE)
  expect(await save(author.page, '#action-submit')).toBe(412)
  expect(await author.page.inputValue('#field-summary')).toBe('The summary of the author.')
  expect((await readDocument(`articles/${id}`))['summary']).toBe('The summary of the editor.')
  expect((await readDocument(`articles/${id}/workflow`))['stage']).toBe('draft')
})

test('the site is not saved over either', async () => {
  const first = await story.as('editor')
  const second = await story.as('admin')
  second.expectAnswer({ status: 412, path: /^\/api\/globals\/site$/ })
  const field = '#field-organization__name'
  await second.page.goto('/admin/globals/site')
  await write(second, field, 'The name of the second')
  await takeOver(first, { path: 'globals/site', field, text: 'The name of the first' })
  expect(await save(first.page, '#action-save')).toBe(200)
  expect(await save(second.page, '#action-save')).toBe(412)
  await seeMessage(second.page, STALE)
  expect(await second.page.inputValue(field)).toBe('The name of the second')
  const { organization } = await readDocument('globals/site')
  expect(organization).toMatchObject({ name: 'The name of the first' })
})

test('a topic is deleted as it was read, or not at all', async () => {
  const { id } = await createTopic('Deleted by one')
  const first = await story.as('editor')
  const second = await story.as('admin')
  second.expectAnswer({ status: 412, path: /^\/api\/topics\// })
  await openDocument(first.page, { collection: 'topics', id })
  await openDocument(second.page, { collection: 'topics', id })
  await write(first, '#field-description', 'Too good to be deleted.')
  expect(await save(first.page, '#action-save')).toBe(200)

  const remove = async ({ page }: Visit): Promise<number> => {
    await page.locator('.doc-controls__popup button').first().click()
    await page.click('#action-delete')
    return save(page, '#confirm-action')
  }
  expect(await remove(second)).toBe(412)
  await seeMessage(second.page, STALE)
  await reload(second.page)
  await ready(second.page, '#field-title')
  expect(await remove(second)).toBe(200)
})

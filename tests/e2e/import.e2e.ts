import { expect, test } from 'vitest'
import { readArticle } from './support/api.js'
import { stories } from './support/stories.js'
import { enter, ready, seeMessage } from './support/visit.js'

const story = stories()

const MARKDOWN = `# Breathing room

A pause is not a retreat.

## Before you speak

- Feel your feet.
- Count to *five*.

Subscribe to our newsletter.
`

const file = (name: string, text: string) => ({
  name,
  mimeType: 'text/markdown',
  buffer: Buffer.from(text, 'utf8'),
})

test('an uploaded Markdown file shows its report and opens as a draft', async () => {
  const { page, context } = story()
  await enter({ context }, 'author')
  await page.goto('/admin/collections/articles')
  await ready(page, '#import-document')
  await page
    .locator('.import-document input[type=file]')
    .setInputFiles(file('breathing-room.md', MARKDOWN))
  const report = page.locator('.import-document__report')
  await report.getByRole('heading', { name: 'Breathing room' }).waitFor()
  expect(await report.innerText()).toMatch(/Recognised/)

  await page.click('#open-imported')
  await page.waitForURL(/\/articles\/[0-9a-f-]{30,}/)
  await page.locator('#field-title').waitFor()
  expect(await page.locator('#field-title').inputValue()).toBe('Breathing room')
  await page.locator('.rich-text-lexical h2', { hasText: 'Before you speak' }).waitFor()
  expect((await readArticle('breathing-room')).status).toBe(404)
})

test('a file that is not what its name says is refused with a message that names it', async () => {
  const { page, context, expectAnswer } = story()
  expectAnswer({ status: 422, path: /^\/api\/articles\/import$/ })
  await enter({ context }, 'author')
  await page.goto('/admin/collections/articles')
  await ready(page, '#import-document')
  await page
    .locator('.import-document input[type=file]')
    .setInputFiles(file('broken.docx', 'not a Word document'))
  await seeMessage(page, /broken\.docx/)
  expect(await page.locator('.import-document__report').count()).toBe(0)
})

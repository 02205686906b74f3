/** An administrator sets a webhook up, sees that it works and what came of its deliveries. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { WebhookReceiver } from '../support/receiver.js'
import { startReceiver } from '../support/receiver.js'
import { createTopic, createWebhook } from './support/api.js'
import { stories } from './support/stories.js'
import { baseUrl, ready, seeMessage } from './support/visit.js'

const story = stories()

let receiver: WebhookReceiver
beforeEach(async () => {
  receiver = await startReceiver()
})
afterEach(() => receiver.close())

test('a webhook is added, tested, told, and told again', async () => {
  const { page } = await story.as('admin')
  await page.goto('/admin/collections/webhooks/create')
  await ready(page, '#field-name')
  await page.fill('#field-name', 'The website')
  await page.fill('#field-url', receiver.url)
  await page.check('#field-enabled')
  await page.click('#action-save')
  await page.waitForURL(/\/collections\/webhooks\/[0-9a-f-]{36}/)
  await page.locator('#test-webhook').waitFor()
  expect(await page.inputValue('#field-secret')).toMatch(/^whsec_/)

  await page.click('#test-webhook')
  await page.getByText(/^Arrived: 200, \d+ ms\.$/).waitFor()
  await page.locator('.webhook-tools__answer', { hasText: 'thank you' }).waitFor()

  receiver.reply = () => ({ status: 500, body: 'not today' })
  await page.click('#test-webhook')
  await page.getByText(/^Answered 500, \d+ ms\.$/).waitFor()
  receiver.reply = () => ({ status: 200 })

  await page.fill('#field-replay-since', '2020-01-01T00:00')
  await page.click('#replay-webhook')
  await seeMessage(page, /^\d+ deliveries will be sent again\.$/)

  await page.click('#webhook-log')
  await page.waitForURL(/\/collections\/webhook-deliveries/)
})

test('a delivery shows what came of it, and is sent again with a click', async () => {
  const { page } = await story.as('admin')
  await createWebhook({ name: 'Told', url: receiver.url, enabled: true, events: ['changed'] })
  await createTopic('Told to a webhook')
  const told = () => receiver.received.filter(({ data }) => data.collection === 'topics')
  await expect.poll(() => told().length, { timeout: 5000 }).toBe(1)

  await page.goto('/admin/collections/webhook-deliveries')
  await page.getByText('delivered').first().waitFor()
  await page.locator('tbody tr a').first().click()
  await page.getByRole('heading', { name: 'Latest attempts' }).waitFor()
  await page.getByText(/: 200, \d+ ms/).waitFor()
  await page.locator('#replay-delivery').click()
  await seeMessage(page, 'It will be sent again.')
  await expect.poll(() => told().length, { timeout: 5000 }).toBe(2)
  expect(told()[0]?.headers['webhook-id']).toBe(told()[1]?.headers['webhook-id'])
})

test('the tools speak Spanish, and an inner address is refused where it is written', async () => {
  const { page, context, expectAnswer } = await story.as('admin')
  await context.addCookies([{ name: 'payload-lng', value: 'es', url: baseUrl }])
  const { id } = await createWebhook({ name: 'En español', url: receiver.url })
  await page.goto(`/admin/collections/webhooks/${id}`)
  await ready(page, '#test-webhook')
  await page.getByRole('button', { name: 'Enviar una prueba' }).click()
  await page.getByText(/^Recibido: 200, \d+ ms\.$/).waitFor()

  await page.fill('#field-url', 'https://169.254.169.254/latest/meta-data')
  expectAnswer({ status: 422, path: new RegExp(`^/api/webhooks/${id}$`) })
  await page.click('#action-save')
  await page.locator('.field-type.text.error', { hasText: 'WEBHOOK_PRIVATE_HOSTS' }).waitFor()
})

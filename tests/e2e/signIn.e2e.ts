import { expect, test } from 'vitest'
import { stories } from './support/stories.js'
import { emailOf, ready, seeMessage, signIn } from './support/visit.js'

const story = stories()

test('a wrong password is answered with a message, and nobody is signed in', async () => {
  const { page, expectAnswer } = story()
  expectAnswer({ status: 401, path: /^\/api\/users\/login$/ })
  await page.goto('/admin/login')
  await ready(page, '#field-email')
  await page.fill('#field-email', emailOf('editor'))
  await page.fill('#field-password', 'not-the-password')
  await page.click('form button[type=submit]')
  await seeMessage(page, /incorrect|password/i)
  expect(new URL(page.url()).pathname).toBe('/admin/login')
})

test('signing out leads back to the sign-in page, and the panel stays closed', async () => {
  const { page, expectAnswer } = story()
  await signIn({ page }, 'editor')
  // The panel still asks for whoever just left.
  expectAnswer({ status: 401, path: /^\/api\/users\/me$/ })
  expectAnswer({ status: 401, path: /^\/api\/payload-preferences\/locale$/ })
  await page.goto('/admin/logout')
  await page.waitForURL((url) => url.pathname === '/admin/login')
  await page.locator('#field-email').waitFor()
  await page.goto('/admin/collections/articles')
  await page.locator('#field-email').waitFor()
  expect(new URL(page.url()).pathname).toBe('/admin/login')
})

test('the panel speaks Spanish once it is chosen in the account', async () => {
  const { page } = story()
  await signIn({ page }, 'editor')
  await page.goto('/admin/account')
  await ready(page, '.payload-settings__language .rs__control')
  await page.locator('.payload-settings__language .rs__control').click()
  await page.getByRole('option', { name: 'Español' }).click()
  await page.locator('.payload-settings__language', { hasText: 'Idioma' }).waitFor()

  await page.goto('/admin/collections/articles')
  await page.getByRole('heading', { name: 'Artículos' }).waitFor()
  const words = await page.locator('body').innerText()
  expect(words).toContain('Textos largos para lectores.')
  expect(words).toContain('Importar un documento')
  expect(words).toContain('Autoría')
})

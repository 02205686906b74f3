/** A person in front of a browser. */
import type { Browser, BrowserContext, Page, Request } from 'playwright-core'
import { chromium } from 'playwright-core'
import { inject } from 'vitest'
import type { Role } from '../../../src/access/roles.js'

const LAUNCH = {
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
}

/** Long enough for two busy cores. */
const PATIENCE_MS = 30_000

export const baseUrl = inject('baseUrl')
export const password = inject('password')
export const emailOf = (role: Role): string => `${role}@example.org`

export const openBrowser = (): Promise<Browser> => chromium.launch(LAUNCH)

/** An answer a story provokes on purpose, so that it does not count as a fault. */
type Expected = { status: number; path: RegExp }

export type Visit = {
  page: Page
  context: BrowserContext
  /** Announces a refusal that the next steps provoke. */
  expectAnswer: (answer: Expected) => void
  /** Whatever the browser complained about: errors on the console, failed and refused requests. */
  faults: string[]
  /** Waits until the forms have exchanged with the server whatever was typed or chosen. */
  settle: () => Promise<void>
  close: () => Promise<void>
}

/** The sign-in page asks who is there and is told nobody: the one refusal that is always expected. */
const NOBODY_YET: Expected = { status: 401, path: /^\/api\/users\/me$/ }
const SIGN_IN_PAGE = /^\/admin\/(login|logout)$/

/** Nothing was sent for this long: whatever was to follow a change has followed. */
const QUIET_MS = 1000

const watchForms = (page: Page): Pick<Visit, 'settle'> => {
  const pending = new Set<Request>()
  let lastAt = 0
  const ended = (request: Request): void => {
    if (pending.delete(request)) lastAt = Date.now()
  }
  page.on('request', (request) => {
    if (request.method() === 'POST') pending.add(request)
  })
  // Not `requestfinished`: the answer of a form is a stream that the panel need not read to its end.
  page.on('response', (response) => ended(response.request()))
  page.on('requestfailed', ended)
  return {
    settle: async () => {
      lastAt = Date.now()
      while (pending.size > 0 || Date.now() - lastAt < QUIET_MS) await page.waitForTimeout(50)
    },
  }
}

const watch = (page: Page): Pick<Visit, 'faults' | 'expectAnswer'> => {
  const faults: string[] = []
  const expected: Expected[] = []
  page.on('console', (message) => {
    // Refused requests are judged below, where their status is known.
    const isRefusal = message.text().startsWith('Failed to load resource: the server responded')
    if (message.type() === 'error' && !isRefusal) faults.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`page: ${error.message}`))
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'unknown'
    // The browser gives up what it no longer needs when one leaves a page.
    if (reason !== 'net::ERR_ABORTED') faults.push(`${request.url()}: ${reason}`)
  })
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (response.status() < 400) return
    const isAtSignIn = SIGN_IN_PAGE.test(new URL(page.url()).pathname)
    const allowed = isAtSignIn ? [NOBODY_YET, ...expected] : expected
    const isExpected = allowed.some(
      ({ status, path }) => status === response.status() && path.test(pathname),
    )
    if (!isExpected) faults.push(`${response.status()} ${response.request().method()} ${pathname}`)
  })
  return { faults, expectAnswer: (answer) => expected.push(answer) }
}

/** Opens a fresh window that nobody is signed in to. */
export const visit = async (browser: Browser): Promise<Visit> => {
  const context = await browser.newContext({
    baseURL: baseUrl,
    viewport: { width: 1440, height: 1000 },
    locale: 'en-US',
  })
  context.setDefaultTimeout(PATIENCE_MS)
  const page = await context.newPage()
  return { page, context, ...watch(page), ...watchForms(page), close: () => context.close() }
}

/** Signs in through the form, as anybody would, and waits for the dashboard. */
export const signIn = async ({ page }: Pick<Visit, 'page'>, role: Role): Promise<void> => {
  await page.goto('/admin/login')
  await ready(page, '#field-email')
  await page.fill('#field-email', emailOf(role))
  await page.fill('#field-password', password)
  await page.click('form button[type=submit]')
  await page.waitForURL((url) => url.pathname === '/admin')
  await page.locator('.dashboard').waitFor()
}

/** Signs in without the form, for the stories that begin behind it. */
export const enter = async ({ context }: Pick<Visit, 'context'>, role: Role): Promise<void> => {
  const response = await context.request.post('/api/users/login', {
    headers: { Origin: baseUrl },
    data: { email: emailOf(role), password },
  })
  if (!response.ok()) throw new Error(`${emailOf(role)} could not sign in: ${response.status()}`)
}

/** Waits until an element is there and React answers for it; a click before that is lost. */
export const ready = async (page: Page, selector: string): Promise<void> => {
  await page.locator(selector).first().waitFor()
  await page.waitForFunction((wanted) => {
    const element = document.querySelector(wanted)
    return element !== null && Object.keys(element).some((key) => key.startsWith('__reactProps'))
  }, selector)
}

/**
 * Opens the edit screen of a document and waits until it answers. Whoever had it open before has left
 * it: otherwise it would depend on how long they were there whether it is locked.
 */
export const openDocument = async (
  page: Page,
  { collection, id }: { collection: string; id: string },
): Promise<void> => {
  const left = await page
    .context()
    .request.delete(`/api/payload-locked-documents?where[document.value][equals]=${id}`, {
      headers: { Origin: baseUrl },
    })
  if (!left.ok()) throw new Error(`The lock of ${id} was not given up: ${left.status()}`)
  await page.goto(`/admin/collections/${collection}/${id}`)
  await ready(page, '#field-title')
}

/** Waits until a field may be written in: forms are closed until the server has looked at them. */
export const seeOpenField = (page: Page, selector: string): Promise<void> =>
  page.locator(`${selector}:enabled`).waitFor()

/** Waits for the short message in the corner that contains these words. */
export const seeMessage = (page: Page, text: string | RegExp): Promise<void> =>
  page.locator('[data-sonner-toast]', { hasText: text }).first().waitFor()

/** Waits until the review of the open document says this somewhere. */
export const seeReview = (page: Page, text: string | RegExp): Promise<void> =>
  page.locator('#review-panel').getByText(text).first().waitFor()

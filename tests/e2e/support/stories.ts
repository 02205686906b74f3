/** The frame of a file of stories: one browser, a fresh window for each, and no complaints at its end. */
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import type { Visit } from './visit.js'
import { openBrowser, visit } from './visit.js'

/** Gives each test of the file its window; a test fails when the browser complained meanwhile. */
export const stories = (): (() => Visit) => {
  let browser: Browser
  let current: Visit | undefined

  beforeAll(async () => {
    browser = await openBrowser()
  })
  beforeEach(async () => {
    current = await visit(browser)
  })
  afterEach(async () => {
    const faults = current?.faults
    await current?.close()
    current = undefined
    expect(faults).toEqual([])
  })
  afterAll(() => browser.close())

  return () => {
    if (current === undefined) throw new Error('A story has a window only while it runs.')
    return current
  }
}

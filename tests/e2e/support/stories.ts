/** The frame of a file of stories: one browser, fresh windows for each, and no complaints at its end. */
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import type { Role } from '../../../src/access/roles.js'
import type { Visit } from './visit.js'
import { enter, openBrowser, visit } from './visit.js'

type Story = (() => Visit) & {
  /** A window of its own for somebody who is signed in. */
  as: (role: Role) => Promise<Visit>
}

/** Gives each test of the file its windows; a test fails when the browser complained meanwhile. */
export const stories = (): Story => {
  let browser: Browser
  let current: Visit | undefined
  let others: Visit[] = []

  beforeAll(async () => {
    browser = await openBrowser()
  })
  beforeEach(async () => {
    current = await visit(browser)
  })
  afterEach(async () => {
    const windows = [...(current === undefined ? [] : [current]), ...others]
    const faults = windows.flatMap((window) => window.faults)
    await Promise.all(windows.map((window) => window.close()))
    current = undefined
    others = []
    expect(faults).toEqual([])
  })
  afterAll(() => browser.close())

  const story = (): Visit => {
    if (current === undefined) throw new Error('A story has a window only while it runs.')
    return current
  }
  return Object.assign(story, {
    as: async (role: Role): Promise<Visit> => {
      const window = await visit(browser)
      others.push(window)
      await enter(window, role)
      return window
    },
  })
}

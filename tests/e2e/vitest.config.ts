import { defineConfig } from 'vitest/config'

/** The browser suite: `npm run test:e2e`. Not a part of `npm test`, which needs no browser. */
export default defineConfig({
  test: {
    name: 'e2e',
    root: import.meta.dirname,
    include: ['*.e2e.ts'],
    globalSetup: ['support/program.ts'],
    environment: 'node',
    testTimeout: 90_000,
    hookTimeout: 60_000,
    // One program and one browser at a time: the stories share a database.
    fileParallelism: false,
  },
})

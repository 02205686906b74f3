import { defineConfig } from 'vitest/config'

const project = (name: string, timeout: number) => ({
  // Payload loads this file of graphql; a second copy would be "another realm".
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    name,
    include: [`tests/${name}/**/*.test.{ts,tsx}`],
    environment: 'node' as const,
    testTimeout: timeout,
    hookTimeout: timeout,
    pool: 'forks' as const,
    // The editor's packages otherwise choose their build in a top-level await that may never settle.
    execArgv: ['--conditions=production'],
  },
})

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [project('unit', 20_000), project('integration', 60_000), project('http', 60_000)],
  },
})

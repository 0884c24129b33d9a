import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'e2e/**/*.test.ts', 'web/**/*.test.ts'],
    globalSetup: ['e2e/build-workbench.ts'],
    setupFiles: ['e2e/random.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Real databases and child processes: each test file in a process of its own.
    pool: 'forks',
  },
})

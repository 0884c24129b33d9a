import { defineConfig, type UserWorkspaceConfig } from 'vitest/config'

/** Those that drive a browser, which keeps a processor of its own busy. */
const inBrowser = ['e2e/workbench-*.test.ts', 'e2e/release-{law,report,site,tampering}.test.ts']

const shared: UserWorkspaceConfig['test'] = {
  setupFiles: ['e2e/random.ts'],
  testTimeout: 60_000,
  hookTimeout: 60_000,
  // Real databases and child processes: each test file in a process of its own.
  pool: 'forks',
}

export default defineConfig({
  test: {
    globalSetup: ['e2e/build-workbench.ts'],
    projects: [
      {
        test: {
          ...shared,
          name: 'beside one another',
          include: ['src/**/*.test.ts', 'e2e/**/*.test.ts', 'web/**/*.test.ts'],
          exclude: inBrowser,
          // Much of a test's time is spent waiting for the disk and for processes that it started.
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...shared,
          name: 'one by one',
          include: inBrowser,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})

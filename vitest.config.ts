import path from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: {
    alias: [
      { find: 'server-only', replacement: path.join(import.meta.dirname, 'tests/support/setup-server-only.ts') },
      { find: /^@\//, replacement: `${import.meta.dirname}/` },
    ],
  },
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**'],
    globalSetup: 'tests/support/global.ts',
    setupFiles: ['tests/support/setup.ts'],
    pool: 'forks',
    maxWorkers: Number(process.env.TEST_WORKERS ?? 2),
    testTimeout: 20_000,
    hookTimeout: 60_000,
    passWithNoTests: true,
  },
})

import { defineConfig } from '@playwright/test'
import { browser } from './scripts/browser'

// `npm test` gives the address of a served production build and the address of its database.
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: '.cache/test/journeys',
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  retries: 0,
  use: {
    baseURL: process.env.BASE_URL ?? 'http://127.0.0.1:3000',
    locale: 'zh-TW',
    timezoneId: 'Asia/Shanghai',
    launchOptions: await browser(),
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
})

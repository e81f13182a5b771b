import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, inject } from 'vitest'
import { closeDatabase, emptyDatabase } from './database'
import { failOnConsole } from './setup-console'

// Set before any module of ours is read: lib/platform/env.ts reads its settings once.
const folder = mkdtempSync(path.join(os.tmpdir(), 'xintai-test-'))
const database = inject('databases')[Number(process.env.VITEST_POOL_ID) - 1]
if (!database) throw new Error(`no database for vitest worker ${process.env.VITEST_POOL_ID}`)
Object.assign(process.env, {
  TZ: 'UTC',
  XINTAI_MODE: 'test',
  DATABASE_URL: database,
  DATABASE_POOL: '8',
  STORAGE_DIR: path.join(folder, 'files'),
  MAIL_DIR: path.join(folder, 'mail'),
  NEXTAUTH_SECRET: 'a secret of the tests, 32 letters',
  PAYMENT_PROVIDER: 'standin',
  DATA_KEY: 'a data key of the tests, 32 letters',
})

failOnConsole()

// Before the first test too: a run that was stopped half-way may have left rows in this worker's copy.
beforeAll(emptyDatabase)
afterEach(emptyDatabase)
afterAll(async () => {
  await closeDatabase()
  rmSync(folder, { recursive: true, force: true })
})

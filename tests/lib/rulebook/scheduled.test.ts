import { afterEach, expect, test, vi } from 'vitest'
import { db } from '@/lib/platform/db'
import { stopListening } from '@/lib/platform/listen'
import { figure, watchRulebook } from '@/lib/rulebook'
import { useScheduledEntries } from '@/lib/rulebook/figure'
import { NOW } from '../../support/cast'

afterEach(async () => {
  await stopListening()
  useScheduledEntries(new Map())
})

test('a figure scheduled in the database is in force in a running process from its day on, and gone when it is taken back', async () => {
  watchRulebook()
  const id = crypto.randomUUID()
  const entry = { figure: 'keywordRules', from: new Date('2030-01-01'), value: 300, reason: 'decision 7' }
  await db.rulebookEntry.create({ data: { id, ...entry, createdBy: id, createdAt: NOW } })
  await vi.waitFor(() => expect(figure('keywordRules', '2030-01-01')).toBe(300))
  expect(figure('keywordRules', '2029-12-31')).toBe(200)
  await db.rulebookEntry.delete({ where: { id } })
  await vi.waitFor(() => expect(figure('keywordRules', '2030-01-01')).toBe(200))
})

import { expect, test } from 'vitest'
import '@/lib/rulebook'
import '@/lib/platform/alone'
import '@/lib/platform/ending'
import '@/lib/platform/http/front'

test('the front loads what it needs without making the database client, which is Next’s to make in their process', () => {
  expect((globalThis as { xintaiDb?: unknown }).xintaiDb).toBeUndefined()
})

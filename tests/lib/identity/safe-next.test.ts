import { expect, it } from 'vitest'
import { safeNext } from '@/lib/platform/session/safe-next'

it.each(['/console', '/m/chat/1?x=1#end', '/'])('goes on to the own path %s', (next) => {
  expect(safeNext(next)).toBe(next)
})

it.each([
  '//evil.example',
  '/\\evil.example',
  'https://evil.example/',
  'javascript:alert(1)',
  '/a\nb',
  '',
  null,
  undefined,
])('drops %s', (next) => {
  expect(safeNext(next)).toBeNull()
})

import type { Cast } from '@/tests/support/cast'

export const REASON = { 'zh-Hant': '機房搬遷。', 'zh-Hans': '机房搬迁。', en: 'The servers move.' }

/** A permission of the cast's account for a tool, without its code. */
export const grant = ({ account }: Cast) => ({
  handle: account.handle,
  rule: 'USE-7' as const,
  partner: '排版助手',
  scope: '用它排版並匯入草稿。',
  reference: '許可 2026-7',
})

/** A recall of the cast's account for the platform's need, without its code. */
export const recalling = ({ account }: Cast, what: 'ACCOUNT' | 'NAME' = 'ACCOUNT') => ({
  handle: account.handle,
  what,
  ground: 'NEED' as const,
  reason: '微信號與平台的服務同名。',
})

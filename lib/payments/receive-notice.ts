import type { Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { log } from '@/lib/platform/log'
import { refuse } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { NoticeInput } from './contract'
import * as keys from './key-store'
import { mayTellUs } from './policy'
import type { Notice } from './provider'
import { recordPaid } from './record-paid'
import { settleRefund } from './settle-refund'
import { readNotice } from './v3/notice'
import { forgeryOf } from './v3/seal'
import { type V3Settings, v3Settings } from './v3/settings'

/**
 * Takes a notice of the provider: checked by its signature, opened, recorded; twice is once. Refuses what is forged or too old
 * with a line in the log, and what is not known here, so that the provider says it again.
 */
export const receiveNotice = defineUseCase({
  name: 'payments.receive-notice',
  input: NoticeInput,
  async load({ input, ctx, tx }) {
    const settings = v3Settings()
    if (!settings) return null
    const known = settings.platformKey ? [settings.platformKey] : await keys.list(tx)
    const forgery = forgeryOf(input, known, ctx.now)
    // What it says is not written down: a stranger chose it.
    if (forgery) log.warn({ forgery, address: ctx.address, requestId: ctx.requestId }, 'payments: notice refused')
    return { settings, forgery }
  },
  may: mayTellUs,
  async run({ input, subject: { settings }, ctx, tx }): Promise<{ outcome: string }> {
    const outcome = await record(tx, ctx, opened(settings, input.body, ctx))
    if (outcome === 'unknown') throw refuse('not_found', 'payments.notice_unknown')
    return { outcome }
  },
})

function opened(settings: V3Settings, body: string, { requestId }: Ctx): Notice {
  try {
    return readNotice(settings, body)
  } catch (error) {
    log.error({ err: error, requestId }, 'payments: a signed notice that cannot be read')
    throw refuse('invalid', 'payments.notice_unreadable')
  }
}

async function record(tx: Tx, ctx: Ctx, notice: Notice): Promise<string> {
  if (notice.kind === 'paid') return recordPaid(tx, ctx, notice.paid)
  if (notice.kind === 'refund') return settleRefund(tx, ctx, notice.refund)
  return 'nothing_to_do'
}

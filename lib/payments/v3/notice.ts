import type { Notice } from '../provider'
import { openSealed } from './seal'
import type { V3Settings } from './settings'
import { NoticeBody, paidOf, RefundNotice, refundOf, Transaction } from './wire'

/** Opens a notice whose signature was checked. Throws when it is not in the protocol's shape or is for another merchant. */
export function readNotice(settings: V3Settings, body: string): Notice {
  const { event_type: type, resource } = NoticeBody.parse(JSON.parse(body))
  const opened: unknown = JSON.parse(openSealed(resource, settings.apiKey))
  if (type.startsWith('TRANSACTION.')) {
    const said = Transaction.parse(opened)
    if (said.mchid !== settings.mchId || said.appid !== settings.appId) throw new Error('a notice for another merchant')
    const paid = paidOf(said)
    return paid ? { kind: 'paid', paid } : { kind: 'other' }
  }
  if (type.startsWith('REFUND.')) {
    const said = RefundNotice.parse(opened)
    if (said.mchid !== settings.mchId) throw new Error('a notice for another merchant')
    return { kind: 'refund', refund: refundOf(said, said.refund_status) }
  }
  return { kind: 'other' }
}

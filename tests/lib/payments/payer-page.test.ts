import { beforeEach, describe, expect, it } from 'vitest'
import { closePayment, getPayment, renewPayment } from '@/lib/payments'
import { db, transaction } from '@/lib/platform/db'
import { execute, runQuery } from '@/lib/platform/use-case'
import { after, type Cast, ctxOf, makeCast, MINUTE } from '@/tests/support/cast'
import { secondFactor } from '../mass-send/setting'
import { answerFor, record, rowOf, start, system, wishOf } from './setting'

const LATER = after(31 * MINUTE)
let cast: Cast
let id: string
beforeEach(async () => {
  cast = await makeCast()
  id = await start(wishOf(cast))
})
const see = (paymentId = id, now = after(0)) => runQuery(getPayment, ctxOf(cast.holder, { now }), { paymentId })
const prepaid = (codeUrl: string) => db.payment.update({ where: { id }, data: { state: 'PREPAID', codeUrl } })

describe('a payment as its payer sees it', () => {
  it('shows a code to scan while it is open, and a link only where the code is an address of the web', async () => {
    expect(await see()).toMatchObject({ state: 'created', open: true, codePicture: null, renewable: false })
    await prepaid('pay-app://pay?n=1')
    const scanned = await see()
    expect(scanned.codePicture).toMatch(/^data:image\/svg\+xml;base64,/)
    expect(scanned.codeHref).toBeNull()
    await prepaid('https://pay.example/1')
    expect((await see()).codeHref).toBe('https://pay.example/1')
    await prepaid('javascript:alert(1)')
    expect((await see()).codeHref).toBeNull()
  })

  it('shows no code once its time is over, though nobody has closed it yet', async () => {
    await prepaid('https://pay.example/1')
    const late = await see(id, LATER)
    expect(late).toMatchObject({ open: false, expired: true, codePicture: null, codeHref: null, renewable: true })
  })

  it('that was cancelled or paid cannot be begun anew', async () => {
    await record(await answerFor(id))
    expect(await see()).toMatchObject({ state: 'paid', renewable: false })
    const other = await start(wishOf(cast))
    await transaction((tx) => closePayment(tx, system(), { paymentId: other }))
    expect(await see(other, LATER)).toMatchObject({ state: 'closed', expired: false, renewable: false })
  })
})

describe('paying again', () => {
  const renew = (code?: string, now = LATER) =>
    execute(renewPayment, ctxOf(cast.holder, { now }), { paymentId: id, code })
  it('is refused while the code can be used', async () => {
    await expect(renew('123456', after(MINUTE))).rejects.toMatchObject({ code: 'payments.not_expired' })
  })

  it('asks for the second factor and changes nothing without it (AUTH-2)', async () => {
    await expect(renew()).rejects.toMatchObject({ kind: 'invalid', issues: [{ path: 'code' }] })
    expect((await rowOf(id)).state).toBe('CREATED')
    expect(await db.payment.count()).toBe(1)
  })

  it('is a new payment of the same sum for the same thing; the one before is closed', async () => {
    const { paymentId } = await renew(await secondFactor('holder'))
    const [before, now] = [await rowOf(id), await rowOf(paymentId)]
    expect([before.state, now.state, now.refId, now.amountFen]).toEqual([
      'CLOSED',
      'CREATED',
      before.refId,
      before.amountFen,
    ])
  })
})

import type { AdministratorActor, OperatorActor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { execute } from '@/lib/platform/use-case'
import { applyForWaiver, passWaiver } from '@/lib/waivers'
import { ctxOf, MINUTE, NOW } from '@/tests/support/cast'
import { fill, licenceNumber, newOperator, submit } from '../accounts/fill'

export const WHY =
  '我們在六個城市各有一間門市，每間的活動、課程與客人都不同；放在同一個公眾號裡，讀者收到的多半與自己無關，所以需要分開。'

/** An enterprise that holds as many as the rule allows, two, and a filled registration of one more by this operator. */
export async function full(actor: OperatorActor, now: Date = NOW, subjectKind: 'ENTERPRISE' | 'PERSON' = 'ENTERPRISE') {
  const wish = subjectKind === 'ENTERPRISE' ? { subjectKind, identityNumber: licenceNumber(31) } : { subjectKind }
  const other = await newOperator(now)
  await submit(other, await fill(other, { name: '已有的號', ...wish }, { now }), { now })
  if (subjectKind === 'ENTERPRISE') {
    const account = await db.account.findFirstOrThrow({ where: { name: '已有的號' } })
    const second = { id: newId(now), name: '已有的另一個', nameKey: 'another', binding: 'another@fill.example' }
    await db.account.createMany({ data: [{ ...account, ...second }] })
  }
  return fill(actor, { name: '多要的一個', ...wish }, { now })
}

/** The same, and it has asked for more. */
export async function asked(by?: OperatorActor, now: Date = NOW) {
  const actor = by ?? (await newOperator(now))
  const applicationId = await full(actor, now)
  await execute(applyForWaiver, ctxOf(actor, { now }), { applicationId, more: 2, reason: WHY })
  const { id } = await db.waiver.findFirstOrThrow({ where: { applicationId } })
  return { actor, applicationId, waiverId: id }
}

/** The same, and the platform supports it. */
export async function reviewed(reviewer: AdministratorActor, now: Date = NOW) {
  const found = await asked(undefined, new Date(now.getTime() - 2 * MINUTE))
  await execute(passWaiver, ctxOf(reviewer, { now: new Date(now.getTime() - MINUTE) }), {
    waiverId: found.waiverId,
    version: 0,
    reason: '門市資料屬實。',
  })
  return found
}

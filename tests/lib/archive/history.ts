import { approveChange } from '@/lib/confirmations'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { execute } from '@/lib/platform/use-case'
import { after, type Cast, ctxOf, DAY, HOUR, NOW } from '@/tests/support/cast'
import { addProofs } from '../proofs/setting'
import { change, dueOn } from '../confirmations/setting'
import { ask, renamed, withKeys } from '../names/setting'
import { offer } from '../proofs/setting'
import { fill } from '../accounts/fill'

/** What offices and reviewers of this server found about the cast's account: certification, filing, names, confirmations, proofs. */
export async function addHistory(cast: Cast): Promise<void> {
  const accountId = cast.account.id
  await certification(accountId, cast)
  await filing(accountId, cast)
  await withKeys(cast)
  const from = await renamed(cast, '林間新記', after(-9 * DAY))
  await ask(cast, '林間又記', { accountId: cast.service.id, now: after(HOUR, from) }).catch(() => undefined)
  await dueOn(cast, '2026-12-01')
  const { id } = await change(cast, { operatorName: '林小滿', proofIds: await offer(cast) })
  await execute(approveChange, ctxOf(cast.reviewer), { confirmationId: id, version: 0, reason: '與證明一致' })
  const applicationId = await fill(cast.holder, { name: '林間舊申請' })
  await addProofs(ctxOf(cast.holder), applicationId)
  await db.application.update({ where: { id: applicationId }, data: { accountId } })
}

async function certification(accountId: string, { holder, reviewer }: Cast): Promise<void> {
  const [orderId, decisionId] = [newId(NOW), newId(NOW)]
  const at = after(-30 * DAY)
  await db.certificationOrder.create({
    data: {
      ...{
        id: orderId,
        accountId,
        state: 'PASSED',
        channel: 'REGISTER',
        reference: '91350200MA2XYZ0001',
        feeFen: 30_000,
      },
      ...{ ruleVersion: '1', openedBy: holder.id, openedAt: at, paidAt: at, checkNo: 1, decidedAt: at },
    },
  })
  const fields = [{ field: 'number', result: 'same', ours: '9135***01', theirs: '9135***01' }]
  await db.certificationCheck.create({
    data: {
      ...{ orderId, no: 1, channel: 'REGISTER', reference: '91350200MA2XYZ0001', startedAt: at, answeredAt: at },
      ...{ outcome: 'passed', fields, decidedBy: reviewer.id },
    },
  })
  await db.certification.create({
    data: {
      ...{ id: newId(NOW), accountId, orderId, channel: 'REGISTER', subjectName: '林間小記的主體' },
      ...{ from: at, until: after(335 * DAY) },
    },
  })
  await db.certificationBar.create({
    data: { id: newId(NOW), accountId, decisionId, clause: 'USE-5', from: NOW, until: null },
  })
}

async function filing(accountId: string, { filingOfficer }: Cast): Promise<void> {
  const answers = { contactPhone: '13800000000', contactEmail: 'contact@cast.example', purpose: '自然筆記' }
  await db.filing.create({
    data: {
      ...{
        accountId,
        state: 'ACCEPTED',
        region: '350000',
        answers,
        dueOn: new Date('2026-12-31'),
        number: '閩備-0001',
      },
      ...{ createdAt: after(-20 * DAY), submittedAt: after(-19 * DAY), decidedAt: after(-18 * DAY) },
    },
  })
  await db.filingStep.create({
    data: {
      ...{ accountId, id: newId(NOW), what: 'accepted', region: '350000', actorKind: 'administrator' },
      ...{ actorId: filingOfficer.id, details: { number: '閩備-0001' }, at: after(-18 * DAY) },
    },
  })
}

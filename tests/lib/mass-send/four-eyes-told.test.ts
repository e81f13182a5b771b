import { beforeEach, expect, test } from 'vitest'
import { approveMassSend, deliverOverdue, refuseMassSend, scheduleMassSend, withdrawMassSend } from '@/lib/mass-send'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { execute } from '@/lib/platform/use-case'
import { drainJobs } from '@/lib/worker/drain'
import { after, type Cast, ctxOf, DAY, makeCast, MINUTE, NOW, SYSTEM } from '@/tests/support/cast'
import { useMailbox } from '@/tests/support/mailbox'
import { drafts, secondFactor } from './setting'

useMailbox()

let cast: Cast
beforeEach(async () => {
  cast = await makeCast()
  await settle({ needsApproval: true })
})

async function settle(changes: { needsApproval?: boolean; editorsSend?: boolean }) {
  const accountId = cast.account.id
  await db.sendSetting.deleteMany({ where: { accountId } })
  await db.sendSetting.create({ data: { accountId, savedAt: NOW, ...changes } })
}
async function asked() {
  const { id } = await execute(scheduleMassSend, ctxOf(cast.editor), {
    accountId: cast.account.id,
    articleIds: await drafts(cast.account.id, 2),
    clientKey: newId(),
    code: await secondFactor('editor'),
  })
  return { accountId: cast.account.id, massSendId: id }
}
const told = async (kind: string) => {
  const rows = await db.notification.findMany({ where: { kind }, select: { personId: true, facts: true, href: true } })
  return rows.map(({ personId, ...row }) => ({ ...row, who: personId }))
}
const who = async (kind: string) => (await told(kind)).map((row) => row.who).toSorted()
const both = () => [cast.holder.id, cast.administrator.id].toSorted()

test('N8 a request tells everyone who may approve it, and not who asked; the link leads to it', async () => {
  const { accountId, massSendId } = await asked()
  await drainJobs(NOW)
  await drainJobs(NOW)
  expect(await who('send_requested')).toEqual(both())
  const [first] = await told('send_requested')
  expect(first?.href).toBe(`/console/${accountId}/mass-send/${massSendId}`)
  expect(first?.facts).toMatchObject({ title: '第 1 篇', count: 2, until: after(DAY).toISOString() })
})

test('where editors do not send by themselves, another editor is not asked', async () => {
  await settle({ editorsSend: false })
  await asked()
  await drainJobs(NOW)
  expect(await who('send_requested')).toEqual(both())
})

test('a request that was taken back before anybody heard of it asks nobody', async () => {
  await execute(withdrawMassSend, ctxOf(cast.editor), await asked())
  await drainJobs(NOW)
  expect(await told('send_requested')).toEqual([])
})

test('N8 who asked learns that it was approved, by whom and when it goes out', async () => {
  const key = await asked()
  const now = after(MINUTE)
  const code = await secondFactor('administrator', '654321', now)
  await execute(approveMassSend, ctxOf(cast.administrator, { now }), { ...key, code })
  await drainJobs(now)
  expect(await who('send_approved')).toEqual([cast.editor.id])
  expect((await told('send_approved'))[0]?.facts).toMatchObject({ title: '第 1 篇', at: now.toISOString() })
})

test('N8 who asked reads why it was returned', async () => {
  const key = await asked()
  await execute(refuseMassSend, ctxOf(cast.administrator), { ...key, reason: '封面不對' })
  await drainJobs(NOW)
  expect(await told('send_refused')).toMatchObject([{ who: cast.editor.id, facts: { reason: '封面不對' } }])
})

test('N8 who asked learns that nobody decided in time, once', async () => {
  await asked()
  const late = after(DAY + MINUTE)
  await deliverOverdue(ctxOf(SYSTEM, { now: late }))
  await drainJobs(late)
  await drainJobs(late)
  expect(await who('send_lapsed')).toEqual([cast.editor.id])
})

test('who pressed a send learns what kept it from going out at its time', async () => {
  await settle({ needsApproval: false })
  const articleIds = await drafts(cast.account.id)
  await execute(scheduleMassSend, ctxOf(cast.editor), {
    ...{ accountId: cast.account.id, articleIds, clientKey: newId(), code: await secondFactor('editor') },
    sendAt: after(DAY).toISOString(),
  })
  await db.article.deleteMany({ where: { id: { in: articleIds } } })
  const late = after(DAY + MINUTE)
  await deliverOverdue(ctxOf(SYSTEM, { now: late }))
  await drainJobs(late)
  expect(await told('send_rejected')).toMatchObject([{ who: cast.editor.id, facts: { reason: 'article_missing' } }])
})

import type { z } from 'zod'
import { totpCode } from '@/lib/identity'
import { endPermission, grantPermission, recall, suspendFunction, withdrawRecall } from '@/lib/installation'
import type { GrantInput } from '@/lib/installation/contract'
import { addDays, platformDay } from '@/lib/platform/calendar'
import { execute, runQuery } from '@/lib/platform/use-case'
import { applyForWaiver, getWaiverOffer, grantWaiver, passWaiver } from '@/lib/waivers'
import { drainJobs } from '@/lib/worker/drain'
import { ACCOUNTS } from '../accounts'
import { type Staff, totpOf } from '../people'
import { at, daysAgo, later, TODAY } from '../story'
import { fill, submit } from './registration'

/** The supervisor at a past time, with the code that the authenticator would have shown then. */
async function supervising(staff: Staff, now: Date) {
  return { ctx: at(now, staff.supervisor, 205), code: totpCode(await totpOf(staff.supervisor), now) }
}

/** What USE-6 and USE-7 forbid without permission: a tool, a mutual promotion, and one that was ended. */
async function permissions(staff: Staff): Promise<string> {
  const grant = async (now: Date, wish: Omit<z.input<typeof GrantInput>, 'code'>) => {
    const { ctx, code } = await supervising(staff, now)
    return execute(grantPermission, ctx, { ...wish, code })
  }
  await grant(daysAgo(24, 10), {
    handle: 'shanhai_tea',
    rule: 'USE-7',
    partner: '茶席排版助手',
    scope: '用它排版文章並匯入草稿；不得代為群發。',
    reference: '許可 2026-031',
    until: addDays(platformDay(TODAY), 200),
  })
  await grant(daysAgo(23, 11), {
    handle: 'qingshi_books',
    rule: 'USE-6',
    partner: '江城周末',
    scope: '读书周期间互相介绍，每周一次，注明合作。',
    reference: '许可 2026-033',
    until: addDays(platformDay(TODAY), 21),
  })
  const { id } = await grant(daysAgo(22, 15), {
    handle: 'yiwanmian',
    rule: 'USE-7',
    partner: '图片水印工具',
    scope: '为文章图片加水印。',
    reference: '许可 2026-036',
    until: '',
  })
  return id
}

async function ended(staff: Staff, permissionId: string): Promise<void> {
  const { ctx, code } = await supervising(staff, daysAgo(6, 10))
  await execute(endPermission, ctx, { permissionId, reason: '工具方变更了数据用途，许可终止。', code })
}

/** Sending was suspended for one night, and is not any more (AGR-4). */
async function suspension(staff: Staff): Promise<void> {
  const { ctx, code } = await supervising(staff, daysAgo(19, 20))
  const day = platformDay(daysAgo(19, 20))
  await execute(suspendFunction, ctx, {
    name: 'send',
    reason: {
      'zh-Hant': '機房搬遷，夜間暫停群發。',
      'zh-Hans': '机房搬迁，夜间暂停群发。',
      en: 'The servers move; sending rests for the night.',
    },
    from: `${day}T23:00`,
    until: `${addDays(day, 1)}T05:00`,
    code,
  })
}

/** One account was recalled because of its name, and kept it once it was told apart (ACC-15). */
async function recalled(staff: Staff): Promise<void> {
  const asked = await supervising(staff, daysAgo(16, 10))
  const wish = { handle: 'xiaolu_science', what: 'ACCOUNT', ground: 'NEED', clause: '' } as const
  const reason = '名称与平台拟设的科普服务相同，收回自用。'
  const { id } = await execute(recall, asked.ctx, { ...wish, reason, code: asked.code })
  const taken = await supervising(staff, daysAgo(14, 16))
  await execute(withdrawRecall, taken.ctx, { recallId: id, code: taken.code })
}

/** A bookseller with no place left asked for two more; the platform supported it, and the regulator granted it (ACC-5). */
async function waiver(staff: Staff): Promise<void> {
  const n = ACCOUNTS.findIndex(({ key }) => key === 'qingshi')
  const first = ACCOUNTS[n]
  if (!first) return
  const more = (key: string, name: string, intro: string) => ({
    ...first,
    key,
    name,
    intro,
    kind: 'SUBSCRIPTION' as const,
  })
  const club = await fill(more('qingshi-club', '青石读书会', '每月一本书，一次线下讨论。'), n, {
    now: daysAgo(1, 9),
    until: 'name',
  })
  await submit(club, daysAgo(1, 9, 40))

  const asking = await fill(more('qingshi-used', '青石旧书', '旧书回收与寄售，每周上新。'), n, {
    now: daysAgo(1, 10),
    until: 'name',
  })
  const { applicationId, actor } = asking
  const now = daysAgo(1, 10, 40)
  const reason =
    '本店在江城有三处门店：新书店、读书会和旧书铺，服务的读者和发布的内容各不相同；放在同一个公众号里，读者收到的多半与自己无关，所以申请多开两个，各自说明用途。'
  await execute(applyForWaiver, at(now, actor, n), { applicationId, more: 2, reason })
  const { waiver: own } = await runQuery(getWaiverOffer, at(later(now, 1), actor, n), { applicationId })
  const waiverId = own?.id ?? ''
  const seen = { waiverId, version: 0 }
  await execute(passWaiver, at(later(now, 90), staff.reviewer, 200), {
    ...seen,
    reason: '三处门店均已核实，用途各不相同。',
  })
  await execute(grantWaiver, at(later(now, 240), staff.regulator, 206), {
    ...{
      waiverId,
      version: 1,
      more: 2,
      months: 24,
      reference: '管函〔2026〕117 號',
      reason: '同意增开两个，为期两年。',
    },
  })
  await submit(asking, later(now, 260))
}

/** What the platform itself has done: permissions, a suspension that is over, a recall taken back, a waiver granted. */
export async function actAsPlatform(staff: Staff): Promise<void> {
  // In the order of their times: an authenticator's code is worth nothing once a later one was used.
  const permissionId = await permissions(staff)
  await suspension(staff)
  await recalled(staff)
  await ended(staff, permissionId)
  await waiver(staff)
  await drainJobs(daysAgo(0, 6))
}

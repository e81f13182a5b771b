import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { runQuery } from '@/lib/platform/use-case'
import { getWhatIf } from '@/lib/policy-console'
import { figure, FIGURE_NAMES } from '@/lib/rulebook'
import { after, type Cast, ctxOf, DAY, HOUR, makeCast, NOW } from '../../support/cast'

let cast: Cast
beforeEach(async () => void (cast = await makeCast()))

const whatIf = (name: string, value: unknown, from = '2027-01-01') =>
  runQuery(getWhatIf, ctxOf(cast.supervisor), { figure: name, from, value: JSON.stringify(value) })
const touched = async (name: string, value: unknown, from?: string) => (await whatIf(name, value, from)).touched

describe('what if', () => {
  test.each(FIGURE_NAMES)('%s answers for its own value, and says how far the answer reaches', async (name) => {
    const view = await whatIf(name, figure(name, NOW))
    expect(['counted', 'later_only', 'not_yet']).toContain(view.reach)
    for (const { count } of view.touched) expect(count).toBeGreaterThanOrEqual(0)
  })

  test('fewer idle days make accounts due whose holder stays away, and never certified ones (ACC-10)', async () => {
    await db.operator.updateMany({ data: { lastSignInAt: after(-3 * DAY) } })
    await db.account.update({ where: { id: cast.service.id }, data: { certifiedUntil: after(300 * DAY) } })
    const [found] = await touched('reclaimAfterDays', 5, '2026-11-25')
    expect(found).toMatchObject({ what: 'accounts_reclaimable', count: 2, facts: { before: 0 } })
    expect(found?.examples?.toSorted()).toEqual(['別家的號', '林間小記'].toSorted())
  })

  test('a lower limit of keyword rules names the accounts above it', async () => {
    const data = [1, 2, 3].map((n) => ({
      id: newId(NOW),
      accountId: cast.account.id,
      trigger: 'KEYWORD' as const,
      name: `${n}`,
      keywords: [],
      contents: [],
      createdAt: NOW,
      savedAt: NOW,
    }))
    await db.autoReply.createMany({ data })
    expect(await touched('keywordRules', 2)).toMatchObject([{ count: 1, examples: ['林間小記'] }])
    expect(await touched('keywordRules', 3)).toMatchObject([{ count: 0 }])
  })

  test('another fee counts the renewals that fall under it, by kind (CERT-2)', async () => {
    await db.account.update({ where: { id: cast.service.id }, data: { certifiedUntil: after(90 * DAY) } })
    const fees = { SUBSCRIPTION: 30_000, SERVICE: 40_000 }
    expect(await touched('certificationFeeFen', fees)).toMatchObject([{ count: 1, facts: { kind: 'SERVICE' } }])
    expect(await touched('certificationFeeFen', fees, '2027-06-01')).toMatchObject([{ count: 0 }])
  })

  test('other tiers of closing count the accounts whose freeze changes, and only those', async () => {
    const tiers = [
      { followersUpTo: 0, days: 10 },
      { followersUpTo: 10_000, days: 15 },
      { followersUpTo: 100_000, days: 30 },
      { followersUpTo: null, days: 60 },
    ]
    expect(await touched('closingFreezeDays', tiers)).toEqual([
      { what: 'accounts_in_tier', count: 1, facts: { above: 0, upTo: 0, was: 15, is: 10 } },
    ])
  })

  test('a shorter time for answers closes conversations that are open now (MSG-7)', async () => {
    await db.follow.updateMany({ where: { accountId: cast.account.id }, data: { lastInboundAt: after(-30 * HOUR) } })
    expect(await touched('replyWindowHours', 24)).toMatchObject([{ count: 0, facts: { before: 1 } }])
  })

  test('shorter titles count the drafts that would have to be shortened (PUB-1)', async () => {
    const data = {
      id: newId(NOW),
      accountId: cast.account.id,
      state: 'DRAFT' as const,
      body: '',
      createdAt: NOW,
      savedAt: NOW,
    }
    await db.article.create({ data: { ...data, title: '十個字的標題十個字的' } })
    expect(await touched('articleTitleCharacters', 9)).toMatchObject([{ count: 1 }])
    expect(await touched('articleTitleCharacters', 10)).toMatchObject([{ count: 0 }])
  })

  test('other rights count the live accounts of exactly the kinds that change (CERT-3)', async () => {
    const rights = figure('accountRights', NOW)
    const value = { ...rights, SUBSCRIPTION: { ...rights.SUBSCRIPTION, customMenu: true } }
    expect(await touched('accountRights', value)).toMatchObject([
      { what: 'accounts_of_kind', count: 2, facts: { kind: 'SUBSCRIPTION' } },
      { what: 'sends_scheduled_after', count: 0 },
    ])
  })

  test('a figure that is only asked for when something is done says so, and one of a missing part says which, never zero', async () => {
    expect(await whatIf('appealWindowDays', 20)).toMatchObject({ reach: 'later_only', missing: null, touched: [] })
    expect(await whatIf('pushTries', 4)).toMatchObject({ reach: 'not_yet', missing: 'developer', touched: [] })
  })

  test('fewer places name the accounts with more people of that term, the holder not counted (AUTH-2)', async () => {
    await db.membership.updateMany({ where: { accountId: cast.other.id }, data: { removedAt: NOW } })
    const places = (most: number) => ({ LONG_TERM: most, ONE_MONTH: 20 })
    const [found] = await touched('operatorsPerAccount', places(3))
    expect(found).toMatchObject({ count: 2, facts: { term: 'LONG_TERM' } })
    expect(await touched('operatorsPerAccount', places(4))).toMatchObject([{ count: 0 }])
  })

  test('earlier reminders count what ends within their days, by the present days too', async () => {
    await db.account.update({ where: { id: cast.service.id }, data: { certifiedUntil: after(130 * DAY) } })
    expect(await touched('certificationReminderDays', [90, 30])).toMatchObject([{ count: 1, facts: { before: 0 } }])
    expect(await touched('certificationReminderDays', [80])).toMatchObject([{ count: 0 }])

    const due = { confirmDueOn: new Date('2027-02-15') }
    await db.account.update({ where: { id: cast.account.id }, data: due })
    expect(await touched('registrationConfirmNoticeDays', [60])).toMatchObject([{ count: 1, facts: { before: 0 } }])

    const permission = {
      rule: 'USE-6',
      partner: '某號',
      scope: '互推',
      reference: 'A-1',
      grantedBy: cast.supervisor.id,
    }
    const dates = { from: NOW, grantedAt: NOW, until: new Date('2027-01-20T00:00:00Z') }
    await db.permission.create({ data: { id: newId(NOW), accountId: cast.account.id, ...permission, ...dates } })
    expect(await touched('permissionReminderDays', 30)).toMatchObject([{ count: 1, facts: { before: 0 } }])
  })

  test('earlier warnings count accounts that nobody used, and shorter keeping the materials that would go (ACC-10, DATA-1)', async () => {
    await db.operator.updateMany({ data: { lastSignInAt: after(-100 * DAY) } })
    await db.account.updateMany({ data: { liveAt: after(-100 * DAY), certifiedUntil: null } })
    const [warned] = await touched('reclaimWarningDays', [120], '2026-11-25')
    expect(warned).toMatchObject({ count: 3, facts: { before: 0 } })
    expect(await touched('deletedMaterialDays', 10)).toMatchObject([{ count: 0, facts: { before: 0 } }])
    expect(await touched('refundLateDays', 1)).toMatchObject([{ count: 0, facts: { before: 0 } }])
    expect(await touched('storageWarningPercent', 50)).toMatchObject([{ count: 0 }])
  })
})

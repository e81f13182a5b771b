import { beforeEach, describe, expect, test } from 'vitest'
import { documentsInForce, getDifference, getDocument } from '@/lib/agreement'
import { Language } from '@/lib/agreement/contract'
import { db } from '@/lib/platform/db'
import { execute, runQuery } from '@/lib/platform/use-case'
import { announceNewVersion, getAnnouncementForm, listVersions, withdrawAnnouncedVersion } from '@/lib/policy-console'
import { after, type Cast, ctxOf, DAY, makeCast, NOBODY, SYSTEM } from '../../support/cast'

const document = 'special-rules' as const
let cast: Cast
beforeEach(async () => void (cast = await makeCast()))

async function formOf() {
  const form = await runQuery(getAnnouncementForm, ctxOf(cast.supervisor), { document })
  const clauses = Object.fromEntries(form.clauses.map(({ id, words }) => [id, structuredClone(words)]))
  const changes = { 'zh-Hant': '調整群發規則。', 'zh-Hans': '调整群发规则。', en: 'Sends are worded anew.' }
  const reason = 'Decided by the board on 18 November.'
  return { form, input: { document, base: form.base, from: form.firstDay, changes, reason, clauses } }
}
type Input = Awaited<ReturnType<typeof formOf>>['input']

// As the command line does: the second factor of supervisors is tested with the figures.
const announce = (input: object) => execute(announceNewVersion, ctxOf(SYSTEM), input)
const reword = (input: Input, id: string) => {
  for (const language of Language.options) {
    const words = input.clauses[id]?.[language]
    if (words) words.text = `${words.text}\nOne more paragraph.`
  }
}

describe('announcing a version', () => {
  test('needs as many days ahead as the rulebook says (AGR-2)', async () => {
    const { form, input } = await formOf()
    expect(form.firstDay).toBe('2026-12-18')
    reword(input, 'sends')
    await expect(announce({ ...input, from: '2026-12-17' })).rejects.toMatchObject({
      issues: [{ path: 'from', code: 'policy_console.day_too_near' }],
    })
    expect(await announce(input)).toEqual({ document, version: 'v4' })
  })
  test('keeps the words of clauses that were not touched, and says since when', async () => {
    const { input } = await formOf()
    reword(input, 'sends')
    const { version } = await announce(input)
    const view = await runQuery(getDocument, ctxOf(NOBODY, { locale: 'en' }), { document, version })
    const since = Object.fromEntries(view.clauses.map((clause) => [clause.id, clause.since]))
    expect(since).toMatchObject({ sends: 'v4', names: 'v3', shop: 'v2' })
    expect(view.changes).toBe('Sends are worded anew.')
    const difference = await runQuery(getDifference, ctxOf(NOBODY), { document, before: 'v3', after: version })
    expect(difference.clauses.filter(({ state }) => state !== 'same').map(({ id }) => id)).toEqual(['sends'])
    const inForce = (at: number) => documentsInForce(db, after(at * DAY)).then((all) => all.at(-1)?.version)
    expect([await inForce(29), await inForce(30)]).toEqual(['v3', 'v4'])
  })
  test('can drop a clause and add one, in three languages or not at all', async () => {
    const { input } = await formOf()
    const words = { title: 'Voice rooms', text: 'Rules for voice.', summary: '' }
    const shop = { ...input.clauses.shop, drop: 'on' }
    const half = { 'zh-Hant': words, 'zh-Hans': words, en: { ...words, text: '' } }
    await expect(announce({ ...input, added: half })).rejects.toMatchObject({
      issues: [{ path: 'added.en.text', code: 'policy_console.words_missing' }],
    })
    const added = { 'zh-Hant': words, 'zh-Hans': words, en: words }
    const { version } = await announce({ ...input, clauses: { ...input.clauses, shop }, added })
    const { clauses } = await runQuery(getDocument, ctxOf(NOBODY), { document, version })
    expect(clauses.map(({ id }) => id)).not.toContain('shop')
    expect(clauses.at(-1)).toMatchObject({ id: 'voice-rooms', since: 'v4' })
  })
  test('of nothing new is refused, and so is one worded from a version that is not the latest any more', async () => {
    const { input } = await formOf()
    await expect(announce(input)).rejects.toMatchObject({ code: 'policy_console.nothing_changed' })
    reword(input, 'sends')
    const done = await Promise.allSettled([announce(input), announce(input)])
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(announce(input)).rejects.toMatchObject({ code: 'policy_console.version_moved' })
  })
  test('asks supervisors for their second factor', async () => {
    const { input } = await formOf()
    reword(input, 'sends')
    await expect(execute(announceNewVersion, ctxOf(cast.supervisor), input)).rejects.toMatchObject({
      issues: [{ path: 'code', code: 'identity.staff_code_needed' }],
    })
  })
})

test('an announced version can be withdrawn before its day and not after; both lists say so', async () => {
  const { input } = await formOf()
  reword(input, 'sends')
  const { version } = await announce(input)
  const withdraw = (now?: Date) =>
    execute(withdrawAnnouncedVersion, ctxOf(SYSTEM, now && { now }), {
      document,
      version,
      reason: 'The board thought again.',
    })
  await expect(withdraw(after(30 * DAY))).rejects.toMatchObject({ code: 'policy_console.version_not_coming' })
  const before = await runQuery(listVersions, ctxOf(cast.regulator), {})
  expect(before).toMatchObject({ mayAnnounce: false, withdrawn: [] })
  expect(before.versions.find((one) => one.version === 'v4')).toMatchObject({ state: 'coming', agreed: 0 })
  await withdraw()
  const later = await runQuery(listVersions, ctxOf(cast.supervisor), {})
  expect(later).toMatchObject({ mayAnnounce: true, withdrawn: [{ document, version: 'v4' }] })
  expect(later.versions.map((one) => one.version)).not.toContain('v4')
})

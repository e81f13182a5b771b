import { beforeEach, describe, expect, it } from 'vitest'
import { getPublicArticle } from '@/lib/articles'
import { getFolder } from '@/lib/inbox'
import { deleteMassSend, publishArticle, saveSendSetting } from '@/lib/mass-send'
import { db } from '@/lib/platform/db'
import { execute, runQuery } from '@/lib/platform/use-case'
import { after, type Cast, ctxOf, DAY, makeCast, MINUTE } from '@/tests/support/cast'
import { drafts, happened, secondFactor, send, usedOf } from './setting'

let cast: Cast
let articleId: string
beforeEach(async () => {
  cast = await makeCast()
  articleId = (await drafts(cast.account.id))[0] ?? ''
})

const publish = (id = articleId) =>
  execute(publishArticle, ctxOf(cast.editor), { accountId: cast.account.id, articleId: id })
const sendsOfReader = async () => (await runQuery(getFolder, ctxOf(cast.reader, { now: after(MINUTE) }), {})).sends

describe('publishing without sending', () => {
  it('makes a public page, tells nobody and uses no quota', async () => {
    await publish()
    expect(await runQuery(getPublicArticle, ctxOf(cast.passerBy), { articleId })).toMatchObject({ state: 'published' })
    expect(await sendsOfReader()).toEqual([])
    expect(await usedOf(cast.account.id)).toBe(0)
    expect(await happened('article.published')).toBe(1)
    expect(await happened('mass_send.delivered')).toBe(0)
  })

  it('happens once, of two at once', async () => {
    const results = await Promise.allSettled([publish(), publish()])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(publish()).rejects.toMatchObject({ code: 'mass_send.published_already' })
    expect(await happened('article.published')).toBe(1)
  })

  it('leaves it free to be sent once later, and then no more', async () => {
    await publish()
    await send({ accountId: cast.account.id, articleIds: [articleId], now: after(MINUTE) })
    expect(await db.article.count({ where: { state: 'PUBLISHED' } })).toBe(1)
    expect(await happened('article.published')).toBe(1)
    await expect(send({ accountId: cast.account.id, articleIds: [articleId], now: after(DAY) })).rejects.toMatchObject({
      code: 'mass_send.article_sent',
    })
  })

  it('is refused for a draft that waits in a send, and for an empty one', async () => {
    await send({ accountId: cast.account.id, articleIds: [articleId], sendAt: after(DAY) })
    await expect(publish()).rejects.toMatchObject({ code: 'mass_send.article_taken' })
    const [empty = ''] = await drafts(cast.account.id)
    await db.article.update({ where: { id: empty }, data: { title: '' } })
    await expect(publish(empty)).rejects.toMatchObject({ code: 'mass_send.article_unfit' })
  })
})

describe('deleting after sending', () => {
  it('takes it out of its readers’ lists and leaves a word at its articles, once; the quota stays used', async () => {
    const { id } = await send({ accountId: cast.account.id, articleIds: [articleId] })
    expect(await sendsOfReader()).toHaveLength(1)
    const remove = () =>
      execute(deleteMassSend, ctxOf(cast.editor, { now: after(MINUTE) }), {
        accountId: cast.account.id,
        massSendId: id,
      })
    const results = await Promise.allSettled([remove(), remove()])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(remove()).rejects.toMatchObject({ code: 'mass_send.not_visible' })
    expect(await sendsOfReader()).toEqual([])
    expect(await runQuery(getPublicArticle, ctxOf(cast.reader), { articleId })).toMatchObject({ state: 'deleted' })
    expect(await usedOf(cast.account.id)).toBe(1)
    expect([await happened('article.deleted'), await happened('mass_send.deleted')]).toEqual([1, 1])
  })
})

describe('the settings of sending', () => {
  const save = async (changes: object) =>
    execute(saveSendSetting, ctxOf(cast.holder), {
      ...{ accountId: cast.account.id, holdMinutes: 0, needsApproval: false, editorsSend: true },
      code: await secondFactor('holder'),
      ...changes,
    })

  it('hold for at most a quarter of an hour', async () => {
    await expect(save({ holdMinutes: 16 })).rejects.toMatchObject({ issues: [{ code: 'mass_send.hold_too_long' }] })
    expect(await save({ holdMinutes: 15 })).toMatchObject({ holdMinutes: 15 })
  })

  it('want no second person where there is none', async () => {
    await db.membership.deleteMany({ where: { accountId: cast.account.id, role: { not: 'HOLDER' } } })
    await expect(save({ needsApproval: true })).rejects.toMatchObject({ code: 'mass_send.no_second_person' })
  })

  it('need the second factor', async () => {
    await expect(save({ code: '' })).rejects.toMatchObject({ issues: [{ code: 'identity.second_factor_needed' }] })
    expect(await db.sendSetting.count()).toBe(0)
  })
})

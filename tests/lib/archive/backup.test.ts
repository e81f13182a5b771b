import { beforeEach, describe, expect, it } from 'vitest'
import { getArchiveFile, listArchives, openDownload, startBackup, stopArchive, tidyArchives } from '@/lib/archive'
import { runArchive } from '@/lib/archive/run-archive'
import { takeRun } from '@/lib/archive/archive-store'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { storage } from '@/lib/platform/storage'
import { execute, runQuery } from '@/lib/platform/use-case'
import { after, type Cast, ctxOf, DAY, HOUR, makeCast, NOW, SYSTEM } from '@/tests/support/cast'
import { secondFactor } from '../mass-send/setting'
import { fillAccount } from './filled'

let cast: Cast
beforeEach(async () => {
  cast = await makeCast()
})

const start = () => execute(startBackup, ctxOf(cast.administrator), { accountId: cast.account.id })
const run = (archiveId: string, now = NOW) => runArchive(ctxOf(SYSTEM, { now }), archiveId)
const row = (id: string) => db.archive.findUniqueOrThrow({ where: { id } })
const seen = async (now = NOW) =>
  (await runQuery(listArchives, ctxOf(cast.holder, { now }), { accountId: cast.account.id })).archives[0]

describe('a backup', () => {
  it('is made by a job, shows how far it is, and tells its asker when it is ready', async () => {
    await fillAccount(cast)
    const { archiveId } = await start()
    expect(await seen()).toMatchObject({ state: 'QUEUED', progress: 0 })
    await run(archiveId)
    const view = await seen()
    expect(view).toMatchObject({ state: 'READY', progress: 1, counts: { articles: 4, originals: 1 }, fault: null })
    expect(view?.bytes).toBeGreaterThan(1000)
    expect(await db.notification.findMany({ select: { kind: true, personId: true } })).toContainEqual({
      kind: 'backup_ready',
      personId: cast.administrator.id,
    })
  })

  it('asked for by two at once is one', async () => {
    const ends = await Promise.allSettled([start(), start()])
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await db.archive.count()).toBe(1)
  })

  it('whose run died is taken over by another; while a run is alive nobody else works on it', async () => {
    const { archiveId } = await start()
    expect(await takeRun(archiveId, newId(), NOW)).not.toBeNull()
    await run(archiveId)
    expect((await row(archiveId)).state).toBe('RUNNING')
    await db.archive.update({ where: { id: archiveId }, data: { runUntil: new Date(0) } })
    await run(archiveId)
    expect((await row(archiveId)).state).toBe('READY')
  })

  it('stopped while it is made stays stopped, and leaves no file', async () => {
    await fillAccount(cast)
    const { archiveId } = await start()
    const working = run(archiveId)
    const stopping = execute(stopArchive, ctxOf(cast.holder), { accountId: cast.account.id, archiveId })
    await Promise.all([working, stopping.catch(() => undefined)])
    const { state } = await row(archiveId)
    expect(['STOPPED', 'READY']).toContain(state)
    expect(await storage().exists(`archives/${archiveId}/backup.zip`)).toBe(state === 'READY')
    await execute(stopArchive, ctxOf(cast.holder), { accountId: cast.account.id, archiveId }).catch((error: unknown) =>
      expect(error).toMatchObject({ code: 'archive.over' }),
    )
  })

  it('that died too often is given up, and its asker told', async () => {
    const { archiveId } = await start()
    await db.archive.update({
      where: { id: archiveId },
      data: { state: 'RUNNING', runs: 5, runId: newId(), runUntil: new Date(0) },
    })
    await tidyArchives(ctxOf(SYSTEM))
    expect(await seen()).toMatchObject({ state: 'FAILED', fault: 'failed' })
  })

  it('is purged after its days, and cannot be fetched any more', async () => {
    const { archiveId } = await start()
    await run(archiveId)
    await tidyArchives(ctxOf(SYSTEM, { now: after(6 * DAY) }))
    expect(await storage().exists(`archives/${archiveId}/backup.zip`)).toBe(true)
    await tidyArchives(ctxOf(SYSTEM, { now: after(9 * DAY) }))
    expect(await storage().exists(`archives/${archiveId}/backup.zip`)).toBe(false)
    expect(await seen(after(9 * DAY))).toMatchObject({ purged: true })
  })
})

describe('the download of a backup', () => {
  let archiveId: string
  beforeEach(async () => {
    archiveId = (await start()).archiveId
    await run(archiveId)
  })
  const open = async (code: string) =>
    execute(openDownload, ctxOf(cast.holder), { accountId: cast.account.id, archiveId, code })
  const ticketOf = (href: string) => new URL(href, 'http://x').searchParams.get('ticket') ?? ''
  const fetched = (who: 'holder' | 'administrator', ticket: string, now = NOW) =>
    runQuery(getArchiveFile, ctxOf(cast[who], { now }), { accountId: cast.account.id, archiveId, ticket })

  it('needs the second factor', async () => {
    await expect(open('000000')).rejects.toMatchObject({ kind: 'invalid' })
  })

  it('opens for a few minutes, and for nobody else', async () => {
    const { href } = await open(await secondFactor('holder'))
    const ticket = ticketOf(href)
    expect((await fetched('holder', ticket)).key).toContain(archiveId)
    await expect(fetched('administrator', ticket)).rejects.toMatchObject({ code: 'archive.ticket_over' })
    await expect(fetched('holder', ticket, after(HOUR))).rejects.toMatchObject({ code: 'archive.ticket_over' })
    await expect(fetched('holder', 'v1.forged')).rejects.toMatchObject({ code: 'archive.ticket_over' })
  })
})

import { expect, test } from 'vitest'
import { acceptVersions, withdrawVersion } from '@/lib/agreement'
import { letter } from '@/lib/notifications/letter'
import { tellOfReleasedVersions } from '@/lib/notifications/jobs'
import { db, transaction } from '@/lib/platform/db'
import { subscribeAll } from '@/lib/platform/dispatch'
import { newId } from '@/lib/platform/ids'
import { QUEUES, sender } from '@/lib/platform/jobs'
import { execute } from '@/lib/platform/use-case'
import { runJob } from '@/lib/worker/run-job'
import { subscriptions } from '@/lib/worker/subscriptions'
import { after, ctxOf, makeCast, MINUTE, NOW } from '../../support/cast'
import { announceIn } from '../agreement/setting'

/** Does all that is due but the mails themselves: what they say is tested beside the letter. */
async function drain(now: Date): Promise<void> {
  subscribeAll(subscriptions)
  const boss = await sender()
  for (let found = true; found;) {
    found = false
    for (const queue of QUEUES)
      for (const { id, data } of await boss.fetch<{ job: string }>(queue, { batchSize: 100 })) {
        if (data.job !== 'notifications.mail') await runJob(id, data, now)
        await boss.complete(queue, id)
        found = true
      }
  }
}

const told = (kind: string) => db.notification.findMany({ where: { kind }, orderBy: { id: 'asc' } })

test('operators and subscribers are told of an announced version once each, over batches (AGR-2)', async () => {
  const { supervisor } = await makeCast()
  const many = Array.from({ length: 450 }, (_, n) => ({
    id: newId(NOW),
    email: `more${n}@cast.example`,
    name: '讀者',
    createdAt: NOW,
  }))
  await db.subscriber.createMany({ data: many })
  await announceIn(ctxOf(supervisor), { document: 'privacy-policy', days: 40 })
  await drain(after(MINUTE))
  await drain(after(2 * MINUTE))
  const rows = await told('agreement_announced')
  expect(rows).toHaveLength(6 + 2 + many.length)
  expect(new Set(rows.map(({ personId }) => personId)).size).toBe(rows.length)
  expect(rows[0]).toMatchObject({ facts: { document: 'privacy_policy', version: 'v3', from: '2026-12-28' } })
})

test('versions of a release are told to those who have not accepted them, and nobody twice', async () => {
  const { holder } = await makeCast()
  const versions = ['service-agreement@v3', 'privacy-policy@v2', 'special-rules@v3']
  await execute(acceptVersions, ctxOf(holder), { versions })
  await Promise.all([tellOfReleasedVersions(NOW), tellOfReleasedVersions(NOW)])
  await drain(after(MINUTE))
  await tellOfReleasedVersions(after(MINUTE))
  await drain(after(2 * MINUTE))
  const rows = await told('agreement_announced')
  expect(rows).toHaveLength(7 * 3)
  expect(rows.map(({ personId }) => personId)).not.toContain(holder.id)
})

test('when a version is withdrawn, those who were told of it are told so', async () => {
  const { supervisor } = await makeCast()
  await announceIn(ctxOf(supervisor), { document: 'special-rules', days: 40 })
  await drain(after(MINUTE))
  const wish = { document: 'special-rules', version: 'v4', by: supervisor.id, reason: 'a slip' } as const
  await transaction((tx) => withdrawVersion(tx, ctxOf(supervisor), wish))
  await drain(after(2 * MINUTE))
  expect(await told('agreement_withdrawn')).toHaveLength(8)
})

test('the letter says the day as people write it', () => {
  const facts = { document: 'privacy_policy', version: 'v3', from: '2026-12-28' }
  const written = letter({ kind: 'agreement_announced', facts, locale: 'en' }, 'https://xintai.example/x')
  expect(written.subject).toBe('The privacy policy will be version v3')
  expect(written.text).toContain('Dec 28, 2026')
})

import { z } from 'zod'
import { erasePersonFromAcceptances } from '@/lib/agreement'
import { notify } from '@/lib/notifications'
import { addDays, platformDay, startOfDay } from '@/lib/platform/calendar'
import { unseal } from '@/lib/platform/crypto'
import { transaction } from '@/lib/platform/db'
import { defineJob } from '@/lib/platform/jobs'
import { sendMail } from '@/lib/platform/mail'
import { dropProofs } from '@/lib/proofs'
import { localeOf, words } from '@/lib/platform/words'
import { figure } from '@/lib/rulebook'
import { emptyRegistration, eraseRows, forgetCodes, registrationsOf } from './erase-store'
import * as store from './store'
import { writeCopy } from './write-copy'

/** Makes a person's copy of their own data. */
export const makeCopy = defineJob({
  name: 'personal-data.make-copy',
  queue: 'bulk',
  payload: z.object({ requestId: z.uuid() }),
  async run({ payload: { requestId }, ctx }) {
    const row = await store.requestToWork(requestId)
    if (!row || row.door === 'ADMINISTRATOR') return
    const person = { door: row.door, personId: row.personId }
    const { key, bytes, counts } = await writeCopy(requestId, person, ctx.now)
    const expiresAt = startOfDay(addDays(platformDay(ctx.now), figure('personExportKeptDays', ctx.now) + 1))
    await transaction(async (tx) => {
      const data = { storageKey: key, bytes, counts, expiresAt, doneAt: ctx.now }
      if (!(await store.finishRequest(tx, requestId, data))) return
      const facts = { expiresAt: expiresAt.toISOString() }
      const href = row.door === 'OPERATOR' ? '/console/privacy' : '/m/me/privacy'
      await notify(tx, [person], { kind: 'own_data_ready', facts, causeKey: `copy:${requestId}`, href }, ctx.now)
    })
  },
})

/** Registrations that never became an account: their proofs' files go by their own job. */
async function emptyRegistrations(operatorId: string, now: Date): Promise<void> {
  for (const { id } of await registrationsOf(operatorId)) {
    await transaction(async (tx) => {
      await dropProofs(tx, { applicationId: id }, now)
      await emptyRegistration(tx, id)
    })
  }
}

/** Says goodbye, and erases what is left of a person who deleted themselves. */
export const takeLeave = defineJob({
  name: 'personal-data.take-leave',
  queue: 'bulk',
  payload: z.object({ requestId: z.uuid(), address: z.string().nullable(), locale: z.string() }),
  async run({ payload: { requestId, address, locale }, ctx }) {
    const row = await store.requestToWork(requestId)
    if (!row || row.door === 'ADMINISTRATOR') return
    const person = { door: row.door, personId: row.personId }
    await eraseRows(person)
    if (person.door === 'OPERATOR') await emptyRegistrations(person.personId, ctx.now)
    const email = address === null ? null : unseal('personal-data.leave', address)
    if (email) {
      const t = words(localeOf(locale), 'personal-data')
      await sendMail({ to: email, subject: t('leave.subject'), text: t('leave.text'), id: requestId })
    }
    await transaction(async (tx) => {
      const kept = await erasePersonFromAcceptances(tx, person.door, person.personId)
      if (email) await forgetCodes(tx, person, email)
      await store.finishRequest(tx, requestId, { doneAt: ctx.now, counts: { acceptancesKept: kept } })
    })
  },
})

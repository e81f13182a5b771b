import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { z } from 'zod'
import { mendOrder, startOrder } from '@/lib/certification'
import { beginPaidCheck, checkCertification } from '@/lib/certification/jobs'
import { recordPaid } from '@/lib/payments'
import { keyedHash, seal } from '@/lib/platform/crypto'
import { db, transaction } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { startMailServer } from '@/lib/platform/mail/mail-server'
import { execute } from '@/lib/platform/use-case'
import { drainJobs } from '@/lib/worker/drain'
import type { Entry } from '@/scripts/channels/records'
import { type Channels, startChannels } from '@/scripts/channels/server'
import { type Cast, ctxOf, NOW, SYSTEM } from '@/tests/support/cast'
import { licenceNumber } from '../accounts/fill'

export const NUMBER = licenceNumber(1)

/** The channels' stand-ins on a port of their own, named in the settings like real ones. */
export async function openChannels(): Promise<Channels> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'xintai-channels-'))
  const [channels, mail] = await Promise.all([startChannels({ folder }), startMailServer({ folder, port: 0 })])
  Object.assign(env, {
    SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
    CERT_PROFILE_URL: channels.profileUrl,
    CERT_PROFILE_TOKEN: channels.token,
    CERT_REGISTER_URL: channels.registerUrl,
    CERT_REGISTER_TOKEN: channels.token,
  })
  return {
    ...channels,
    async stop() {
      await Promise.all([channels.stop(), mail.stop()])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The entry that agrees with the registration of the cast's `service`. */
export const entry = (changes: Partial<Entry> = {}): Entry => ({
  register_no: NUMBER,
  name: '山海茶业有限公司',
  former_names: [],
  entity_type: 'company',
  status: 'in_operation',
  valid_to: null,
  legal_representative: '王小明',
  contacts: [],
  ...changes,
})

/** Gives the subject of the cast's `service` a name and a number that a register can know. */
export const register = ({ service }: Cast) =>
  db.subject.update({
    where: { id: service.subjectId },
    data: {
      name: '山海茶業有限公司',
      numberHash: keyedHash('subject.number', `ENTERPRISE:${NUMBER}`),
      numberSealed: seal('subject.number', NUMBER),
    },
  })

export const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  )

interface Wish {
  now?: Date
  accountId?: string
  channel?: 'PROFILE' | 'REGISTER'
  reference?: string
  accepted?: string
}

/** Orders for the cast's `service`, as the house itself, which needs no mailed code. */
export const order = async ({ service }: Cast, { now = NOW, ...input }: Wish = {}) =>
  execute(startOrder, ctxOf(SYSTEM, { now }), {
    accountId: service.id,
    channel: 'REGISTER',
    reference: NUMBER,
    accepted: 'on',
    ...input,
  } as z.input<typeof startOrder.input>)

/** What the provider says when the money came. */
export async function paid(paymentId: string, now = NOW) {
  const { tradeNo, amountFen } = await db.payment.findUniqueOrThrow({ where: { id: paymentId } })
  const answer = { tradeNo, providerNo: `P${tradeNo}`, paidFen: amountFen, paidAt: now }
  await transaction((tx) => recordPaid(tx, ctxOf(SYSTEM, { now }), answer))
  return answer
}

/** Lets the worker do everything that is due at this time, which may lie far ahead of the machine's own clock. */
export async function drainAt(now: Date): Promise<void> {
  for (let ran = 1; ran > 0;) {
    await db.$executeRaw`UPDATE pgboss.job SET start_after = now() WHERE start_after > now()`
    ran = await drainJobs(now)
  }
}

/** Orders, pays, and lets the worker do what follows. */
export async function certify(cast: Cast, now = NOW): Promise<string> {
  const { orderId, paymentId } = await order(cast, { now })
  await paid(paymentId, now)
  await drainAt(now)
  return orderId
}

/** One try of the newest check, and nothing that follows from it later. */
export async function tryOnce(orderId: string, now = NOW): Promise<void> {
  const [check] = await db.certificationCheck.findMany({ where: { orderId }, orderBy: { no: 'desc' }, take: 1 })
  if (check) await checkCertification.run({ payload: check, ctx: ctxOf(SYSTEM, { now }) })
}

/** Orders and pays, and asks the channel once. */
export async function payAndTry(cast: Cast, now = NOW): Promise<string> {
  const { orderId, paymentId } = await order(cast, { now })
  const { paidAt } = await paid(paymentId, now)
  await beginPaidCheck.run({ payload: { orderId, paidAt: paidAt.toISOString() }, ctx: ctxOf(SYSTEM, { now }) })
  await tryOnce(orderId, now)
  return orderId
}

export const recheck = async ({ administrator }: Cast, orderId: string, now = NOW, changes: object = {}) => {
  await execute(mendOrder, ctxOf(administrator, { now }), {
    orderId,
    channel: 'REGISTER',
    reference: NUMBER,
    ...changes,
  })
  await drainAt(now)
}

export const stateOf = async (id: string) =>
  (await db.certificationOrder.findUniqueOrThrow({ where: { id }, select: { state: true } })).state
export const checksOf = (orderId: string) =>
  db.certificationCheck.findMany({ where: { orderId }, orderBy: { no: 'asc' } })
export const happened = (name: string) => db.domainEvent.count({ where: { name } })
export const certifiedUntil = async (id: string) =>
  (await db.account.findUniqueOrThrow({ where: { id }, select: { certifiedUntil: true } })).certifiedUntil

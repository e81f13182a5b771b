import 'server-only'
import { alone } from '@/lib/platform/alone'
import { db, isDuplicate, type Tx } from '@/lib/platform/db'
import { refuse } from '@/lib/platform/refusal'
import type { DoorName } from '@/lib/platform/session/cookies'
import type { OpenDoor } from './contract'
import { CODE_ATTEMPTS } from './limits'

export const DOOR = { subscriber: 'SUBSCRIBER', operator: 'OPERATOR', administrator: 'ADMINISTRATOR' } as const
export type CodePurpose = 'SIGN_IN' | 'BIND' | 'SECOND_FACTOR' | 'BINDING_PROOF'

const personSelect = { id: true, email: true, name: true, locale: true, passwordHash: true } as const
export interface Person {
  id: string
  email: string | null
  name: string
  locale: string
  passwordHash: string | null
}
type By = { email: string } | { qqOpenid: string } | { id: string }

export const findPerson = (tx: Tx, door: OpenDoor, by: By): Promise<Person | null> =>
  door === 'operator'
    ? tx.operator.findUnique({ where: by, select: personSelect })
    : tx.subscriber.findUnique({ where: by, select: personSelect })

export const findOperators = (tx: Tx, ids: readonly string[]) =>
  tx.operator.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true, email: true },
    take: 1000,
  })

/** The role and number of members of staff, who left included; names do not come out. */
export const findStaffMarks = (tx: Tx, ids: readonly string[]) =>
  tx.administrator.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, role: true, number: true },
    take: 1000,
  })

export interface NewPerson {
  id: string
  name: string
  locale: string
  createdAt: Date
  email?: string
  qqOpenid?: string
  passwordHash?: string
}

/** A new person at a door; two first sign-ins at once make one, the other is told to try again. */
export async function insertPerson(tx: Tx, door: OpenDoor, data: NewPerson): Promise<Person> {
  try {
    return door === 'operator'
      ? await tx.operator.create({ data, select: personSelect })
      : await tx.subscriber.create({ data, select: personSelect })
  } catch (error) {
    if (isDuplicate(error)) throw refuse('conflict', 'identity.just_signed_up')
    throw error
  }
}

export const setPasswordHash = (tx: Tx, door: OpenDoor, at: { id: string; passwordHash: string }) =>
  door === 'operator'
    ? tx.operator.update({ where: { id: at.id }, data: { passwordHash: at.passwordHash }, select: { id: true } })
    : tx.subscriber.update({ where: { id: at.id }, data: { passwordHash: at.passwordHash }, select: { id: true } })

export const findAdministrator = (tx: Tx, by: { email: string } | { id: string }) =>
  tx.administrator.findUnique({
    where: by,
    select: { ...personSelect, totpSecret: true, totpLastStep: true, leftAt: true },
  })

/** Counts a code's time step as used; false when it, or a later one, was used before. */
export async function takeTotpStep(tx: Tx, id: string, step: number): Promise<boolean> {
  const { count } = await tx.administrator.updateMany({
    where: { id, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] },
    data: { totpLastStep: step },
  })
  return count === 1
}

export async function touchSignIn(tx: Tx, door: DoorName, id: string, now: Date): Promise<void> {
  const change = { where: { id }, data: { lastSignInAt: now }, select: { id: true } }
  if (door === 'operator') await tx.operator.update(change)
  else if (door === 'subscriber') await tx.subscriber.update(change)
  else await tx.administrator.update(change)
}

/** A personal (subscriber) account or an official account that has this address, or this QQ number (ACC-1). */
export async function bindingHolder(
  tx: Tx,
  binding: string,
  bindingKind: 'email' | 'qq' = 'email',
): Promise<'account' | 'subscriber' | null> {
  const account = await tx.account.findFirst({ where: { bindingKind, binding }, select: { id: true } })
  if (account) return 'account'
  const by = bindingKind === 'qq' ? { qqOpenid: binding } : { email: binding }
  return (await findPerson(tx, 'subscriber', by)) ? 'subscriber' : null
}

/** The address and language of whoever signed in with this session, for a mail. */
export async function mailOfSession(tx: Tx, sessionId: string) {
  const session = await tx.session.findUnique({
    where: { id: sessionId },
    select: { door: true, personId: true, address: true, userAgent: true, createdAt: true },
  })
  if (!session) return null
  const by = { id: session.personId }
  const door = session.door.toLowerCase() as DoorName
  const person = door === 'administrator' ? await findAdministrator(tx, by) : await findPerson(tx, door, by)
  return person?.email ? { ...session, door, email: person.email, locale: person.locale } : null
}

export interface NewCode {
  id: string
  door: DoorName
  purpose: CodePurpose
  email: string
  codeHash: string
  createdAt: Date
  expiresAt: Date
}

/** Keeps a new code; earlier ones of the same purpose are worth nothing from now on. */
export async function insertCode(tx: Tx, { door, ...code }: NewCode): Promise<void> {
  const same = { door: DOOR[door], purpose: code.purpose, email: code.email, usedAt: null }
  await tx.mailCode.updateMany({ where: same, data: { usedAt: code.createdAt } })
  await tx.mailCode.create({ data: { ...code, door: DOOR[door] }, select: { id: true } })
}

/** The code that is open now for this address, or null. */
export const openCode = (tx: Tx, of: { door: DoorName; purpose: CodePurpose; email: string; now: Date }) =>
  tx.mailCode.findFirst({
    where: { door: DOOR[of.door], purpose: of.purpose, email: of.email, usedAt: null, expiresAt: { gt: of.now } },
    orderBy: { createdAt: 'desc' },
    select: { id: true, codeHash: true },
  })

/** Counts a try, beside the caller's transaction since a wrong code rolls that back; false when none is left. */
export async function takeAttempt(codeId: string): Promise<boolean> {
  const sql =
    'UPDATE mail_code SET attempts = attempts + 1 WHERE id = $1::uuid AND attempts < $2 AND used_at IS NULL RETURNING id'
  return (await alone(sql, [codeId, CODE_ATTEMPTS])).length === 1
}

/** Uses a code up; false when someone else did so first. */
export async function useCode(tx: Tx, codeId: string, now: Date): Promise<boolean> {
  const { count } = await tx.mailCode.updateMany({ where: { id: codeId, usedAt: null }, data: { usedAt: now } })
  return count === 1
}

export const codeToMail = (tx: Tx, codeId: string, now: Date) =>
  tx.mailCode.findFirst({
    where: { id: codeId, usedAt: null, expiresAt: { gt: now } },
    select: { email: true, purpose: true, expiresAt: true },
  })

interface Proof {
  id: string
  ownerHash: string
}

export const keepProof = (
  tx: Tx,
  { ownerHash, ...proof }: Proof & { email: string; createdAt: Date; expiresAt: Date },
) =>
  tx.mailCode.create({
    data: { ...proof, codeHash: ownerHash, door: 'OPERATOR', purpose: 'BINDING_PROOF' },
    select: { id: true },
  })

/** Uses a proof up and tells its address; null when it is not theirs, too old, or used. */
export async function takeProof(tx: Tx, { id, ownerHash, now }: Proof & { now: Date }): Promise<string | null> {
  const rows = await tx.mailCode.updateManyAndReturn({
    where: { id, purpose: 'BINDING_PROOF', codeHash: ownerHash, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
    select: { email: true },
  })
  return rows[0]?.email ?? null
}

interface NewAdministrator extends Omit<NewPerson, 'qqOpenid'> {
  email: string
  passwordHash: string
  totpSecret: string
  region?: string
  role: 'REVIEWER' | 'MODERATOR' | 'SUPERVISOR' | 'REGULATOR' | 'FILING_OFFICER'
}

export const insertAdministrator = async (tx: Tx, data: NewAdministrator): Promise<string> =>
  (await tx.administrator.create({ data, select: { id: true } })).id

/** Deletes at most so many mailed codes and proofs that were made before this id; outside any transaction. */
export const removeCodes = (beforeId: string, most: number): Promise<number> => db.$executeRaw`
  DELETE FROM mail_code
  WHERE id IN (SELECT id FROM mail_code WHERE id < ${beforeId}::uuid ORDER BY id LIMIT ${most} FOR UPDATE SKIP LOCKED)`

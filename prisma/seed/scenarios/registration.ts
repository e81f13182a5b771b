import {
  acceptAgreement,
  approveApplication,
  bindOwnAddress,
  chooseKind,
  claimApplication,
  describeSubject,
  getApplicationForReview,
  licenceCheck,
  nameAccount,
  personCheck,
  returnApplication,
  setHandle,
  startApplication,
  submitApplication,
} from '@/lib/accounts'
import type { OperatorActor } from '@/lib/platform/actor'
import { execute, runQuery } from '@/lib/platform/use-case'
import type { SeedAccount } from '../accounts'
import { makeOperator, type Staff } from '../people'
import { at, later, operator } from '../story'
import { addProofs } from './proof-pictures'

type Wish = Pick<SeedAccount, 'key' | 'name' | 'kind' | 'subject' | 'subjectName' | 'holder' | 'intro' | 'locale'>

function personNumber(n: number): string {
  const first17 = `3501021988${String(1 + (n % 12)).padStart(2, '0')}15${String(100 + n).slice(-3)}`
  return first17 + personCheck(first17)
}
/** The licence number of the n-th body of the demonstration. */
export function licenceNumber(n: number): string {
  const first17 = `9135010${n % 10}MA${String(3120000 + n * 137).padStart(7, '0')}`.slice(0, 17)
  return first17 + licenceCheck(first17)
}

export interface Registering {
  actor: OperatorActor
  applicationId: string
}

/** Begins a registration; `until` says how far it gets. */
export async function fill(
  wish: Wish,
  n: number,
  { now, until }: { now: Date; until: 'kind' | 'name' },
): Promise<Registering> {
  const actor = operator(await makeOperator(wish.key, wish.holder, wish.locale))
  const { id: applicationId } = await execute(startApplication, at(now, actor, n), {})
  await execute(acceptAgreement, at(later(now, 2), actor, n), { applicationId, agreed: 'on' })
  await execute(bindOwnAddress, at(later(now, 4), actor, n), { applicationId })
  await execute(chooseKind, at(later(now, 5), actor, n), { applicationId, kind: wish.kind })
  if (until === 'kind') return { actor, applicationId }
  await execute(describeSubject, at(later(now, 12), actor, n), {
    applicationId,
    subjectKind: wish.subject,
    subjectName: wish.subjectName,
    identityNumber: wish.subject === 'PERSON' ? personNumber(n) : licenceNumber(n),
    contactName: wish.holder,
    contactPhone: `+86 138 0591 ${String(1000 + n * 37).slice(-4)}`,
    operatorName: wish.holder,
    operatorIdentityNumber: personNumber(n),
  })
  await addProofs(at(later(now, 13), actor, n), applicationId)
  await execute(nameAccount, at(later(now, 15), actor, n), { applicationId, name: wish.name, intro: wish.intro })
  return { actor, applicationId }
}

export const submit = ({ actor, applicationId }: Registering, now: Date) =>
  execute(submitApplication, at(now, actor), { applicationId })

async function claimed(staff: Staff, applicationId: string, now: Date) {
  const ctx = at(now, staff.reviewer, 200)
  await execute(claimApplication, ctx, { applicationId })
  const seen = await runQuery(getApplicationForReview, ctx, { applicationId })
  return { ctx: at(later(now, 8), staff.reviewer, 200), version: seen?.version ?? 0 }
}

/** Approves it; before the promised window by the logged fast track (ACC-6). */
export async function approve(staff: Staff, { applicationId }: Registering, now: Date): Promise<string> {
  const { ctx, version } = await claimed(staff, applicationId, now)
  const reason = '主體資料與證件一致，名稱與介紹符合規則。'
  return (await execute(approveApplication, ctx, { applicationId, version, reason, fastTrack: 'on' })).accountId
}

export async function sendBack(staff: Staff, { applicationId }: Registering, now: Date): Promise<void> {
  const { ctx, version } = await claimed(staff, applicationId, now)
  const reason = '主體名稱與證件號碼所屬的單位不一致；介紹裡的聯絡方式請移到聯絡人欄位。'
  await execute(returnApplication, ctx, { applicationId, version, reason, mend: ['subject', 'intro'] })
}

export const chooseHandle = (
  actor: OperatorActor,
  { accountId, handle, now }: { accountId: string; handle: string; now: Date },
) => execute(setHandle, at(now, actor), { accountId, handle, sure: 'on' })

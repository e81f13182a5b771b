import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { registrationOf } from '@/lib/accounts'
import {
  approveChange,
  getChangeForReview,
  returnChange,
  unmaskChangedNumber,
  withdrawChange,
} from '@/lib/confirmations'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { execute, runQuery } from '@/lib/platform/use-case'
import {
  forgetReadyProofs,
  getUnmaskedFile,
  listChangeProofs,
  listUnmaskings,
  openSealed,
  removeChangeProof,
  unmaskChangeProof,
} from '@/lib/proofs'
import { drainJobs } from '@/lib/worker/drain'
import { after, type Cast, ctxOf, DAY, makeCast, NOW, SYSTEM } from '@/tests/support/cast'
import { personNumber } from '../accounts/fill'
import { codeOf } from '../names/setting'
import { offer, PDF, PIXEL } from '../proofs/setting'
import { change, dueOn } from './setting'

const why = '核對新證件與運營者姓名'
let cast: Cast
beforeEach(async () => {
  cast = await makeCast()
  await dueOn(cast, '2026-12-01')
})

/** Every file that lies in the storage, wherever. */
const stored = () =>
  readdirSync(env.STORAGE_DIR, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
const own = () => ctxOf(cast.holder)
const ready = async () => {
  const { places } = await runQuery(listChangeProofs, own(), { accountId: cast.account.id })
  return places.flatMap(({ proof }) => proof?.id ?? [])
}
const forget = async () => (await execute(forgetReadyProofs, ctxOf(SYSTEM), {})).forgotten
const decision = { version: 0, reason: '與證明一致' }

describe('ACC-16 a changed proof', () => {
  test.each([{ subjectName: '另一個主體' }, { operatorName: '林小滿' }, { operatorIdentityNumber: personNumber(31) }])(
    'is asked for when it says who somebody is: %o',
    async (to) => {
      expect(await codeOf(change(cast, to))).toBe('confirmations.proof_needed')
      expect(await codeOf(change(cast, { ...to, proofIds: await offer(cast) }))).toBe('done')
    },
  )

  test('is a change by itself: a renewed document with the same data is reviewed again', async () => {
    const proofIds = await offer(cast)
    const { id } = await change(cast, { proofIds })
    const view = await runQuery(getChangeForReview, ctxOf(cast.reviewer), { confirmationId: id })
    expect(view).toMatchObject({ fields: ['proofs'], differences: [], proofs: [{ id: proofIds, kind: 'ID_FRONT' }] })
    await execute(approveChange, ctxOf(cast.reviewer), { confirmationId: id, ...decision })
    expect(await registrationOf(db, cast.account.id)).toMatchObject({ dueOn: '2027-11-18' })
  })

  test('is told by its bytes, is one of its subject’s list, and lies sealed', async () => {
    expect(await codeOf(offer(cast, 'ID_FRONT', Buffer.from('hello')))).toBe('proofs.not_a_proof')
    expect(await codeOf(offer(cast, 'PRESS_PERMIT'))).toBe('proofs.not_asked_for')
    const before = stored()
    await offer(cast, 'ID_FRONT', PDF)
    const [file = ''] = stored().filter((one) => !before.includes(one))
    expect(readFileSync(file).includes('%PDF')).toBe(false)
  })

  test('cannot be changed while it is under review, and a try leaves no file', async () => {
    await change(cast, { operatorName: '林小滿', proofIds: await offer(cast) })
    const before = stored().length
    expect(await codeOf(offer(cast, 'ID_BACK'))).toBe('proofs.change_waits')
    expect(stored()).toHaveLength(before)
  })

  test('of two tabs that replace it at once, one counts, and the other’s file is erased', async () => {
    const before = stored().length
    await Promise.all([offer(cast, 'ID_FRONT', PDF), offer(cast, 'ID_FRONT', PIXEL)])
    expect(await ready()).toHaveLength(1)
    await drainJobs(NOW)
    expect(stored()).toHaveLength(before + 1)
  })

  test('taken away in one tab is not handed in from another', async () => {
    const proofId = await offer(cast)
    const input = { accountId: cast.account.id, proofId }
    const codes = await Promise.all([
      codeOf(execute(removeChangeProof, own(), input)),
      codeOf(change(cast, { operatorName: '林小滿', proofIds: proofId })),
    ])
    expect(codes.filter((code) => code === 'done')).toHaveLength(1)
    const gone = await codeOf(change(cast, { operatorName: '林小滿', proofIds: proofId }))
    expect(['confirmations.proofs_changed', 'confirmations.change_waits']).toContain(gone)
  })

  test('of another account does not count', async () => {
    const proofIds = await offer(cast)
    await db.changeProof.updateMany({ data: { accountId: cast.service.id } })
    expect(await codeOf(change(cast, { operatorName: '林小滿', proofIds }))).toBe('confirmations.proofs_changed')
  })
})

describe('what becomes of it', () => {
  test('returned, it lies ready again for the next try', async () => {
    const proofIds = await offer(cast)
    const { id } = await change(cast, { operatorName: '林小滿', proofIds })
    await execute(returnChange, ctxOf(cast.reviewer), { confirmationId: id, ...decision })
    expect(await ready()).toEqual([proofIds])
    expect(await codeOf(change(cast, { operatorName: '林小滿', proofIds }))).toBe('done')
  })

  test('taken back, its file is erased', async () => {
    const before = stored().length
    const { id } = await change(cast, { operatorName: '林小滿', proofIds: await offer(cast) })
    expect(stored()).toHaveLength(before + 1)
    await execute(withdrawChange, own(), { accountId: cast.account.id, confirmationId: id })
    await drainJobs(NOW)
    expect(stored()).toHaveLength(before)
    expect(await db.changeProof.count()).toBe(0)
  })

  test('never handed in, it is forgotten like a draft, once; what was handed in stays', async () => {
    const kept = await offer(cast, 'ID_BACK')
    const forgotten = await offer(cast)
    await change(cast, { proofIds: kept })
    await db.changeProof.updateMany({ data: { readySince: after(-89 * DAY) } })
    expect(await forget()).toBe(0)
    await db.changeProof.updateMany({ data: { readySince: after(-90 * DAY) } })
    const runs = await Promise.all([forget(), forget()])
    expect(runs.toSorted()).toEqual([0, 1])
    await drainJobs(NOW)
    expect((await db.changeProof.findMany()).map(({ id }) => id)).toEqual([kept])
    expect(forgotten).not.toBe(kept)
  })
})

describe('AUTH-4 opened by a logged look alone', () => {
  test('what was handed in, to the reviewer who says why; what only lies ready, to nobody', async () => {
    const proofId = await offer(cast)
    const { id: confirmationId } = await change(cast, { operatorIdentityNumber: personNumber(31), proofIds: proofId })
    const { unmaskingId } = await execute(unmaskChangeProof, ctxOf(cast.reviewer), { confirmationId, proofId, why })
    const file = await runQuery(getUnmaskedFile, ctxOf(cast.reviewer), { unmaskingId })
    expect(await openSealed(file)).toEqual(PIXEL)
    expect(await codeOf(runQuery(getUnmaskedFile, ctxOf(cast.secondReviewer), { unmaskingId }))).toBe(
      'request.not_found',
    )
    const number = await execute(unmaskChangedNumber, ctxOf(cast.reviewer), { confirmationId, why })
    expect(number).toEqual({ number: personNumber(31) })
    const { rows } = await runQuery(listUnmaskings, ctxOf(cast.supervisor), {})
    expect(rows.map(({ what, confirmationId: of, applicationId }) => [what, of, applicationId]).toSorted()).toEqual([
      ['ID_FRONT', confirmationId, null],
      ['OPERATOR_NUMBER', confirmationId, null],
    ])
    await execute(returnChange, ctxOf(cast.reviewer), { confirmationId, ...decision })
    const closed = execute(unmaskChangeProof, ctxOf(cast.reviewer), { confirmationId, proofId, why })
    expect(await codeOf(closed)).toBe('request.not_found')
  })
})

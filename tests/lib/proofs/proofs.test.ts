import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { describeSubject, getApplication, submitApplication, unmaskNumber, withdrawApplication } from '@/lib/accounts'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { execute, runQuery } from '@/lib/platform/use-case'
import { getUnmaskedFile, listProofs, listUnmaskings, openSealed, removeProof, unmaskProof } from '@/lib/proofs'
import { drainJobs } from '@/lib/worker/drain'
import { after, ctxOf, makeCast, MINUTE, NOW } from '@/tests/support/cast'
import { fill, licenceNumber, newOperator, personNumber, submit } from '../accounts/fill'
import { give, PDF, PIXEL } from './setting'

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  )

/** Every file that lies in the storage, wherever. */
const stored = () =>
  readdirSync(env.STORAGE_DIR, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))

async function begun(wish: Parameters<typeof fill>[1] = { name: '林間新記' }) {
  const actor = await newOperator()
  const applicationId = await fill(actor, wish)
  return { actor, applicationId, ctx: ctxOf(actor) }
}

describe('which proofs (ACC-3)', () => {
  test.each([
    ['PERSON', ['ID_FRONT', 'ID_BACK', 'HOLDER_PHOTO']],
    ['ENTERPRISE', ['BUSINESS_LICENCE', 'AUTHORISATION_LETTER']],
    ['GOVERNMENT', ['ORGANISATION_CERTIFICATE', 'AUTHORISATION_LETTER']],
    ['MEDIA', ['PRESS_PERMIT', 'BUSINESS_LICENCE']],
    ['ORGANISATION', ['REGISTRATION_CERTIFICATE', 'AUTHORISATION_LETTER']],
  ] as const)('a %s shows its own list', async (subjectKind, kinds) => {
    const { ctx, applicationId } = await begun({ name: '一個新號', subjectKind })
    const { places } = await runQuery(listProofs, ctx, { applicationId })
    expect(places.map(({ kind }) => kind)).toEqual(kinds)
  })

  test('without one of them nothing is submitted, and the step is named', async () => {
    const { actor, ctx, applicationId } = await begun()
    const { places } = await runQuery(listProofs, ctx, { applicationId })
    await execute(removeProof, ctx, { applicationId, proofId: places[1]?.proof?.id ?? '' })
    await expect(submit(actor, applicationId)).rejects.toMatchObject({
      code: 'accounts.application_incomplete',
      facts: { step: 'proofs' },
    })
    expect((await runQuery(getApplication, ctx, { applicationId })).next).toBe('proofs')
    expect(await codeOf(give(ctx, applicationId, 'BUSINESS_LICENCE'))).toBe('proofs.not_asked_for')
  })

  test('a subject of another kind shows other proofs, and those of the old kind are erased', async () => {
    const { ctx, applicationId } = await begun({ name: '一家小店', subjectKind: 'ENTERPRISE' })
    await execute(describeSubject, ctx, {
      applicationId,
      subjectKind: 'ORGANISATION',
      subjectName: '一個社團',
      identityNumber: licenceNumber(4),
      contactName: '林小滿',
      contactPhone: '13800000000',
      operatorName: '林小滿',
      operatorIdentityNumber: '',
    })
    const { places } = await runQuery(listProofs, ctx, { applicationId })
    expect(places.map(({ kind, proof }) => [kind, proof !== null])).toEqual([
      ['REGISTRATION_CERTIFICATE', false],
      ['AUTHORISATION_LETTER', true],
    ])
  })
})

describe('what a file is, its bytes say', () => {
  test('a PDF is taken, and a text that is called a picture is not', async () => {
    const { ctx, applicationId } = await begun()
    await give(ctx, applicationId, 'ID_FRONT', PDF)
    const { places } = await runQuery(listProofs, ctx, { applicationId })
    expect(places[0]?.proof).toMatchObject({ contentType: 'application/pdf', width: null, bytes: PDF.length })
    for (const bytes of [Buffer.from('hello'), PDF.subarray(0, 20), PIXEL.subarray(0, 40), Buffer.from('<svg/>')])
      expect(await codeOf(give(ctx, applicationId, 'ID_BACK', bytes))).toBe('proofs.not_a_proof')
  })

  test('one that is refused leaves no file behind', async () => {
    const { actor, ctx, applicationId } = await begun()
    const before = stored().length
    await submit(actor, applicationId)
    expect(await codeOf(give(ctx, applicationId, 'ID_FRONT'))).toBe('proofs.application_not_open')
    expect(stored()).toHaveLength(before)
  })
})

describe('sealed at rest (AUTH-4)', () => {
  test('no byte of a proof lies readable in the storage, and it opens unchanged', async () => {
    const { ctx, applicationId } = await begun()
    const secret = randomBytes(64)
    await give(ctx, applicationId, 'ID_FRONT', Buffer.concat([PDF, secret, Buffer.from('\n%%EOF')]))
    for (const file of stored()) expect(readFileSync(file).includes(secret)).toBe(false)
    const proof = await db.proof.findFirstOrThrow({ where: { applicationId, kind: 'ID_FRONT', removedAt: null } })
    expect((await openSealed(proof))?.includes(secret)).toBe(true)
    const other = await db.proof.findFirstOrThrow({ where: { applicationId, kind: 'ID_BACK' } })
    await expect(openSealed({ id: proof.id, fileKey: other.fileKey })).rejects.toThrow()
  })

  test('the same file twice is sealed differently', async () => {
    const { applicationId } = await begun()
    const keys = await db.proof.findMany({ where: { applicationId }, select: { fileKey: true } })
    expect(new Set(keys.map(({ fileKey }) => fileKey)).size).toBe(3)
  })
})

describe('erased when it counts no more', () => {
  test('a replaced proof’s file goes by the job, and the new one stays', async () => {
    const { ctx, applicationId } = await begun()
    const before = stored().length
    await give(ctx, applicationId, 'ID_FRONT', PDF)
    expect(stored()).toHaveLength(before + 1)
    await drainJobs(NOW)
    expect(stored()).toHaveLength(before)
    expect(await db.proof.count({ where: { applicationId } })).toBe(3)
  })

  test('withdrawing a registration erases all of its files', async () => {
    const { actor, ctx, applicationId } = await begun()
    await submit(actor, applicationId)
    const before = stored().length
    await execute(withdrawApplication, ctx, { applicationId })
    await drainJobs(NOW)
    expect(stored()).toHaveLength(before - 3)
    expect(await db.proof.count()).toBe(0)
  })

  test('of two tabs that replace one proof at once, one file counts in the end', async () => {
    const { ctx, applicationId } = await begun()
    await Promise.all([give(ctx, applicationId, 'ID_FRONT', PDF), give(ctx, applicationId, 'ID_FRONT', PIXEL)])
    expect(await db.proof.count({ where: { applicationId, kind: 'ID_FRONT', removedAt: null } })).toBe(1)
  })

  test('a proof taken away in one tab is not submitted in another', async () => {
    const { actor, ctx, applicationId } = await begun()
    const { places } = await runQuery(listProofs, ctx, { applicationId })
    const removing = execute(removeProof, ctx, { applicationId, proofId: places[0]?.proof?.id ?? '' })
    const codes = await Promise.all([codeOf(removing), codeOf(submit(actor, applicationId))])
    expect(codes.filter((code) => code === 'done')).toHaveLength(1)
    const { state } = await db.application.findUniqueOrThrow({ where: { id: applicationId } })
    const left = await db.proof.count({ where: { applicationId, removedAt: null } })
    expect([state, left]).toEqual(state === 'SUBMITTED' ? ['SUBMITTED', 3] : ['DRAFT', 2])
  })
})

describe('opened by a logged look alone', () => {
  const why = '核對執照與主體名稱'

  async function waiting() {
    const cast = await makeCast()
    const found = await begun({ name: '等著審的號', identityNumber: personNumber(5) })
    await submit(found.actor, found.applicationId)
    const proof = await db.proof.findFirstOrThrow({ where: { applicationId: found.applicationId } })
    return { cast, ...found, proofId: proof.id }
  }

  test('a look says who, what and why in the log and in the action log, and opens the file for ten minutes', async () => {
    const { cast, applicationId, proofId } = await waiting()
    const { unmaskingId } = await execute(unmaskProof, ctxOf(cast.reviewer), { applicationId, proofId, why })
    const look = (now: Date, who = cast.reviewer) => runQuery(getUnmaskedFile, ctxOf(who, { now }), { unmaskingId })
    expect(await openSealed(await look(after(9 * MINUTE)))).toEqual(PIXEL)
    expect(await codeOf(look(after(10 * MINUTE)))).toBe('proofs.look_over')
    expect(await codeOf(look(NOW, cast.secondReviewer))).toBe('request.not_found')

    const { rows } = await runQuery(listUnmaskings, ctxOf(cast.supervisor), {})
    expect(rows).toMatchObject([{ by: 'reviewer', about: '等著審的號', reason: why, address: '203.0.113.7' }])
    expect(await db.actionLog.count({ where: { name: 'proofs.unmask-proof', targetId: proofId } })).toBe(1)
  })

  test('an identity number is shown with its line in the log, and without a reason not at all', async () => {
    const { cast, applicationId } = await waiting()
    const ask = (reason: string) =>
      execute(unmaskNumber, ctxOf(cast.reviewer), { applicationId, which: 'SUBJECT_NUMBER', why: reason })
    expect(await codeOf(ask(' '))).toBe('request.invalid')
    expect(await db.unmasking.count()).toBe(0)
    expect(await ask(why)).toEqual({ which: 'SUBJECT_NUMBER', number: personNumber(5) })
    expect(await db.unmasking.findMany({ select: { what: true, reason: true } })).toEqual([
      { what: 'SUBJECT_NUMBER', reason: why },
    ])
  })

  test('a draft is opened by nobody, nor what was withdrawn; and the log cannot be changed', async () => {
    const cast = await makeCast()
    const { actor, ctx, applicationId } = await begun()
    const proof = await db.proof.findFirstOrThrow({ where: { applicationId } })
    const look = () => execute(unmaskProof, ctxOf(cast.reviewer), { applicationId, proofId: proof.id, why })
    expect(await codeOf(look())).toBe('request.not_found')
    await execute(submitApplication, ctx, { applicationId })
    await look()
    await expect(db.unmasking.deleteMany()).rejects.toThrow('append-only')
    await execute(withdrawApplication, ctxOf(actor), { applicationId })
    expect(await codeOf(look())).toBe('request.not_found')
  })
})

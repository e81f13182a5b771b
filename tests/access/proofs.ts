import {
  addChangeProof,
  addProof,
  checkChangeProof,
  checkProof,
  forgetReadyProofs,
  getUnmaskedFile,
  listChangeProofs,
  listProofs,
  listUnmaskings,
  removeChangeProof,
  removeProof,
  unmaskChangeProof,
  unmaskProof,
} from '@/lib/proofs'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { execute } from '@/lib/platform/use-case'
import { type Cast, ctxOf } from '@/tests/support/cast'
import { change } from '../lib/confirmations/setting'
import { offer } from '../lib/proofs/setting'
import { fill, newOperator, personNumber, submit } from '../lib/accounts/fill'
import { type AccessRow, row } from './matrix'

/** A draft of the cast's holder, with its proofs. */
const draft = async ({ holder }: Cast) => ({
  applicationId: await fill(holder, { name: '持有人的新號', identityNumber: personNumber(8) }),
})
const first = async (applicationId: string) => {
  const proof = await db.proof.findFirstOrThrow({ where: { applicationId }, orderBy: { createdAt: 'asc' } })
  return { applicationId, proofId: proof.id }
}

/** A registration of somebody outside the cast that waits for its review. */
const waiting = async () => {
  const applicant = await newOperator()
  const applicationId = await fill(applicant, { name: '等著審的號', identityNumber: personNumber(9) })
  await submit(applicant, applicationId)
  return first(applicationId)
}

/** What the cast's holder laid ready for changed data, and a change with its proof that waits. */
const ready = async (cast: Cast) => ({ accountId: cast.account.id, proofId: await offer(cast) })
const handedIn = async (cast: Cast) => {
  const { proofId } = await ready(cast)
  const { id } = await change(cast, { operatorName: '林小滿', proofIds: proofId })
  return { confirmationId: id, proofId }
}

const why = '核對證件與主體名稱'
const kind = 'ID_FRONT' as const
const facts = { contentType: 'image/png' as const, bytes: 70, width: 1, height: 1, fileKey: 'proofs/aa/bb/x.sealed' }
const own = { may: ['holder'] as const }
const holderOnly = { ...own, refuse: { forbidden: ['administrator', 'editor', 'agent', 'analyst'] as const } }
const reviewers = { may: ['reviewer', 'supervisor'] as const }

export const rows: AccessRow[] = [
  row(checkProof, { input: async (cast) => ({ ...(await draft(cast)), kind }), ...own }),
  row(addProof, {
    input: async (cast) => ({ ...(await draft(cast)), kind, id: newId(), name: 'x', ...facts }),
    ...own,
  }),
  row(removeProof, { input: async (cast) => first((await draft(cast)).applicationId), ...own }),
  row(listProofs, { input: draft, ...own }),
  row(listChangeProofs, { input: ({ account }) => ({ accountId: account.id }), ...holderOnly }),
  row(checkChangeProof, { input: ({ account }) => ({ accountId: account.id, kind }), ...holderOnly }),
  row(addChangeProof, {
    input: ({ account }) => ({ accountId: account.id, kind, id: newId(), name: 'x', ...facts }),
    ...holderOnly,
  }),
  row(removeChangeProof, { input: ready, ...holderOnly }),
  row(unmaskChangeProof, { input: async (cast) => ({ ...(await handedIn(cast)), why }), ...reviewers }),
  row(unmaskProof, { input: async () => ({ ...(await waiting()), why }), ...reviewers }),
  row(getUnmaskedFile, {
    input: async ({ reviewer }) => {
      const { unmaskingId } = await execute(unmaskProof, ctxOf(reviewer), { ...(await waiting()), why })
      return { unmaskingId }
    },
    may: ['reviewer'],
  }),
  row(forgetReadyProofs, { may: [] }),
  row(listUnmaskings, { may: ['supervisor'] }),
]

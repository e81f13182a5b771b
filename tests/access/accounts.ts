import {
  acceptAgreement,
  addTemplate,
  approveApplication,
  bindOwnAddress,
  bindQq,
  changeTemplate,
  chooseKind,
  claimApplication,
  countApplications,
  createSceneCode,
  describeSubject,
  endTemplate,
  forgetDraft,
  getAccountSettings,
  getApplication,
  getApplicationForReview,
  getPublicProfile,
  getSceneCode,
  getSubjectHistory,
  listApplications,
  listMine,
  listSceneCodes,
  listTemplates,
  lookAtHandle,
  markLate,
  nameAccount,
  proveBinding,
  releaseApplication,
  returnApplication,
  sendBindingCode,
  setHandle,
  startApplication,
  submitApplication,
  unmaskNumber,
  updateProfile,
  withdrawApplication,
} from '@/lib/accounts'
import { db } from '@/lib/platform/db'
import { execute } from '@/lib/platform/use-case'
import { type Cast, ctxOf } from '@/tests/support/cast'
import { fill, newOperator, personNumber, submit } from '../lib/accounts/fill'
import { type AccessRow, MEMBERS, OPERATORS, row } from './matrix'

/** A draft of the cast's holder, filled to the last step. */
const draft = async ({ holder }: Cast) => ({
  applicationId: await fill(holder, { name: '持有人的新號', identityNumber: personNumber(8) }),
})

/** An application of somebody outside the cast that waits in the queue. */
const waiting = async () => {
  const applicant = await newOperator()
  const applicationId = await fill(applicant, { name: '等著審的號', identityNumber: personNumber(9) })
  await submit(applicant, applicationId)
  const { version } = await db.application.findUniqueOrThrow({ where: { id: applicationId } })
  return { applicationId, version }
}

const ownDraft = { may: ['holder'] as const }
const reviewers = { may: ['reviewer', 'supervisor'] as const }
const reason = '資料齊全'
const words = {
  queue: 'renames',
  outcome: 'RETURN',
  locale: 'zh-Hant',
  title: '與主體無關',
  text: '名稱與主體無關。',
} as const
const template = async ({ supervisor }: Cast) => {
  const { id } = await execute(addTemplate, ctxOf(supervisor), words)
  return { templateId: id, version: 0 }
}

export const rows: AccessRow[] = [
  row(startApplication, { may: OPERATORS }),
  row(listMine, { may: OPERATORS }),
  row(getApplication, { input: draft, ...ownDraft }),
  row(acceptAgreement, { input: async (cast) => ({ ...(await draft(cast)), agreed: 'on' as const }), ...ownDraft }),
  row(sendBindingCode, {
    input: async (cast) => ({ ...(await draft(cast)), address: 'new@access.example' }),
    ...ownDraft,
  }),
  row(proveBinding, {
    input: async (cast) => ({ ...(await draft(cast)), address: 'new@access.example', code: '000000' }),
    ...ownDraft,
  }),
  row(bindOwnAddress, { input: draft, ...ownDraft }),
  row(bindQq, { input: async (cast) => ({ ...(await draft(cast)), proof: 'v1.made-up', label: '企鵝' }), ...ownDraft }),
  row(chooseKind, { input: async (cast) => ({ ...(await draft(cast)), kind: 'SUBSCRIPTION' as const }), ...ownDraft }),
  row(describeSubject, {
    input: async (cast) => ({
      ...(await draft(cast)),
      subjectKind: 'PERSON' as const,
      subjectName: '林小滿',
      identityNumber: personNumber(8),
      contactName: '林小滿',
      contactPhone: '13800000000',
      operatorName: '林小滿',
      operatorIdentityNumber: personNumber(8),
    }),
    ...ownDraft,
  }),
  row(nameAccount, { input: async (cast) => ({ ...(await draft(cast)), name: '另一個名字', intro: '' }), ...ownDraft }),
  row(submitApplication, { input: draft, ...ownDraft }),
  row(withdrawApplication, { input: draft, ...ownDraft }),

  row(listApplications, { ...reviewers }),
  row(getApplicationForReview, { input: waiting, ...reviewers }),
  row(claimApplication, { input: waiting, ...reviewers }),
  row(releaseApplication, { input: waiting, ...reviewers }),
  row(approveApplication, {
    input: async () => ({ ...(await waiting()), reason, fastTrack: 'on' as const }),
    ...reviewers,
  }),
  row(returnApplication, {
    input: async () => ({ ...(await waiting()), reason, mend: ['name' as const] }),
    ...reviewers,
  }),

  row(countApplications, { ...reviewers }),
  row(getSubjectHistory, { input: ({ account }) => ({ accountId: account.id }), ...reviewers }),
  row(listTemplates, { ...reviewers }),
  row(addTemplate, { input: () => words, ...reviewers }),
  row(changeTemplate, { input: async (cast) => ({ ...(await template(cast)), ...words }), ...reviewers }),
  row(endTemplate, { input: template, ...reviewers }),
  row(markLate, { input: async () => ({ applicationId: (await waiting()).applicationId }), may: [] }),
  row(forgetDraft, { input: draft, may: [] }),
  row(unmaskNumber, {
    input: async () => ({
      applicationId: (await waiting()).applicationId,
      which: 'SUBJECT_NUMBER' as const,
      why: '核對證件號碼',
    }),
    ...reviewers,
  }),

  row(getAccountSettings, { input: ({ account }) => ({ accountId: account.id }), may: MEMBERS }),
  row(listSceneCodes, { input: ({ account }) => ({ accountId: account.id }), may: MEMBERS }),
  row(getSceneCode, { input: ({ account }) => ({ accountId: account.id, code: account.sceneCode }), may: MEMBERS }),
  row(getPublicProfile, { input: ({ account }) => ({ handle: account.handle }), may: 'everyone' }),
  row(lookAtHandle, {
    input: ({ account }) => ({ accountId: account.id, handle: 'linjian_notes' }),
    may: ['holder'],
    refuse: { forbidden: ['administrator', 'editor', 'agent', 'analyst'] },
  }),
  row(setHandle, {
    input: ({ account }) => ({ accountId: account.id, handle: 'linjian_notes', sure: 'on' as const }),
    may: ['holder'],
    refuse: { forbidden: ['administrator', 'editor', 'agent', 'analyst'] },
  }),
  row(updateProfile, {
    input: ({ account }) => ({ accountId: account.id, intro: '林間的小事' }),
    may: ['holder', 'administrator'],
    refuse: { forbidden: ['editor', 'agent', 'analyst'] },
  }),
  row(createSceneCode, {
    input: ({ account }) => ({ accountId: account.id, scene: '門口海報' }),
    may: ['holder', 'administrator'],
    refuse: { forbidden: ['editor', 'agent', 'analyst'] },
  }),
]

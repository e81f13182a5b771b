import { accountByHandle } from '@/lib/accounts'
import { roleOn } from '@/lib/platform/actor'
import { defineUseCase } from '@/lib/platform/use-case'
import { allow, deny } from '@/lib/platform/verdict'
import { accountEvidence } from './account-evidence'
import { ReportAccountInput } from './contract'
import { type FiledReport, fileReport } from './file-report'

/** Reports an account for its public face or for what it does (MOD-1). It lies here because accounts are below moderation. */
export const reportAccount = defineUseCase({
  name: 'moderation.report-account',
  input: ReportAccountInput,
  load: ({ input, ctx, tx }) => accountByHandle(tx, input.handle, ctx.now),
  may: (actor, account) => (roleOn(actor, account.id) ? deny('moderation.own_account') : allow()),
  run: ({ input: { clause, text }, subject, ctx, tx }): Promise<FiledReport> =>
    fileReport(tx, {
      target: { kind: 'account', id: subject.id, accountId: subject.id },
      clause,
      text,
      evidence: accountEvidence(subject),
      ctx,
    }),
})

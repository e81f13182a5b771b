import { SubjectHistory } from '@/components/reviews/subject-history'
import { getSubjectHistory } from '@/lib/accounts'
import { listPastDecisions } from '@/lib/moderation'
import { ask } from '@/lib/platform/http/page-context'

/** The subject's history beside what is decided about one of its accounts. */
export async function SubjectSide({ accountId }: { accountId: string }) {
  const history = await ask('administrator', getSubjectHistory, { accountId })
  const accountIds = [accountId, ...history.accounts.map(({ id }) => id)]
  const decisions = await ask('administrator', listPastDecisions, { accountIds })
  return <SubjectHistory history={history} decisions={decisions} />
}

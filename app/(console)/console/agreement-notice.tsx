import { AgreementNotice } from '@/components/agreement/agreement-notice'
import { getAgreementNotice } from '@/lib/agreement'
import { ask } from '@/lib/platform/http/page-context'
import { accept } from './(home)/agreement/actions'

/** Says above every page of the console that a new version is in force, before the first action (AGR-2). */
export async function ConsoleAgreementNotice() {
  const notice = await ask('operator', getAgreementNotice, {})
  return <AgreementNotice notice={notice} page="/console/agreement" accept={accept} />
}

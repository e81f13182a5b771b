import type { AccountBrief } from '@/lib/accounts'
import type { AccountEvidence } from './contract'

/** What a report keeps of an account: its public face. */
export const accountEvidence = ({ name, handle, intro, pictureId, kind }: AccountBrief): AccountEvidence => ({
  kind: 'account',
  name,
  handle,
  intro,
  pictureId,
  accountKind: kind,
})

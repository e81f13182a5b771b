import { rightsOf } from '@/lib/accounts'
import { AccountKind } from '@/lib/accounts/contract'

/** One place of the subscriber's list: the kinds of account that lie there, by whether they are certified now. */
export interface Place {
  plain: readonly AccountKind[]
  certified: readonly AccountKind[]
  now: Date
}

/** Which accounts stand at the top of the list, and which lie in the folded folder (CERT-3, S25). */
export function placeOf(where: 'top' | 'folder', now: Date): Place {
  const kinds = (certified: boolean) =>
    AccountKind.options.filter((kind) => rightsOf(kind, certified, now).foldedWithoutAlert === (where === 'folder'))
  return { plain: kinds(false), certified: kinds(true), now }
}

export const liesIn = ({ plain, certified }: Place, account: { kind: AccountKind; certified: boolean }): boolean =>
  (account.certified ? certified : plain).includes(account.kind)

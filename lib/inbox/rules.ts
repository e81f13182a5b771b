import { AccountKind } from '@/lib/accounts/contract'
import { figure } from '@/lib/rulebook'

/** The kinds of account whose sends lie in the folded folder on a day (CERT-3, S25). */
export const foldedKinds = (when: Date): AccountKind[] => {
  const rights = figure('accountRights', when)
  return AccountKind.options.filter((kind) => rights[kind].foldedWithoutAlert)
}

export const cursorOf = ({ visibleAt, id }: { visibleAt: Date; id: string }): string => `${visibleAt.getTime()}_${id}`

export function afterCursor(cursor: string | undefined): { at: Date; id: string } | null {
  const [ms = '', id = ''] = cursor?.split('_') ?? []
  return cursor ? { at: new Date(Number(ms)), id } : null
}

import 'server-only'
import type { Tx } from '@/lib/platform/db'
import type { SendSetting } from './contract'

const UNSET: SendSetting = { holdMinutes: 0, needsApproval: false, editorsSend: true }

/** The account's setting; without one its sends go out at once, by whoever may send. */
export const settingOf = async (tx: Tx, accountId: string): Promise<SendSetting> =>
  (await tx.sendSetting.findUnique({
    where: { accountId },
    select: { holdMinutes: true, needsApproval: true, editorsSend: true },
  })) ?? UNSET

export const saveSetting = (
  tx: Tx,
  { accountId, ...setting }: SendSetting & { accountId: string; savedAt: Date; savedBy: string | null },
) =>
  tx.sendSetting.upsert({
    where: { accountId },
    create: { accountId, ...setting },
    update: setting,
    select: { accountId: true },
  })

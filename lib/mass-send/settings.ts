import { accountOf, operatorsOf } from '@/lib/accounts'
import { asksSecondFactor, rolesFor } from '@/lib/accounts/contract'
import { verifySecondFactor } from '@/lib/identity'
import { actorIdOf, type Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { wake } from '@/lib/platform/live'
import { refuse, refuseField } from '@/lib/platform/refusal'
import { defineQuery, defineUseCase } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import { GetSettingInput, SaveSettingInput, type SendSetting, type SendSettingView } from './contract'
import { mayChangeSetting, maySeeSends, maySendNow } from './policy'
import { saveSetting, settingOf } from './setting-store'

async function load({ input, ctx, tx }: { input: { accountId: string }; ctx: Ctx; tx: Tx }) {
  const account = await accountOf(tx, input.accountId, ctx.now)
  return account && { accountId: account.id }
}

const viewOf = (setting: SendSetting, { now, actor }: Ctx, accountId: string): SendSettingView => ({
  ...setting,
  holdLimit: figure('massSendHoldMinutes', now),
  approvalHours: figure('massSendApprovalHours', now),
  mayChange: mayChangeSetting(actor, { accountId }).kind === 'allow',
  maySend: maySendNow(actor, accountId),
})

/** How the account's sends go out. */
export const getSendSetting = defineQuery({
  name: 'mass-send.get-setting',
  input: GetSettingInput,
  load,
  may: (actor, subject) => maySeeSends(actor, subject),
  run: async ({ subject: { accountId }, ctx, tx }) => viewOf(await settingOf(tx, accountId), ctx, accountId),
})

/** Sets the hold, the second person, and whether editors send by themselves; a request that waits is decided by the new rule. */
export const saveSendSetting = defineUseCase({
  name: 'mass-send.save-setting',
  input: SaveSettingInput,
  load,
  may: (actor, subject) => mayChangeSetting(actor, subject),
  async run({ input: { code, ...setting }, subject: { accountId }, ctx, tx }): Promise<SendSettingView> {
    const limit = figure('massSendHoldMinutes', ctx.now)
    if (setting.holdMinutes > limit) throw refuseField('holdMinutes', 'mass_send.hold_too_long', { limit })
    if (setting.needsApproval && (await sendersOf(tx, ctx, setting)) < 2)
      throw refuse('invalid', 'mass_send.no_second_person')
    if (asksSecondFactor('mass-send.set')) await verifySecondFactor(tx, ctx, code)
    await saveSetting(tx, { ...setting, accountId, savedAt: ctx.now, savedBy: actorIdOf(ctx.actor) })
    await wake(tx, [`account:${accountId}`], 'mass-send')
    return viewOf(setting, ctx, accountId)
  },
})

/** How many people may let a send go. */
async function sendersOf(
  tx: Tx,
  { now }: Ctx,
  { accountId, editorsSend }: { accountId: string; editorsSend: boolean },
) {
  const roles = rolesFor(editorsSend ? 'mass-send.send' : 'mass-send.set')
  return (await operatorsOf(tx, accountId, now)).filter(({ role }) => roles.includes(role)).length
}

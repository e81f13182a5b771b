import { accountOf, changePicture } from '@/lib/accounts'
import { emit } from '@/lib/platform/events'
import { refuse } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { ReplaceMaterialInput } from './contract'
import { materialReplaced } from './events'
import { useMaterials } from './pictures-for'
import { mayChangeFace, mayChangeMaterials } from './policy'
import * as store from './store'

/**
 * Lets another material of the same kind take over where one is used: drafts and replies follow this event, the account's face
 * follows here, where who asks may change it (AUTH-2). What readers were shown already keeps what it showed: published
 * articles (PUB-2) and sent messages.
 */
export const replaceMaterial = defineUseCase({
  name: 'media.replace-material',
  input: ReplaceMaterialInput,
  async load({ input, ctx, tx }) {
    const material = await store.loadMaterial(tx, input)
    const account = material && (await accountOf(tx, input.accountId, ctx.now))
    return material && account && { accountId: input.accountId, material, account }
  },
  may: (actor, subject) => mayChangeMaterials(actor, subject),
  async run({ input, subject: { accountId, material, account }, ctx, tx }): Promise<{ profile: boolean }> {
    const { materialId, byId } = input
    const other = materialId === byId ? null : await store.loadMaterial(tx, { accountId, materialId: byId })
    if (!other) throw refuse('invalid', 'media.not_in_materials')
    if (other.kind !== material.kind) throw refuse('invalid', 'media.not_same_kind')
    const isFace = account.pictureId === materialId && mayChangeFace(ctx.actor, { accountId }).kind === 'allow'
    if (isFace) {
      await useMaterials(tx, { accountId, usedBy: 'profile', refId: accountId, materialIds: [byId] })
      await changePicture(tx, { account, pictureId: byId, ctx })
    }
    const at = { now: ctx.now, requestId: ctx.requestId, ownerId: accountId }
    await emit(tx, materialReplaced, { accountId, fromId: materialId, toId: byId }, at)
    return { profile: isFace }
  },
  logOf: ({ input }) => ({ targetId: input.materialId }),
})

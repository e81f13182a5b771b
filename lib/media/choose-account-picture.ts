import { accountOf, changePicture } from '@/lib/accounts'
import { refuse } from '@/lib/platform/refusal'
import { defineUseCase } from '@/lib/platform/use-case'
import { ChooseAccountPictureInput } from './contract'
import { ownPictures, useMaterials } from './pictures-for'
import { mayChangeFace } from './policy'

/**
 * Makes one of the account's own pictures its face, or takes the picture away; while it is the face it cannot be deleted.
 * It lies here because media stands above accounts, which keep the chosen picture's id.
 */
export const chooseAccountPicture = defineUseCase({
  name: 'media.choose-account-picture',
  input: ChooseAccountPictureInput,
  async load({ input, ctx, tx }) {
    const account = await accountOf(tx, input.accountId, ctx.now)
    return account && { accountId: account.id, account }
  },
  may: (actor, subject) => mayChangeFace(actor, subject),
  async run({ input, subject: { accountId, account }, ctx, tx }): Promise<{ accountId: string }> {
    const ids = input.materialId === '' ? [] : [input.materialId]
    // Noted before it is looked at: the note holds the picture until the commit, so it cannot be deleted in between.
    await useMaterials(tx, { accountId, usedBy: 'profile', refId: accountId, materialIds: ids })
    const [pictureId = null] = await ownPictures(tx, { accountId, ids })
    if (ids.length > 0 && pictureId === null) throw refuse('invalid', 'media.not_in_materials')
    await changePicture(tx, { account, pictureId, ctx })
    return { accountId }
  },
})

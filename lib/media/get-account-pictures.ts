import { accountsOf } from '@/lib/accounts'
import { defineQuery } from '@/lib/platform/use-case'
import { AccountPicturesInput, type PictureView } from './contract'
import { picturesFor } from './pictures-for'
import { mayFetchPicture } from './policy'

/** The faces of these accounts by account id; accounts without a picture, and such as are not known, are left out. */
export const getAccountPictures = defineQuery({
  name: 'media.get-account-pictures',
  input: AccountPicturesInput,
  load: ({ input, ctx, tx }) => accountsOf(tx, input.accountIds, ctx.now),
  may: mayFetchPicture,
  async run({ subject: accounts, tx }): Promise<Record<string, PictureView>> {
    const pictures = await picturesFor(
      tx,
      accounts.map(({ pictureId }) => pictureId),
    )
    return Object.fromEntries(
      accounts.flatMap(({ id, pictureId }) => {
        const picture = pictureId ? pictures.get(pictureId) : undefined
        return picture ? [[id, picture]] : []
      }),
    )
  },
})

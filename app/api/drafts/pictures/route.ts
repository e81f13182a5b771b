import { getPushAccount } from '@/lib/articles'
import { readUpload, takePicture } from '@/lib/media'
import { runQuery } from '@/lib/platform/use-case'
import { forPrograms } from '../program'

export const dynamic = 'force-dynamic'

/** Takes one picture for the drafts of an account: its bytes as the body, `?account=HANDLE&name=…&alt=…`, with a console token. */
export const POST = forPrograms('media.upload', async (ctx, request) => {
  const { searchParams } = new URL(request.url)
  const text = (name: string) => searchParams.get(name) ?? ''
  const { accountId } = await runQuery(getPushAccount, ctx, { account: text('account') })
  const read = () => readUpload(request.body)
  const { id, picture } = await takePicture(ctx, { accountId, name: text('name'), alt: text('alt'), read })
  return { id, src: picture.src }
})

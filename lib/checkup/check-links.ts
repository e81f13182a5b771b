import { draftTexts } from '@/lib/articles'
import { enqueue } from '@/lib/platform/jobs'
import { defineUseCase } from '@/lib/platform/use-case'
import { CheckUpInput } from './contract'
import { askLink } from './jobs'
import { FRESH_MS, MOST_LINKS } from './limits'
import * as links from './link-store'
import { outsideLinksOf } from './outside-links'
import { mayCheckLinks } from './policy'

/** Has the addresses in these drafts asked whether anything is there; what was asked within the day is not asked again. */
export const checkLinks = defineUseCase({
  name: 'checkup.check-links',
  // It repeats whenever somebody opens the check-up.
  logged: false,
  input: CheckUpInput,
  load: ({ input: { accountId } }) => Promise.resolve({ accountId }),
  may: mayCheckLinks,
  async run({ input, ctx, tx }): Promise<{ asked: number }> {
    const drafts = await draftTexts(tx, input)
    const urls = outsideLinksOf(drafts.map(({ body }) => body)).slice(0, MOST_LINKS)
    const since = new Date(ctx.now.getTime() - FRESH_MS)
    const asked = await links.askFor(tx, urls, { now: ctx.now, since })
    for (const url of asked) {
      await enqueue(
        tx,
        askLink,
        { url, accountId: input.accountId },
        { key: `${url}:${ctx.now.getTime()}`, runAt: ctx.now },
      )
    }
    return { asked: asked.length }
  },
})

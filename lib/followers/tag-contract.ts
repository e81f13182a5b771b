import { z } from 'zod'
import { FOLLOWERS_PER_PAGE, Openid } from './follower-contract'

export const TAG_CHARACTERS = 16

const accountId = z.uuid()
const name = z.string().trim().min(1).max(TAG_CHARACTERS)

export const ListTagsInput = z.object({ accountId })
export const CreateTagInput = z.object({ accountId, name })
export const RenameTagInput = z.object({ accountId, tagId: z.uuid(), name })
export const TagInput = z.object({ accountId, tagId: z.uuid() })
export const TagFollowersInput = z.object({
  accountId,
  tagId: z.uuid(),
  /** At most a page of them; a form sends a single one as a text. */
  openids: z.preprocess(
    (given) => (typeof given === 'string' ? [given] : given),
    z.array(Openid).min(1).max(FOLLOWERS_PER_PAGE),
  ),
  deed: z.enum(['add', 'remove']),
})

export interface Tagged {
  changed: number
  /** Followers who bear as many tags as one may already, and so did not get this one. */
  full: number
}

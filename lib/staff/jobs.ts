import { z } from 'zod'
import { unseal } from '@/lib/platform/crypto'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { platformFacts } from '@/lib/platform/facts'
import { defineJob } from '@/lib/platform/jobs'
import { sendMail } from '@/lib/platform/mail'
import { localeOf, words } from '@/lib/platform/words'
import { linkToMail } from './link-store'

/** Mails the link with which a member of staff sets password and authenticator; one that was used or replaced is not mailed any more. */
export const mailStaffLink = defineJob({
  name: 'staff.mail-link',
  payload: z.object({ linkId: z.uuid(), token: z.string() }),
  async run({ payload: { linkId, token }, ctx }) {
    const found = await linkToMail(db, linkId, ctx.now)
    if (!found) return
    const { email, name, locale } = found.administrator
    const t = words(localeOf(locale), 'staff')
    const link = `${env.XINTAI_URL}/moderation/welcome?token=${unseal('staff-link', token)}`
    const facts = { platform: platformFacts().name, name, link, until: t.moment(found.expiresAt) }
    await sendMail({ id: linkId, to: email, subject: t('mail.subject', facts), text: t('mail.text', facts) })
  },
})

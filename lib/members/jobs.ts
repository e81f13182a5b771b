import { z } from 'zod'
import { accountOf } from '@/lib/accounts'
import { operatorsById } from '@/lib/identity'
import { unseal } from '@/lib/platform/crypto'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { platformFacts } from '@/lib/platform/facts'
import { defineJob } from '@/lib/platform/jobs'
import { sendMail } from '@/lib/platform/mail'
import { localeOf, words } from '@/lib/platform/words'
import { invitationToMail } from './invitation-store'
import { secretHashOf } from './secret'

/** Mails an invitation's link; one that was answered, withdrawn or sent again meanwhile is not mailed any more. */
export const mailInvitation = defineJob({
  name: 'members.mail-invitation',
  payload: z.object({ secret: z.string(), locale: z.string() }),
  async run({ payload, ctx }) {
    const secret = unseal('invitation', payload.secret)
    const found = await invitationToMail(db, secretHashOf(secret), ctx.now)
    const account = found && (await accountOf(db, found.accountId, ctx.now))
    if (!account) return
    const inviter = (await operatorsById(db, [found.invitedBy])).get(found.invitedBy)?.name ?? account.name
    const locale = localeOf(payload.locale)
    const t = words(locale, 'members')
    const facts = {
      account: account.name,
      inviter,
      platform: platformFacts().name,
      role: words(locale, 'accounts')(`roles.${found.role}`),
      term: found.term,
      until: t.moment(found.expiresAt),
      link: new URL(`/console/invitations/${secret}`, env.XINTAI_URL).href,
    }
    await sendMail({
      id: secretHashOf(secret),
      to: found.email,
      subject: t('mail.invitation.subject', facts),
      text: t('mail.invitation.text', facts),
    })
  },
})

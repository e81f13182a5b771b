import { z } from 'zod'
import type { Locale } from '@/lib/platform/actor'
import { unseal } from '@/lib/platform/crypto'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { platformFacts } from '@/lib/platform/facts'
import { defineJob } from '@/lib/platform/jobs'
import { sendMail } from '@/lib/platform/mail'
import { SIGN_IN } from '@/lib/platform/session/cookies'
import { localeOf, words } from '@/lib/platform/words'
import { SecondFactorChange } from './events'
import { codeToMail, findPerson, mailOfSession } from './store'

/** Mails a code; one that was used or has run out meanwhile is not mailed any more. */
export const mailCode = defineJob({
  name: 'identity.mail-code',
  payload: z.object({ codeId: z.uuid(), code: z.string(), locale: z.string() }),
  async run({ payload, ctx }) {
    const found = await codeToMail(db, payload.codeId, ctx.now)
    if (!found) return
    const t = words(localeOf(payload.locale), 'identity')
    const code = unseal('mail-code', payload.code)
    const facts = { code, platform: platformFacts().name, until: t.moment(found.expiresAt) }
    await sendMail({
      id: payload.codeId,
      to: found.email,
      subject: t(`mail.code.${found.purpose}.subject`, facts),
      text: t(`mail.code.${found.purpose}.text`, facts),
    })
  },
})

const SECURITY = { operator: '/console/security', subscriber: '/m/me/sessions', administrator: SIGN_IN.administrator }

/** Tells a person by mail that a device signed in that they had not used before (ACC-9). */
export const mailNewDevice = defineJob({
  name: 'identity.mail-new-device',
  payload: z.object({ sessionId: z.uuid() }),
  async run({ payload }) {
    const found = await mailOfSession(db, payload.sessionId)
    if (!found) return
    const t = words(localeOf(found.locale) satisfies Locale, 'identity')
    const link = new URL(SECURITY[found.door], env.XINTAI_URL).href
    const { address, userAgent: device } = found
    const facts = { platform: platformFacts().name, at: t.moment(found.createdAt), address, device, link }
    await sendMail({
      id: payload.sessionId,
      to: found.email,
      subject: t('mail.newDevice.subject', facts),
      text: t('mail.newDevice.text', facts),
    })
  },
})

/** Tells an operator by mail that their second factor was set up, replaced or switched off (AUTH-2, ACC-9). */
export const mailSecondFactorChanged = defineJob({
  name: 'identity.mail-second-factor-changed',
  payload: z.object({ eventId: z.string(), operatorId: z.uuid(), change: SecondFactorChange }),
  async run({ payload: { eventId, operatorId, change }, ctx }) {
    const person = await findPerson(db, 'operator', { id: operatorId })
    if (!person?.email) return
    const t = words(localeOf(person.locale), 'identity')
    const link = new URL(SECURITY.operator, env.XINTAI_URL).href
    const facts = { platform: platformFacts().name, change, at: t.moment(ctx.now), link }
    await sendMail({
      id: eventId,
      to: person.email,
      subject: t('mail.secondFactor.subject', facts),
      text: t('mail.secondFactor.text', facts),
    })
  },
})

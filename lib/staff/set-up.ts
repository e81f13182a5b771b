import 'server-only'
import { Secret, TOTP } from 'otpauth'
import { hashPassword, totpStep } from '@/lib/identity'
import { seal, unseal } from '@/lib/platform/crypto'
import type { Ctx } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { platformFacts } from '@/lib/platform/facts'
import { qrSvg } from '@/lib/platform/qr'
import { takeOrRefuse } from '@/lib/platform/rate-limit'
import { refuse, refuseField } from '@/lib/platform/refusal'
import { defineQuery, defineUseCase } from '@/lib/platform/use-case'
import { FinishSetupInput, type SetupView, StaffLinkInput, type StaffLinkView } from './contract'
import { SECRET_BYTES, TRIES } from './limits'
import * as links from './link-store'
import { mayFollowLink } from './policy'
import * as store from './store'

const load = ({ input, ctx, tx }: { input: { token: string }; ctx: Ctx; tx: Tx }) =>
  links.findLink(tx, input.token, ctx.now)

/** Whom an open link is for; an old, used or unknown one is not found. */
export const getStaffLink = defineQuery({
  name: 'staff.get-link',
  input: StaffLinkInput,
  load,
  may: mayFollowLink,
  run: ({ subject: { member, expiresAt } }): Promise<StaffLinkView> =>
    Promise.resolve({
      name: member.name,
      email: member.email,
      role: member.role,
      expiresAt: expiresAt.toISOString(),
    }),
})

/** Makes the authenticator's secret and shows it, once: asking again makes another and ends this one. */
export const beginSetup = defineUseCase({
  name: 'staff.begin-setup',
  input: StaffLinkInput,
  load,
  may: mayFollowLink,
  async run({ subject: { id, member }, ctx, tx }): Promise<SetupView> {
    await takeOrRefuse(TRIES, ctx.address)
    const secret = new Secret({ size: SECRET_BYTES })
    await links.keepSecret(tx, id, seal('totp', secret.base32))
    const otpauth = new TOTP({ issuer: platformFacts().name, label: member.email, secret }).toString()
    return { secret: secret.base32, otpauth, svg: qrSvg(otpauth, { logo: null }) }
  },
})

/** Sets password and authenticator, once a code shows that the secret arrived; the link is used up and the person can sign in. */
export const finishSetup = defineUseCase({
  name: 'staff.finish-setup',
  input: FinishSetupInput,
  load,
  may: mayFollowLink,
  async run({ input: { password, code }, subject: { id, member, secretSealed }, ctx, tx }) {
    await takeOrRefuse(TRIES, ctx.address)
    const digits = code.replace(/\D/g, '')
    const step = secretSealed ? totpStep(unseal('totp', secretSealed), digits, ctx.now) : null
    if (step === null) throw refuseField('code', 'staff.setup_code_wrong')
    if (!(await links.useLink(tx, id, ctx.now))) throw refuse('conflict', 'staff.link_used')
    const kept = { passwordHash: await hashPassword(password), totpSecret: secretSealed, totpLastStep: step }
    if (!(await store.changeMember(tx, member, kept))) throw refuse('conflict', 'staff.changed')
    return { email: member.email }
  },
})

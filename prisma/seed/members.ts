import { addPerson, hashPassword } from '@/lib/identity'
import { keyedHash } from '@/lib/platform/crypto'
import { transaction, type Tx } from '@/lib/platform/db'
import { newId, randomCode } from '@/lib/platform/ids'
import { signIns } from './people'
import type { LiveAccount } from './scenarios/publishing'
import { daysAgo, TODAY } from './story'

const DAY = 24 * 60 * 60_000
const ahead = (days: number) => new Date(TODAY.getTime() + days * DAY)

/** People who help the first two holders. Inviting asks for a second factor, so this writes what it will have written. */
const PEOPLE = [
  { key: 'members-admin', name: '許承', role: 'ADMINISTRATOR', term: 'LONG_TERM', since: daysAgo(48), until: null },
  { key: 'members-service', name: '羅小晴', role: 'SERVICE', term: 'LONG_TERM', since: daysAgo(31), until: null },
  { key: 'members-intern', name: '鍾一凡', role: 'EDITOR', term: 'ONE_MONTH', since: daysAgo(20), until: ahead(11) },
  { key: 'members-past', name: '沈知秋', role: 'ANALYST', term: 'ONE_MONTH', since: daysAgo(44), until: daysAgo(13) },
] as const

/** Everyone on the first account; the editor, whom the list of sign-ins names, on both. */
export async function addMembers(accounts: readonly LiveAccount[]): Promise<void> {
  const editor = (await signIns()).find(({ email }) => email.startsWith('editor'))
  const passwordHash = editor && (await hashPassword(editor.password))
  const [first, second] = accounts
  if (!editor || !first || !second) return
  await transaction(async (tx) => {
    const since = daysAgo(40)
    const { email, name } = editor
    const operatorId = await addPerson(tx, 'operator', { email, name, locale: 'zh-Hant', now: since, passwordHash })
    const data = [first, second].map(({ id }) => ({ accountId: id, operatorId, role: 'EDITOR' as const, since }))
    await tx.membership.createMany({ data })
    for (const person of PEOPLE) await addMember(tx, first.id, person)
    await invite(tx, first)
  })
}

async function addMember(tx: Tx, accountId: string, { key, name, ...membership }: (typeof PEOPLE)[number]) {
  const person = { email: `${key}@demo.example`, name, locale: 'zh-Hant', now: membership.since }
  const operatorId = await addPerson(tx, 'operator', person)
  await tx.membership.create({ data: { accountId, operatorId, ...membership } })
}

/** One that waits for an answer; nobody has its link. */
async function invite(tx: Tx, { id: accountId, actor }: LiveAccount): Promise<void> {
  const createdAt = daysAgo(1, 15)
  await tx.invitation.create({
    data: {
      id: newId(createdAt),
      accountId,
      email: 'xinren@demo.example',
      role: 'SERVICE',
      term: 'ONE_MONTH',
      secretHash: keyedHash('invitation', randomCode(32)),
      invitedBy: actor.id,
      createdAt,
      expiresAt: ahead(6),
    },
  })
}

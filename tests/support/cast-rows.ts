import type { Actor } from '@/lib/platform/actor'
import { keyedHash, seal } from '@/lib/platform/crypto'
import { transaction, type Tx } from '@/lib/platform/db'
import { makeRegions } from '@/prisma/seed/regions'
import type { Cast, CastAccount } from './cast'
import { after, DAY, NOW } from './clock'

const OPERATORS = ['holder', 'administrator', 'editor', 'agent', 'analyst', 'stranger'] as const
const SUBSCRIBERS = ['reader', 'passerBy'] as const
const STAFF = [
  'reviewer',
  'secondReviewer',
  'moderator',
  'secondModerator',
  'supervisor',
  'regulator',
  'filingOfficer',
] as const
const since = after(-7 * DAY)

export const emailOf = (name: string) => `${name.toLowerCase()}@cast.example`

/** Writes the cast in one go; straight to the tables, since it must be quick and no rule is under test here. */
export const writeCast = (cast: Cast): Promise<void> =>
  transaction(async (tx) => {
    await writePeople(tx, cast)
    await writeAccounts(tx, cast)
    await tx.follow.createMany({
      data: [cast.account, cast.service].map(({ id }, at) => ({
        accountId: id,
        subscriberId: cast.reader.id,
        openid: `o${at}-${cast.reader.id}`,
        followedAt: since,
      })),
    })
  })

async function writePeople(tx: Tx, cast: Cast): Promise<void> {
  await makeRegions(tx, since)
  await tx.operator.createMany({
    data: OPERATORS.map((name) => ({ id: cast[name].id, email: emailOf(name), name, createdAt: since })),
  })
  await tx.subscriber.createMany({
    data: SUBSCRIBERS.map((name) => ({ id: cast[name].id, email: emailOf(name), name, createdAt: since })),
  })
  await tx.administrator.createMany({
    data: STAFF.map((name) => ({
      id: cast[name].id,
      email: emailOf(name),
      name,
      role: cast[name].role.toUpperCase() as 'REVIEWER',
      region: cast[name].region,
      passwordHash: 'no password opens this',
      createdAt: since,
    })),
  })
  await tx.session.createMany({
    data: [...OPERATORS, ...SUBSCRIBERS, ...STAFF].map((name) => sessionOf(cast[name])),
  })
}

const sessionOf = (actor: Exclude<Actor, { kind: 'anonymous' | 'system' }>) => ({
  id: actor.sessionId,
  door: actor.kind.toUpperCase() as 'OPERATOR',
  personId: actor.id,
  address: '203.0.113.7',
  userAgent: 'Test/1.0',
  createdAt: since,
  seenAt: NOW,
  expiresAt: after(30 * DAY),
})

async function writeAccounts(tx: Tx, cast: Cast): Promise<void> {
  const accounts: CastAccount[] = [cast.account, cast.service, cast.other]
  await tx.subject.createMany({ data: accounts.map(subjectOf) })
  await tx.account.createMany({ data: accounts.map(accountOf) })
  await tx.handle.createMany({ data: accounts.map(({ id, handle }) => ({ handle, accountId: id, assignedAt: since })) })
  await tx.sceneCode.createMany({
    data: accounts.map(({ id, sceneCode }) => ({ code: sceneCode, accountId: id, scene: '', createdAt: since })),
  })
  await tx.membership.createMany({
    data: OPERATORS.flatMap((name) =>
      Object.entries(cast[name].memberships).map(([accountId, role]) => ({
        accountId,
        operatorId: cast[name].id,
        role: role.toUpperCase() as 'HOLDER',
        since,
      })),
    ),
  })
}

const subjectOf = ({ subjectId, kind, name, handle }: CastAccount) => ({
  id: subjectId,
  kind: kind === 'SERVICE' ? ('ENTERPRISE' as const) : ('PERSON' as const),
  name: `${name}的主體`,
  numberHash: keyedHash('subject.number', handle),
  numberSealed: seal('subject.number', handle),
  contactName: '王小明',
  contactPhone: '+8613800000000',
  operatorName: '王小明',
  operatorNumberSealed: seal('subject.number', handle),
  createdAt: since,
})

const accountOf = ({ id, subjectId, kind, name, handle }: CastAccount) => ({
  id,
  subjectId,
  kind,
  name,
  nameKey: name,
  handle,
  state: 'LIVE' as const,
  bindingKind: 'email',
  binding: `${handle}@accounts.example`,
  createdAt: since,
  liveAt: since,
})

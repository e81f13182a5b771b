import type { Prisma, Tx } from '@/lib/platform/db'

const columns = {
  id: true,
  accountId: true,
  question: true,
  choices: true,
  followers: true,
  closesAt: true,
  voiceCount: true,
  options: { select: { position: true, text: true, count: true }, orderBy: { position: 'asc' } },
} as const
export type VoteRow = Prisma.VoteGetPayload<{ select: typeof columns }>

export const load = (tx: Tx, voteId: string) =>
  tx.vote.findFirst({ where: { id: voteId, deletedAt: null }, select: columns })

export const loadSeveral = (tx: Tx, voteIds: readonly string[]) =>
  tx.vote.findMany({ where: { id: { in: [...voteIds] }, deletedAt: null }, select: columns })

export const loadOwned = (tx: Tx, { accountId, voteId }: { accountId: string; voteId: string }) =>
  tx.vote.findFirst({ where: { id: voteId, accountId, deletedAt: null }, select: columns })

export const list = (tx: Tx, accountId: string, take: number) =>
  tx.vote.findMany({
    where: { accountId, deletedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take,
    select: columns,
  })

interface NewVote {
  id: string
  accountId: string
  question: string
  choices: number
  followers: boolean
  closesAt: Date
  createdAt: Date
}
export async function insert(tx: Tx, data: NewVote, answers: readonly string[]): Promise<void> {
  await tx.vote.create({ data, select: { id: true } })
  await tx.voteOption.createMany({ data: answers.map((text, position) => ({ voteId: data.id, position, text })) })
}

/** Counted: closes what is open. */
export async function close(tx: Tx, { accountId, voteId, now }: { accountId: string; voteId: string; now: Date }) {
  const { count } = await tx.vote.updateMany({
    where: { id: voteId, accountId, deletedAt: null, closesAt: { gt: now } },
    data: { closesAt: now },
  })
  return count === 1
}

/** Counted: deleted once. */
export async function remove(tx: Tx, { accountId, voteId, now }: { accountId: string; voteId: string; now: Date }) {
  const { count } = await tx.vote.updateMany({
    where: { id: voteId, accountId, deletedAt: null },
    data: { deletedAt: now },
  })
  return count === 1
}

export const voiceOf = (tx: Tx, { voteId, subscriberId }: { voteId: string; subscriberId: string }) =>
  tx.voteVoice.findUnique({ where: { voteId_subscriberId: { voteId, subscriberId } }, select: { chosen: true } })

interface Voice {
  voteId: string
  accountId: string
  subscriberId: string
  chosen: readonly number[]
  now: Date
}
/** Counted by its key: false when this reader's voice is there already, and then nothing is added. */
export async function cast(tx: Tx, { voteId, accountId, subscriberId, chosen, now }: Voice): Promise<boolean> {
  const voice = { voteId, accountId, subscriberId, chosen: [...chosen], at: now }
  const { count } = await tx.voteVoice.createMany({ data: [voice], skipDuplicates: true })
  if (count === 0) return false
  // In one order: first the vote, then its answers, so that two voices never wait for each other in a circle.
  await tx.vote.updateMany({ where: { id: voteId }, data: { voiceCount: { increment: 1 } } })
  await tx.voteOption.updateMany({
    where: { voteId, position: { in: [...chosen] } },
    data: { count: { increment: 1 } },
  })
  return true
}

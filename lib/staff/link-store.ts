import 'server-only'
import { keyedHash } from '@/lib/platform/crypto'
import type { Tx } from '@/lib/platform/db'
import { memberColumns, toMember } from './store'
import type { FoundLink } from './subject'

const hashOf = (token: string) => keyedHash('staff-link', token)

export interface NewLink {
  id: string
  administratorId: string
  token: string
  createdBy: string
  createdAt: Date
  expiresAt: Date
}
/** Keeps a link; earlier ones of the same person are worth nothing from now on. */
export async function insertLink(tx: Tx, { token, ...link }: NewLink): Promise<void> {
  await endLinks(tx, link.administratorId, link.createdAt)
  await tx.staffLink.create({ data: { ...link, tokenHash: hashOf(token) }, select: { id: true } })
}

/** Makes every open link of a person worthless. */
export async function endLinks(tx: Tx, administratorId: string, now: Date): Promise<void> {
  await tx.staffLink.updateMany({ where: { administratorId, usedAt: null }, data: { usedAt: now } })
}

/** The open link of this token with the one it is for, or null. */
export async function findLink(tx: Tx, token: string, now: Date): Promise<FoundLink | null> {
  const row = await tx.staffLink.findFirst({
    where: { tokenHash: hashOf(token), usedAt: null, expiresAt: { gt: now }, administrator: { leftAt: null } },
    select: { id: true, expiresAt: true, secretSealed: true, administrator: { select: memberColumns } },
  })
  return (
    row && { id: row.id, expiresAt: row.expiresAt, secretSealed: row.secretSealed, member: toMember(row.administrator) }
  )
}

export const keepSecret = (tx: Tx, id: string, secretSealed: string) =>
  tx.staffLink.updateMany({ where: { id, usedAt: null }, data: { secretSealed } })

/** Uses a link up; false when it was used in another window (counted). */
export async function useLink(tx: Tx, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.staffLink.updateMany({ where: { id, usedAt: null }, data: { usedAt: now } })
  return count === 1
}

/** Until when the newest open link of a person works. */
export async function openLinkUntil(tx: Tx, administratorId: string, now: Date): Promise<Date | null> {
  const row = await tx.staffLink.findFirst({
    where: { administratorId, usedAt: null, expiresAt: { gt: now } },
    orderBy: { createdAt: 'desc' },
    select: { expiresAt: true },
  })
  return row?.expiresAt ?? null
}

/** What the mail of a link needs; null when the link was used or replaced meanwhile. */
export const linkToMail = (tx: Tx, id: string, now: Date) =>
  tx.staffLink.findFirst({
    where: { id, usedAt: null, expiresAt: { gt: now } },
    select: { expiresAt: true, administrator: { select: { email: true, name: true, locale: true } } },
  })

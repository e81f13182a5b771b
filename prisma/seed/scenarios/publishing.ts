import { countReads, createDraft, saveDraft } from '@/lib/articles'
import { scheduleMassSend } from '@/lib/mass-send'
import { chooseAccountPicture, storePicture } from '@/lib/media'
import type { OperatorActor } from '@/lib/platform/actor'
import { platformDay } from '@/lib/platform/calendar'
import { keyedHash } from '@/lib/platform/crypto'
import { newId } from '@/lib/platform/ids'
import { execute } from '@/lib/platform/use-case'
import type { SeedAccount } from '../accounts'
import { drawPicture } from '../pictures'
import { at, later, SYSTEM } from '../story'

export interface LiveAccount extends SeedAccount {
  id: string
  actor: OperatorActor
  pictures: { id: string; alt: string }[]
}

const PICTURES = 4

/** The account's own picture and a few for its articles, drawn for it and taken in like any upload. */
export async function addPictures(account: LiveAccount, n: number, now: Date): Promise<void> {
  const { scene, hue, id: accountId, actor } = account
  const face = await drawPicture({ scene, hue, seed: n + 1, square: true })
  const own = await storePicture(at(now, actor), { accountId, name: account.name, alt: account.name, bytes: face })
  await execute(chooseAccountPicture, at(later(now, 3), actor), { accountId, materialId: own.id })
  for (let i = 0; i < PICTURES; i++) {
    const bytes = await drawPicture({ scene, hue, seed: n * 10 + i + 2 })
    const name = `${account.name} ${i + 1}`
    const material = await storePicture(at(later(now, 5 + i), actor), {
      accountId,
      name,
      alt: `${account.name}的插畫`,
      bytes,
    })
    account.pictures.push({ id: material.id, alt: `${account.name}的插畫` })
  }
}

interface Writing {
  title: string
  summary: string
  body: string
  coverId: string | null
  now: Date
}

/** Writes a draft as the editor saves it. */
export async function write(account: LiveAccount, { now, ...text }: Writing): Promise<string> {
  const { id: accountId, actor } = account
  const draft = await execute(createDraft, at(now, actor), { accountId })
  const saved = { accountId, articleId: draft.id, version: 1, author: account.holder, ...text }
  await execute(saveDraft, at(later(now, 25), actor), saved)
  return draft.id
}

/** Sends drafts to all followers; as the house's own clock does, since nobody is there to read a code out of a mail. */
export const send = (
  { id: accountId }: LiveAccount,
  articleIds: string[],
  { now, sendAt }: { now: Date; sendAt?: Date },
) =>
  execute(scheduleMassSend, at(now, SYSTEM), {
    accountId,
    articleIds,
    clientKey: newId(),
    sendAt: sendAt?.toISOString(),
  })

/** Counts one read each for these readers over the days after the send. */
export async function read(articleId: string, readers: readonly string[], { now }: { now: Date }): Promise<void> {
  if (readers.length === 0) return
  const reads = readers.map((reader, i) => {
    const when = later(now, 7 + ((i * i * 11) % 4300))
    const day = platformDay(when)
    return { articleId, readerKey: keyedHash('article-reader', `${day} ${reader}`), day, at: when.toISOString() }
  })
  await execute(countReads, at(now, SYSTEM), { reads })
}

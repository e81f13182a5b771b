import 'server-only'
import type { Actor, Ctx, Locale } from '@/lib/platform/actor'
import type { Tx } from '@/lib/platform/db'
import { refuse } from '@/lib/platform/refusal'
import { defineQuery, defineUseCase } from '@/lib/platform/use-case'
import { loadVersions } from './accept'
import { changesOf } from './clause-words'
import {
  AcceptVersionsInput,
  type AgreementNoticeView,
  DocumentId,
  type MyAgreementView,
  NothingInput,
  type PendingVersionView,
  RefuseVersionInput,
  type SeenVersion,
} from './contract'
import { doorOf, mayHaveAgreement } from './policy'
import { comingDocuments, type CurrentDocument, currentDocuments, versionBefore, type Versions } from './rules'
import * as store from './store'

const partyOf = (actor: Actor): store.Party => ({
  door: doorOf(actor) ?? 'OPERATOR',
  personId: 'id' in actor ? actor.id : '',
})

const isSame = (a: { document: string; version: string }) => (b: { document: string; version: string }) =>
  a.document === b.document && a.version === b.version

interface Standing {
  versions: Versions
  accepted: Awaited<ReturnType<typeof store.listAcceptances>>
  owed: CurrentDocument[]
  refused: (CurrentDocument & { refusedAt: Date })[]
}

/** Where a person stands with the documents in force. */
async function standingOf(tx: Tx, { actor, now }: Pick<Ctx, 'actor' | 'now'>): Promise<Standing> {
  const who = partyOf(actor)
  const [versions, accepted] = [await loadVersions(tx), await store.listAcceptances(tx, who)]
  const open = currentDocuments(versions, now).filter((one) => !accepted.some(isSame(one)))
  const refusals = open.length > 0 ? await store.listRefusals(tx, who) : []
  const refusedAt = (one: CurrentDocument) => refusals.find(isSame(one))?.refusedAt
  return {
    versions,
    accepted,
    owed: open.filter((one) => !refusedAt(one)),
    refused: open.flatMap((one) => {
      const at = refusedAt(one)
      return at ? [{ ...one, refusedAt: at }] : []
    }),
  }
}

/** A version somebody has to decide about, with the version to compare it with. */
async function pending(
  tx: Tx,
  { versions, accepted }: Standing,
  { one, locale }: { one: CurrentDocument; locale: Locale },
): Promise<PendingVersionView> {
  const last = accepted.find(({ document }) => document === one.document)?.version
  const before = last ?? versionBefore(versions[one.document], one.version)
  return { ...one, before, changes: await changesOf(tx, one, locale) }
}

const inTurn = async <T, R>(list: readonly T[], make: (one: T) => Promise<R>): Promise<R[]> => {
  const made: R[] = []
  for (const one of list) made.push(await make(one))
  return made
}

/** What stands above a person's pages: versions that their next change would accept, and versions they refused (AGR-2). */
export const getAgreementNotice = defineQuery({
  name: 'agreement.get-notice',
  input: NothingInput,
  load: async () => ({}),
  may: mayHaveAgreement,
  async run({ ctx, tx }): Promise<AgreementNoticeView> {
    const standing = await standingOf(tx, ctx)
    const view = (one: CurrentDocument) => pending(tx, standing, { one, locale: ctx.locale })
    return {
      owed: await inTurn(standing.owed, view),
      refused: await inTurn(standing.refused, async (one) => ({
        ...(await view(one)),
        refusedAt: one.refusedAt.toISOString(),
      })),
    }
  },
})

/** What a person accepted, which versions, when and how; what they owe, refused, and what is to come. */
export const getMyAgreement = defineQuery({
  name: 'agreement.get-mine',
  input: NothingInput,
  load: async () => ({}),
  may: mayHaveAgreement,
  async run({ ctx, tx }): Promise<MyAgreementView> {
    const standing = await standingOf(tx, ctx)
    const { versions, accepted } = standing
    const current = currentDocuments(versions, ctx.now)
    const notice = await getAgreementNotice.run({ input: {}, subject: {}, ctx, tx })
    const view = (one: CurrentDocument) => pending(tx, standing, { one, locale: ctx.locale })
    return {
      ...notice,
      coming: await inTurn(comingDocuments(versions, ctx.now), view),
      accepted: inOrder(accepted).flatMap(({ document, version, way, acceptedAt }) => {
        const name = DocumentId.safeParse(document)
        const found = name.success && versions[name.data].find((one) => one.version === version)
        if (!name.success || !found) return []
        const isCurrent = current.some(isSame({ document, version }))
        return [
          { document: name.data, version, from: found.from, acceptedAt: acceptedAt.toISOString(), way, isCurrent },
        ]
      }),
    }
  },
})

/** The newest first, those of one moment in order of precedence (AGR-3). */
const inOrder = (accepted: Standing['accepted']): Standing['accepted'] => {
  const rank = (document: string) => DocumentId.options.findIndex((name) => name === document)
  return accepted.toSorted(
    (a, b) => b.acceptedAt.getTime() - a.acceptedAt.getTime() || rank(a.document) - rank(b.document),
  )
}

/** The versions as they are in force now, or a conflict: another one came since the page was opened. */
async function inForce(tx: Tx, now: Date, seen: readonly SeenVersion[]): Promise<void> {
  const current = currentDocuments(await loadVersions(tx), now)
  if (!seen.every((one) => current.some(isSame(one)))) throw refuse('conflict', 'agreement.not_in_force')
}

/** Accepts versions now in force; one that was accepted before keeps its first acceptance (AGR-1). */
export const acceptVersions = defineUseCase({
  name: 'agreement.accept',
  input: AcceptVersionsInput,
  load: async () => ({}),
  may: mayHaveAgreement,
  async run({ input: { versions }, ctx, tx }) {
    await inForce(tx, ctx.now, versions)
    const accepted = await store.insertAcceptances(tx, {
      ...partyOf(ctx.actor),
      documents: versions,
      way: 'AGREED',
      now: ctx.now,
      address: ctx.address,
    })
    return { accepted }
  },
})

/** Refuses a version in force (AGR-2): from then on only exporting, closing and accepting after all are open. */
export const refuseVersion = defineUseCase({
  name: 'agreement.refuse',
  input: RefuseVersionInput,
  load: async () => ({}),
  may: mayHaveAgreement,
  async run({ input: { version }, ctx, tx }) {
    await inForce(tx, ctx.now, [version])
    const who = partyOf(ctx.actor)
    const accepted = await store.listAcceptances(tx, who)
    if (accepted.some(isSame(version))) throw refuse('conflict', 'agreement.accepted_before')
    const isNew = await store.insertRefusal(tx, {
      ...who,
      ...version,
      refusedAt: ctx.now,
      address: ctx.address,
    })
    if (!isNew) throw refuse('conflict', 'agreement.refused_before')
    return { version: version.version }
  },
})

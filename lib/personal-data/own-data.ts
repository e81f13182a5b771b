import 'server-only'
import { seal } from '@/lib/platform/crypto'
import { newId } from '@/lib/platform/ids'
import { enqueue } from '@/lib/platform/jobs'
import { refuse } from '@/lib/platform/refusal'
import { defineQuery, defineUseCase } from '@/lib/platform/use-case'
import { figure } from '@/lib/rulebook'
import {
  AskForCopyInput,
  type CopyView,
  DeletePersonInput,
  NothingInput,
  type PrivacyView,
  RequestInput,
} from './contract'
import { closeDoors } from './erase-store'
import { makeCopy, takeLeave } from './jobs'
import { mayAskForOwn, maySeeRequest } from './policy'
import { personOf, prove } from './prove'
import * as store from './store'

const nothing = () => Promise.resolve({})

/** What the house holds of the person who asks, the copies they asked for, and what stands against deleting them. */
export const getPrivacy = defineQuery({
  name: 'personal-data.get-privacy',
  input: NothingInput,
  load: nothing,
  may: mayAskForOwn,
  async run({ ctx, tx }): Promise<PrivacyView> {
    const person = personOf(ctx)
    const isOperator = person.door === 'OPERATOR'
    const [found, copies, holds, applications, counts] = await Promise.all([
      store.findPerson(tx, person),
      store.listCopies(tx, person),
      isOperator ? store.accountsHeld(tx, person.personId) : [],
      isOperator ? store.applicationsOpen(tx, person.personId) : [],
      store.countOwn(tx, person),
    ])
    return {
      door: person.door,
      email: found?.email ?? null,
      keptDays: figure('personExportKeptDays', ctx.now),
      copies: copies.map((row) => copyView(row, ctx.now)),
      holds,
      applications,
      counts,
    }
  },
})

const copyView = (row: store.RequestRow, now: Date): CopyView => ({
  id: row.id,
  askedAt: row.askedAt.toISOString(),
  doneAt: row.doneAt?.toISOString() ?? null,
  bytes: row.bytes,
  expiresAt: row.expiresAt?.toISOString() ?? null,
  isThere: isThere(row, now),
})
const isThere = ({ storageKey, expiresAt }: store.RequestRow, now: Date): boolean =>
  storageKey !== null && expiresAt !== null && expiresAt > now

/** Has a copy of everything that is held of the person made in the background (AUTH-5). */
export const askForCopy = defineUseCase({
  name: 'personal-data.ask-for-copy',
  input: AskForCopyInput,
  load: nothing,
  may: mayAskForOwn,
  async run({ input, ctx, tx }): Promise<{ requestId: string }> {
    await prove(tx, ctx, input.code)
    const id = newId(ctx.now)
    if (!(await store.insertRequest(tx, { id, ...personOf(ctx), kind: 'EXPORT', askedAt: ctx.now }))) {
      throw refuse('conflict', 'personal_data.under_way')
    }
    await enqueue(tx, makeCopy, { requestId: id }, { key: id, runAt: ctx.now })
    return { requestId: id }
  },
})

/** Where a copy lies, for the person it is of. */
export const getCopy = defineQuery({
  name: 'personal-data.get-copy',
  input: RequestInput,
  async load({ input, tx }) {
    const row = await store.findRequest(tx, input.requestId)
    return row?.kind === 'EXPORT' ? row : null
  },
  may: maySeeRequest,
  async run({ subject: row, ctx }): Promise<{ key: string; name: string }> {
    if (!row.storageKey || !isThere(row, ctx.now)) throw refuse('conflict', 'personal_data.gone')
    return { key: row.storageKey, name: `xintai-${row.askedAt.toISOString().slice(0, 10)}.json` }
  },
})

/**
 * Deletes the person (AUTH-5): from this moment nobody can sign in as them; the rest goes in the background. Who holds accounts
 * closes them first, and a registration under review is withdrawn first: the refusal names them.
 */
export const deletePerson = defineUseCase({
  name: 'personal-data.delete-person',
  input: DeletePersonInput,
  load: nothing,
  may: mayAskForOwn,
  async run({ input, ctx, tx }): Promise<{ requestId: string }> {
    const person = personOf(ctx)
    if (person.door === 'OPERATOR') {
      const holds = await store.accountsHeld(tx, person.personId)
      const names = holds.map(({ name }) => name)
      if (names.length > 0) throw refuse('conflict', 'personal_data.holds_accounts', { names: names.join('、') })
      const open = await store.applicationsOpen(tx, person.personId)
      if (open.length > 0) throw refuse('conflict', 'personal_data.application_open', { count: open.length })
    }
    await prove(tx, ctx, input.code)
    const found = await store.findPerson(tx, person)
    const id = newId(ctx.now)
    if (!(await store.insertRequest(tx, { id, ...person, kind: 'DELETION', askedAt: ctx.now }))) {
      throw refuse('conflict', 'personal_data.under_way')
    }
    await closeDoors(tx, person)
    // The address goes with the rows; the last mail needs it once more, and in the queue it lies sealed.
    const address = found?.email ? seal('personal-data.leave', found.email) : null
    const locale = found?.locale ?? ctx.locale
    await enqueue(tx, takeLeave, { requestId: id, address, locale }, { key: id, runAt: ctx.now })
    return { requestId: id }
  },
})

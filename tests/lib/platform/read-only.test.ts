import { expect, it } from 'vitest'
import { execute } from '@/lib/platform/use-case'
import { expectedFor } from '@/tests/access/matrix'
import { everyRow } from '@/tests/access/matrix-rows'
import { ctxOf, makeCast, NOW } from '@/tests/support/cast'

/** What an account's operators may still do while its console only reads; each with the reason that it says `whileReadOnly`. */
const OPEN: Record<string, string> = {
  'confirmations.confirm': 'ends the state',
  'confirmations.submit-change': 'ends the state',
  'confirmations.withdraw-change': 'takes back what ended it',
  'proofs.add-change-proof': 'belongs to the change that ends it',
  'proofs.remove-change-proof': 'the same',
  'lifecycle.close-account': 'who does not confirm may leave (DATA-3)',
  'lifecycle.undo-closing': 'leaving can be taken back',
  'archive.start-backup': 'who may leave may take everything along (DATA-2)',
  'archive.stop-archive': 'the same',
  'archive.open-download': 'the same',
  'members.remove-member': 'safety does not wait (ACC-9)',
  'members.freeze-sending': 'safety does not wait (ACC-9)',
  'members.unfreeze-sending': 'ends what safety began; sending stays refused',
}

const rows = (await everyRow()).filter((row) => row.ask.type === 'use-case' && expectedFor(row, 'holder') === 'allow')

it.each(rows.map((row) => [row.ask.name, row] as const))(
  '%s is refused on an account whose console only reads (ACC-16), or says why not',
  async (name, row) => {
    const cast = await makeCast()
    const input = (await row.input(cast)) as { accountId?: string }
    if (!input.accountId) return
    const ctx = ctxOf({ ...cast.holder, readOnly: { [input.accountId]: NOW } })
    const told = await execute(row.ask as Parameters<typeof execute>[0], ctx, input).then(
      () => 'done',
      (error: { code?: string }) => error.code,
    )
    if (name in OPEN) expect(told).not.toBe('accounts.reading_only')
    else expect(told).toBe('accounts.reading_only')
  },
)

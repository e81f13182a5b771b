import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '@/i18n/locales'
import { type AccountAction, ACTION_NAMES, asksSecondFactor, rolesFor } from '@/lib/accounts/contract'
import type { Role } from '@/lib/platform/actor'
import { type AccessRow, MEMBERS, type Who } from '@/tests/access/matrix'
import { files, read, root } from './tree'

/** Places that look at a role for something else than whether its bearer may do a thing, each with its reason. */
const LOOKS: Record<string, string> = {
  'lib/members/policy.ts':
    'the holder’s own membership is nobody’s to touch (ACC-8): that is about whose it is, not who asks',
  'components/members/people-list.tsx': 'the holder’s line shows no term',
}

const OWN_UPLOAD = 'one’s own upload alone, by materials.change; to colleagues it does not exist'

/** Use-cases that some of an account’s people may do and no line of the table names, each with its reason. */
const NAMED: Record<string, string> = {
  'members.leave-account': 'one’s own going: everyone’s but the holder’s (ACC-8)',
  'console-tokens.revoke': 'a token is its own person’s, on whatever account it serves',
  'media.get-upload': OWN_UPLOAD,
  'media.remove-upload': OWN_UPLOAD,
  'media.note-upload-part': OWN_UPLOAD,
  'media.claim-upload': OWN_UPLOAD,
  'media.settle-upload': OWN_UPLOAD,
}

/** Lines whose request asks for the second factor by another line: the same dialogue serves both. */
const ASKED_BY: Partial<Record<AccountAction, AccountAction>> = { 'people.manage-administrators': 'people.manage' }

const ROLE = '(holder|administrator|editor|service|analyst)'
const DECIDES = new RegExp(
  [String.raw`\bhasRole\(`, String.raw`roleOn\([^)]*\)\s*[!=]==`, String.raw`(?<!\.)\brole [!=]== '${ROLE}'`].join('|'),
)

/** A list of operators filtered by their role, to tell them something, decides nothing. */
const withoutLists = (text: string) => text.replaceAll(/\(\{[^}]*\brole\b[^}]*\}\)\s*=>[^\n]*/g, '')

const decidesByItself = (text: string) => DECIDES.test(withoutLists(text))

function deciders(): string[] {
  const places = ['lib', 'components', 'app'].flatMap((folder) => files(folder, /\.tsx?$/))
  const skipped = /^lib\/platform\/|^lib\/accounts\/action-table\.ts$|^lib\/staff\//
  const isOurs = (file: string) => !skipped.test(file) && !file.includes('(moderation)')
  return places.filter((file) => isOurs(file) && decidesByItself(read(file)))
}

const roleOf = (who: Who): Role => (who === 'agent' ? 'service' : (who as Role))
const keyOf = (roles: readonly Role[]) => [...roles].sort().join(' ')

async function rows(): Promise<AccessRow[]> {
  const all = files('tests/access', /^tests\/access\/(?!matrix)[a-z-]+\.ts$/).map(
    async (file) => ((await import(path.join(root, file))) as { rows: AccessRow[] }).rows,
  )
  return (await Promise.all(all)).flat()
}

const lines = new Set(ACTION_NAMES.map((action) => keyOf(rolesFor(action))))
const unlisted = (all: readonly Pick<AccessRow, 'ask' | 'may'>[]) =>
  all
    .map(({ ask, may }) => ({ name: ask.name, roles: MEMBERS.filter((who) => may.includes(who)).map(roleOf) }))
    .filter(({ name, roles }) => roles.length > 0 && !lines.has(keyOf(roles)) && !(name in NAMED))
    .map(({ name }) => name)

describe('who may do what on an account (AUTH-2)', () => {
  it('is decided by the one table: no policy, view or page compares a role by itself', () => {
    expect(deciders().filter((file) => !(file in LOOKS))).toEqual([])
  })

  it('would find a policy that does', () => {
    expect(decidesByItself("return hasRole(actor, id, ['administrator']) ? allow() : deny('a.b')")).toBe(true)
    expect(decidesByItself("const isHolder = roleOn(actor, id) === 'holder'")).toBe(true)
    expect(decidesByItself("const role = roleOn(actor, id)\nreturn role !== 'analyst' ? allow() : hidden()")).toBe(true)
    expect(decidesByItself("people.filter(({ role }) => role === 'holder').map(tell)")).toBe(false)
  })

  it('names the roles of every use-case and query that some of an account’s people may do', async () => {
    expect(unlisted(await rows())).toEqual([])
  })

  it('would find a use-case whose least role is not in the table', () => {
    const ask = { name: 'alpha.for-analysts-only' } as AccessRow['ask']
    expect(unlisted([{ ask, may: ['analyst'] }])).toEqual(['alpha.for-analysts-only'])
  })

  it('has no reason for what is not there', async () => {
    const names = new Set((await rows()).map(({ ask }) => ask.name))
    expect(Object.keys(NAMED).filter((name) => !names.has(name))).toEqual([])
    expect(Object.keys(LOOKS).filter((file) => !decidesByItself(read(file)))).toEqual([])
  })

  it('marks the second factor only where the request asks the same line for it', () => {
    const asked = files('lib', /\.ts$/).map(read).join('\n')
    const marked = ACTION_NAMES.filter(asksSecondFactor)
    expect(marked.filter((action) => !asked.includes(`asksSecondFactor('${ASKED_BY[action] ?? action}')`))).toEqual([])
  })

  it.each(LOCALES)('has words for every line in %s', (locale) => {
    const { actions } = JSON.parse(read(`components/texts/${locale}/members.json`)) as {
      actions: Record<string, string>
    }
    expect(Object.keys(actions).sort()).toEqual(ACTION_NAMES.map((name) => name.replaceAll('.', '-')).sort())
  })
})

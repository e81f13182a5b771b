import { type Actor, type Role, ROLES, roleOn } from '@/lib/platform/actor'

interface ActionRule {
  /** The least roles that may do it; an administrator may what these may, the holder may everything (AUTH-2). */
  least: readonly Role[]
  /** Whether it asks once more who is there (AUTH-2). */
  secondFactor: boolean
}

const everyone: readonly Role[] = ['editor', 'service', 'analyst']
const rule = (least: readonly Role[], { secondFactor = false } = {}): ActionRule => ({ least, secondFactor })
const proved = { secondFactor: true }

/**
 * Who may do what on an account (AUTH-2): the one table that policies, buttons and the page "people and roles" read.
 * Its words are texts `members.actions.<name>`, the dot of the name being a dash there.
 */
export const ACCOUNT_ACTIONS = {
  'account.see': rule(everyone),
  'articles.write': rule(['editor']),
  'mass-send.send': rule(['editor'], proved),
  'mass-send.set': rule(['administrator'], proved),
  'materials.change': rule(['editor', 'service']),
  'messages.talk': rule(['editor', 'service']),
  'replies.change': rule(['editor']),
  'comments.manage': rule(['editor', 'service']),
  'followers.change': rule(['editor', 'service']),
  'account.change': rule(['administrator']),
  'account.set-handle': rule(['holder']),
  'account.rename': rule(['holder'], proved),
  'account.confirm': rule(['holder']),
  'certification.order': rule(['administrator'], proved),
  'filing.file': rule(['administrator']),
  'people.see': rule(everyone),
  'people.manage': rule(['administrator'], proved),
  'people.manage-administrators': rule(['holder'], proved),
  'sending.freeze': rule(['administrator']),
  'sending.unfreeze': rule(['holder'], proved),
  'log.see': rule(['administrator']),
  'backup.make': rule(['administrator']),
  'backup.fetch': rule(['administrator'], proved),
  'account.close': rule(['holder'], proved),
} satisfies Record<string, ActionRule>

export type AccountAction = keyof typeof ACCOUNT_ACTIONS
export const ACTION_NAMES = Object.keys(ACCOUNT_ACTIONS) as AccountAction[]

/** Every role that may do this, the highest first. */
export function rolesFor(action: AccountAction): readonly Role[] {
  const { least }: ActionRule = ACCOUNT_ACTIONS[action]
  const above: readonly Role[] = least.includes('holder') ? ['holder'] : ['holder', 'administrator']
  return ROLES.filter((role) => least.includes(role) || above.includes(role))
}

/** Whether the actor works on the account in a role that may do this. */
export function mayDo(actor: Actor, accountId: string, action: AccountAction): boolean {
  const role = roleOn(actor, accountId)
  return role !== null && rolesFor(action).includes(role)
}

/** Whether this deed asks for the second factor (AUTH-2). */
export const asksSecondFactor = (action: AccountAction): boolean => ACCOUNT_ACTIONS[action].secondFactor

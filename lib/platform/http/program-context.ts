import type { Ctx } from '../actor'
import { newId } from '../ids'

/** The context of a call by another server, for which nobody is signed in. Headers named x-xintai-* are set by our front alone. */
export function contextOfProgram({ headers }: Request): Ctx {
  return {
    actor: { kind: 'anonymous' },
    now: new Date(),
    requestId: headers.get('x-request-id') ?? newId(),
    locale: 'zh-Hant',
    address: headers.get('x-xintai-address') ?? '',
    userAgent: (headers.get('user-agent') ?? '').slice(0, 300),
  }
}

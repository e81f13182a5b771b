import type { Ctx } from '../actor'
import { log } from '../log'
import { Refusal, type RefusalView } from '../refusal'

/**
 * What the person is told. An expected "no" goes out as it is; anything else is a bug: logged once, here, with the
 * request's id, and shown as one neutral sentence.
 */
export function refusalView(error: unknown, ctx: Pick<Ctx, 'requestId'>, name: string): RefusalView {
  if (error instanceof Refusal) {
    const { kind, code, facts, issues } = error
    return { kind, code, facts, issues, requestId: ctx.requestId }
  }
  log.error({ err: error, requestId: ctx.requestId, useCase: name }, 'unexpected')
  return { kind: 'unavailable', code: 'request.failed', facts: {}, issues: [], requestId: ctx.requestId }
}

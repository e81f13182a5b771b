import { type Actor, actorIdOf } from '@/lib/platform/actor'
import { hidden, type Verdict } from '@/lib/platform/verdict'
import { mayChangeMaterials } from './policy'

/** Who began an upload goes on with it; to colleagues it does not exist until it is a material. */
export function mayContinueUpload(actor: Actor, upload: { accountId: string; operatorId: string }): Verdict {
  const verdict = mayChangeMaterials(actor, upload)
  return verdict.kind === 'allow' && actorIdOf(actor) !== upload.operatorId ? hidden() : verdict
}

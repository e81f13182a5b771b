import { SuspensionBanner } from '@/components/installation/suspension-banner'
import { suspensionsInForce } from '@/lib/installation'
import type { FunctionName } from '@/lib/installation/contract'
import { ask } from '@/lib/platform/http/page-context'

/** The banners of those of a page's functions that are suspended for everyone now (AGR-4); nothing where none is. */
export async function SuspensionNotes({ names }: { names: readonly FunctionName[] }) {
  return <SuspensionBanner suspensions={await ask('public', suspensionsInForce, { names: [...names] })} />
}

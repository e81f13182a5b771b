import type { FormAction } from '@/components/ui/form/result'
import type { MadeToken } from '@/lib/console-tokens/contract'

export interface TokenDeeds {
  make: FormAction<MadeToken>
  revoke: FormAction<{ id: string }>
  askForCode: FormAction<{ email: string }>
}

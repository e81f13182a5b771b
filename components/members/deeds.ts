import type { FormAction } from '@/components/ui/form/result'

/** What can be done on the people page, each an action of its door. */
export interface PeopleDeeds {
  invite: FormAction
  resend: FormAction
  withdraw: FormAction
  change: FormAction
  renew: FormAction
  remove: FormAction
  leave: FormAction
  askForCode: FormAction<{ email: string }>
}

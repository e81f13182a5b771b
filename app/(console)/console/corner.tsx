import { Preferences } from '@/components/layout/preferences'
import { SignOut } from '@/components/layout/sign-out'
import { Bell } from '@/components/notifications/bell'
import { countUnread } from '@/lib/notifications'
import { ask } from '@/lib/platform/http/page-context'

/** What stands at the right of the console's head: unread notifications, language and appearance, the way out. */
export async function ConsoleCorner() {
  return (
    <>
      <Bell unread={await ask('operator', countUnread, {})} />
      <Preferences />
      <SignOut door="operator" />
    </>
  )
}

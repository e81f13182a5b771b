import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { TEXT_LINK } from '@/components/agreement/text-link'
import { listMine } from '@/lib/accounts'
import { rolesFor } from '@/lib/accounts/contract'
import { ask } from '@/lib/platform/http/page-context'

/** For each account that the operator holds: its export and its closing; and the export of what the platform keeps of the operator. */
export async function WaysOut() {
  const t = await getTranslations('agreement.ways')
  const { accounts } = await ask('operator', listMine, {})
  const held = accounts.filter(({ role }) => rolesFor('account.close').includes(role))
  return (
    <div className="space-y-2 rounded-lg border border-border bg-surface px-4 py-3 text-sm">
      <p className="font-medium">{t('title')}</p>
      <ul className="space-y-1">
        {held.map(({ account: { id, name } }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4">
            <span>{name}</span>
            <Link href={`/console/${id}/backup`} className={TEXT_LINK}>
              {t('export')}
            </Link>
            <Link href={`/console/${id}/closing`} className={TEXT_LINK}>
              {t('close')}
            </Link>
          </li>
        ))}
        <li className="flex flex-wrap items-center gap-x-4">
          <span>{t('self')}</span>
          <Link href="/console/privacy" className={TEXT_LINK}>
            {t('ownData')}
          </Link>
        </li>
      </ul>
    </div>
  )
}

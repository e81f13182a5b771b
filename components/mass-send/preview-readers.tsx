'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useMomentText } from '@/components/texts'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { FormAction } from '@/components/ui/form/result'
import { notifyDone } from '@/components/ui/toast'
import type { PreviewReadersView } from '@/lib/mass-send/contract'

interface Props {
  accountId: string
  view: PreviewReadersView
  remove: FormAction
}

/** Who gets previews, and the address with which an operator adds a subscriber of their own (MSG-3). */
export function PreviewReaders({ accountId, view, remove }: Props) {
  const t = useTranslations('mass-send.preview')
  const moment = useMomentText()
  const router = useRouter()
  const removeOne = async (openid: string) => {
    const result = await remove({ accountId, openid })
    if (result.ok) notifyDone({ text: t('removed') })
    router.refresh()
  }
  return (
    <Card title={t('title')}>
      <p className="text-sm text-muted">{t('about')}</p>
      {view.readers.length > 0 ? (
        <ul className="mt-4 divide-y divide-separator">
          {view.readers.map(({ openid, name, operatorName, following }) => (
            <li key={`${openid} ${operatorName}`} className="flex flex-wrap items-center gap-3 py-3">
              <span className="min-w-0 grow">
                <span className="block font-medium break-words">{name}</span>
                <span className="text-xs text-muted">{t('addedBy', { name: operatorName })}</span>
              </span>
              {following ? null : <Badge tone="warning">{t('notFollowing')}</Badge>}
              <Button size="sm" variant="danger-soft" onPress={() => void removeOne(openid)}>
                {t('remove')}
              </Button>
            </li>
          ))}
        </ul>
      ) : (
        <p className="mt-4 text-sm">{t('none')}</p>
      )}
      {view.invitation ? (
        <div className="mt-4 rounded-lg bg-surface-secondary px-4 py-3 text-sm">
          <p>{t('invite', { until: moment(view.invitationUntil) })}</p>
          <p className="mt-2">
            <a
              href={view.invitation}
              target="_blank"
              rel="noreferrer"
              className="text-link underline underline-offset-2"
            >
              {t('open')}
            </a>
          </p>
        </div>
      ) : null}
    </Card>
  )
}

import { Folder } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

/** A sketch of a reader's phone: the folded subscriptions, a service account, and a keyword that is answered. */
export function Scene() {
  const t = useTranslations('site.scene')
  return (
    <figure aria-label={t('label')} className="mx-auto w-full max-w-[20rem]">
      <div
        aria-hidden
        className="-rotate-2 overflow-hidden rounded-[2rem] border-8 border-default bg-surface shadow-overlay"
      >
        <p className="border-b border-separator px-4 py-3 text-center text-sm font-medium">{t('messages')}</p>
        <Row sign={<Folder size={20} strokeWidth={1.5} />} quiet name={t('folder')} line={t('folderLine')} />
        <Row sign={[...t('service')][0]} name={t('service')} line={t('serviceLine')} unread />
        <div className="space-y-3 bg-background px-4 pt-4 pb-8 text-sm">
          <p className="text-center text-xs text-muted">{t('today')}</p>
          <p className="ml-auto w-fit max-w-[80%] rounded-lg rounded-br-none bg-accent px-3 py-2 text-accent-foreground">
            {t('you')}
          </p>
          <p className="w-fit max-w-[80%] rounded-lg rounded-bl-none border border-border bg-surface px-3 py-2">
            {t('reply')}
          </p>
        </div>
      </div>
    </figure>
  )
}

function Row({
  sign,
  name,
  line,
  quiet,
  unread,
}: {
  sign: ReactNode
  name: string
  line: string
  quiet?: boolean
  unread?: boolean
}) {
  return (
    <div className="flex items-center gap-3 border-b border-separator px-4 py-3">
      <span
        className={`relative grid size-11 shrink-0 place-items-center rounded-lg ${quiet ? 'bg-default text-default-foreground' : 'bg-accent text-accent-foreground'}`}
      >
        {sign}
        {unread ? (
          <span className="absolute -top-1 -right-1 size-3 rounded-full border-2 border-surface bg-danger" />
        ) : null}
      </span>
      <span className="min-w-0">
        <span className="block text-sm font-medium">{name}</span>
        <span className="block truncate text-xs text-muted">{line}</span>
      </span>
    </div>
  )
}

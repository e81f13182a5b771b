import { useTranslations } from 'next-intl'
import type { AccountBrief } from '@/lib/accounts/contract'

/** The code at the size of a poster, as it would hang at a door: paper is white in both themes. */
export function CodePoster({ account, src }: { account: AccountBrief; src: string }) {
  const t = useTranslations('accounts')
  const face = useTranslations('profile')
  return (
    <figure>
      <div className="flex aspect-[1/1.414] flex-col items-center justify-between rounded-lg border border-border bg-white p-[8%] text-center text-black">
        <p className="text-2xl font-semibold text-balance">{account.name}</p>
        <img
          src={src}
          alt={t('settings.codeAlt', { name: account.name })}
          width={512}
          height={512}
          className="w-full"
        />
        <div>
          <p className="text-base">{t('codes.scan')}</p>
          <p className="mt-1 text-sm">{face('handle', { handle: account.handle })}</p>
        </div>
      </div>
      <figcaption className="mt-2 text-sm text-muted">{t('codes.poster')}</figcaption>
    </figure>
  )
}

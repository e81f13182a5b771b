import { CircleAlert, ShieldCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ChainReport } from '@/lib/moderation/contract'

/** Whether the chain of records holds, and if not, where it breaks first (MOD-8). */
export function ChainBanner({ chain: { checked, broken } }: { chain: ChainReport }) {
  const t = useTranslations('moderation.log')
  if (broken) {
    return (
      <p
        role="alert"
        className="mb-6 flex items-start gap-3 rounded-lg bg-danger-soft px-5 py-4 text-danger-soft-foreground"
      >
        <CircleAlert size={20} aria-hidden className="mt-0.5 shrink-0" />
        <span>
          <strong className="block">{t('broken')}</strong>
          {t(`fault.${broken.fault}`, { seq: broken.seq })}
        </span>
      </p>
    )
  }
  return (
    <p
      role="status"
      className="mb-6 flex items-center gap-3 rounded-lg bg-success-soft px-5 py-3 text-success-soft-foreground"
    >
      <ShieldCheck size={20} aria-hidden className="shrink-0" />
      {t('whole', { count: checked })}
    </p>
  )
}

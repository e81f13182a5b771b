import { Check, Minus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { CertificationPageView } from '@/lib/certification/contract'
import type { Rights } from '@/lib/rulebook/contract'
import { Card } from '../ui/card'
import { cx } from '../ui/cx'
import { RuleLink } from '../ui/rule-link'

/** What certification adds for this kind of account, beside what it has without (CERT-3). */
export function RightsTable({
  rights,
  isCertified,
}: {
  rights: CertificationPageView['rights']
  isCertified: boolean
}) {
  const t = useTranslations('certification.rights')
  const cell = (held: boolean) =>
    cx('px-3 py-2', held ? 'bg-accent-soft font-medium text-accent-soft-foreground' : 'font-normal')
  return (
    <Card title={t('title')} aside={<RuleLink code="CERT-3" />} isFlush>
      <div className="overflow-x-auto px-5 pb-5" tabIndex={0} role="region" aria-label={t('title')}>
        <table className="w-full text-left text-sm">
          <thead>
            <tr className="text-muted">
              <th scope="col" className="py-2 pr-3 font-normal">
                {t('right')}
              </th>
              <th scope="col" className={cx('rounded-t-lg', cell(!isCertified))}>
                {t('plain')}
              </th>
              <th scope="col" className={cx('rounded-t-lg', cell(isCertified))}>
                {t('certified')}
              </th>
            </tr>
          </thead>
          <tbody className="divide-y divide-separator">
            {ROWS.map((row) => (
              <tr key={row}>
                <th scope="row" className="py-2 pr-3 font-normal">
                  {t(row)}
                </th>
                <td className={cell(!isCertified)}>
                  <Value row={row} rights={rights.plain} />
                </td>
                <td className={cell(isCertified)}>
                  <Value row={row} rights={rights.certified} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}

const ROWS = ['massSends', 'customMenu', 'developerInterface', 'shop', 'place'] as const

function Value({ row, rights }: { row: (typeof ROWS)[number]; rights: Rights }) {
  const t = useTranslations('certification.rights')
  if (row === 'massSends') return <>{t('sends', rights.massSends)}</>
  if (row === 'place') return <>{t(rights.foldedWithoutAlert ? 'folded' : 'top')}</>
  const Icon = rights[row] ? Check : Minus
  return (
    <span className="inline-flex items-center gap-1.5">
      <Icon size={16} aria-hidden />
      {t(rights[row] ? 'yes' : 'no')}
    </span>
  )
}

'use client'
import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import type { KeyboardEvent } from 'react'
import { Dialog } from '@/components/ui/dialog'
import type { ReasonTemplateView } from '@/lib/accounts/contract'

interface Props {
  isOpen: boolean
  onClose: () => void
  templates: readonly ReasonTemplateView[]
  onChoose: (text: string) => void
}

/** The reasons that reviewers write often; a digit chooses. Those in the reviewer's own language stand first. */
export function TemplateDialog({ isOpen, onClose, templates, onChoose }: Props) {
  const t = useTranslations('reviews')
  const locale = useLocale()
  const own = templates.filter((one) => one.locale === locale)
  const sorted = [...own, ...templates.filter((one) => one.locale !== locale)]
  const press = (event: KeyboardEvent) => {
    const chosen = /^[1-9]$/.test(event.key) ? sorted[Number(event.key) - 1] : undefined
    if (!chosen) return
    event.preventDefault()
    onChoose(chosen.text)
  }
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('desk.templateTitle')}>
      <div onKeyDown={press}>
        <p className="mb-3 text-sm text-muted">{t(sorted.length ? 'desk.templateHelp' : 'desk.noTemplates')}</p>
        <ul className="space-y-2">
          {sorted.map((one, at) => (
            <li key={one.id}>
              <button
                type="button"
                autoFocus={at === 0}
                onClick={() => onChoose(one.text)}
                className="flex w-full gap-3 rounded-lg border border-border p-3 text-left hover:bg-surface-hover"
              >
                <kbd aria-hidden className="h-6 rounded-md border border-border-secondary px-2 text-xs leading-6">
                  {at < 9 ? at + 1 : '·'}
                </kbd>
                <span className="min-w-0">
                  <span className="block text-sm font-medium">
                    {one.title} <span className="font-normal text-muted">{t(`locales.${one.locale}`)}</span>
                  </span>
                  <span className="block text-sm text-muted">{one.text}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
        <p className="mt-4 text-sm">
          <Link href="/moderation/templates" className="text-link underline underline-offset-2">
            {t('desk.manage')}
          </Link>
        </p>
      </div>
    </Dialog>
  )
}

import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useMomentText } from '@/components/texts'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { ActionForm } from '@/components/ui/form/action-form'
import type { FormAction } from '@/components/ui/form/result'
import { RuleLink } from '@/components/ui/rule-link'
import { TextField } from '@/components/ui/text-field'
import type { AccountSettingsView, SceneCodeView } from '@/lib/accounts/contract'

interface Props {
  settings: AccountSettingsView
  codes: readonly SceneCodeView[]
  /** The installation's public address, which the codes lead to. */
  site: string
  create: FormAction
}

/** The account's own code and its scene codes, to be downloaded for print and screens (ACC-11). */
export function SceneCodes({ settings: { account, mayChange }, codes, site, create }: Props) {
  const t = useTranslations('accounts.settings')
  return (
    <Card id="codes" title={t('codes')} aside={<RuleLink code="ACC-11" />}>
      <p className="mb-4 max-w-prose text-sm text-muted">{t('codesHelp')}</p>
      <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
        {codes.map((code) => (
          <li key={code.code} className="flex gap-4 rounded-lg border border-border p-3">
            <Code accountId={account.id} name={account.name} code={code} site={site} />
          </li>
        ))}
      </ul>
      {mayChange ? (
        <div className="mt-6 max-w-xl border-t border-separator pt-5">
          <ActionForm
            name="scene"
            action={create}
            hidden={{ accountId: account.id }}
            submitLabel={t('makeCode')}
            submitVariant="secondary"
            resetOnDone
          >
            <div className="grid gap-4 sm:grid-cols-2">
              <TextField name="scene" label={t('scene')} help={t('sceneHelp')} maxLength={40} isRequired />
              <TextField name="days" label={t('days')} help={t('daysHelp')} inputMode="numeric" isRequired={false} />
            </div>
          </ActionForm>
        </div>
      ) : null}
    </Card>
  )
}

function Code({ accountId, name, code, site }: { accountId: string; name: string; code: SceneCodeView; site: string }) {
  const t = useTranslations('accounts.settings')
  const all = useTranslations('accounts')
  const day = useMomentText()
  const base = `/console/${accountId}/account/codes/${code.code}`
  const link = 'inline-flex min-h-6 items-center gap-1 text-link underline underline-offset-2'
  return (
    <>
      <img
        src={`${base}/code.svg`}
        alt={t('codeAlt', { name })}
        width={112}
        height={112}
        className="size-28 shrink-0 rounded bg-white"
      />
      <div className="min-w-0 space-y-1 text-sm">
        <p className="font-medium">{code.scene || t('ownCode')}</p>
        {code.expired ? (
          <Badge tone="danger">{t('expired')}</Badge>
        ) : (
          <p className="text-muted">{code.expiresAt ? t('until', { date: day(code.expiresAt) }) : t('permanent')}</p>
        )}
        <p className="break-all">
          <a href={`/f/${code.code}`} className={link}>
            {`${site}/f/${code.code}`}
          </a>
        </p>
        <p>
          <Link href={base} className={link}>
            {all('codes.more')}
          </Link>
        </p>
        <p className="flex flex-wrap gap-x-4">
          <a href={`${base}/code.png`} download className={link}>
            <Download size={14} aria-hidden />
            {t('png')}
          </a>
          <a href={`${base}/code.svg`} download className={link}>
            <Download size={14} aria-hidden />
            {t('svg')}
          </a>
        </p>
      </div>
    </>
  )
}

'use client'
import { useTranslations } from 'next-intl'
import { useMomentText } from '@/components/texts'
import { Button } from '@/components/ui/button'
import { ActionForm } from '@/components/ui/form/action-form'
import type { FormAction } from '@/components/ui/form/result'
import { TextField } from '@/components/ui/text-field'
import type { RecoveryCodesView, SecondFactorView } from '@/lib/identity/contract'

interface Props {
  pending: NonNullable<SecondFactorView['pending']>
  confirm: FormAction<RecoveryCodesView>
  onDone: (view: RecoveryCodesView) => void
  onAgain: () => void
}

/** A new authenticator: the code to scan, the key to type, and its first six digits. */
export function FirstCode({ pending, confirm, onDone, onAgain }: Props) {
  const t = useTranslations('identity.authenticator')
  const moment = useMomentText()
  return (
    <div className="mt-4 border-t border-separator pt-4">
      <h3 className="font-medium">{t('scanTitle')}</h3>
      <p className="mt-1 max-w-prose text-sm text-muted">{t('scanHelp', { until: moment(pending.until) })}</p>
      <div className="my-4 flex flex-wrap items-start gap-x-6 gap-y-4">
        <img
          src={`data:image/svg+xml,${encodeURIComponent(pending.qr)}`}
          alt={t('qrAlt')}
          width={184}
          height={184}
          className="size-46 rounded-lg border border-border bg-white"
        />
        <div className="min-w-0 grow basis-56 space-y-3 text-sm">
          <dl>
            <dt className="text-muted">{t('secret')}</dt>
            <dd className="font-mono text-base break-all">{pending.secret.replace(/(.{4})(?=.)/g, '$1 ')}</dd>
          </dl>
          <a href={pending.uri} className="inline-flex min-h-6 items-center text-link underline underline-offset-2">
            {t('openApp')}
          </a>
        </div>
      </div>
      <ActionForm
        name="authenticator-confirm"
        action={confirm}
        submitLabel={t('confirm')}
        draft={false}
        onDone={onDone}
        secondary={
          <Button variant="tertiary" onPress={onAgain}>
            {t('startOver')}
          </Button>
        }
      >
        <TextField
          name="code"
          label={t('firstCode')}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={7}
          className="max-w-xs"
          isRequired
        />
      </ActionForm>
    </div>
  )
}

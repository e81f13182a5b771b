'use client'
import { Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { SecondFactor } from '@/components/identity/second-factor'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { ActionForm } from '@/components/ui/form/action-form'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { TOKEN_TERMS } from '@/lib/console-tokens/contract'
import type { TokenDeeds } from './deeds'

interface Props extends Pick<TokenDeeds, 'make' | 'askForCode'> {
  isOpen: boolean
  onClose: () => void
}

/** Makes a token with the second factor (AUTH-2) and shows it this once. */
export function MakeTokenDialog({ isOpen, onClose, make, askForCode }: Props) {
  const t = useTranslations('console-tokens')
  const actions = useTranslations('common.actions')
  const [secret, setSecret] = useState<string | null>(null)
  const router = useRouter()
  const close = () => {
    setSecret(null)
    onClose()
    router.refresh()
  }
  return (
    <Dialog isOpen={isOpen} onClose={close} title={t('makeTitle')} isDismissable={secret === null}>
      {secret ? (
        <Secret secret={secret} onKept={close} />
      ) : (
        <>
          <p className="mb-4 text-sm text-muted">{t('makeHelp')}</p>
          <ActionForm
            name="console-token"
            action={make}
            submitLabel={t('submit')}
            draft={false}
            onDone={(view) => setSecret(view.secret)}
            secondary={
              <Button variant="tertiary" onPress={close}>
                {actions('cancel')}
              </Button>
            }
          >
            <TextField
              name="name"
              label={t('name')}
              help={t('nameHelp')}
              maxLength={40}
              autoComplete="off"
              isRequired
            />
            <Select
              name="days"
              label={t('days')}
              defaultValue={String(TOKEN_TERMS[1])}
              options={TOKEN_TERMS.map((days) => ({ value: String(days), label: t('term', { days }) }))}
            />
            <SecondFactor askForCode={askForCode} />
          </ActionForm>
        </>
      )}
    </Dialog>
  )
}

function Secret({ secret, onKept }: { secret: string; onKept: () => void }) {
  const t = useTranslations('console-tokens')
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(secret)
    setCopied(true)
  }
  return (
    <div
      role="status"
      className="rounded-lg border border-warning/50 bg-warning-soft px-4 py-4 text-warning-soft-foreground"
    >
      <p className="text-sm">{t('once')}</p>
      <p className="my-4 font-mono text-base break-all select-all">{secret}</p>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" variant="primary" onPress={onKept}>
          {t('kept')}
        </Button>
        <Button size="sm" icon={<Copy size={14} aria-hidden />} onPress={copy}>
          {t(isCopied ? 'copied' : 'copy')}
        </Button>
      </div>
    </div>
  )
}

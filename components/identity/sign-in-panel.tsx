import { useTranslations } from 'next-intl'
import { ClientTexts } from '@/components/texts/client-texts'
import { NativeError } from '@/components/ui/native'
import type { FormAction } from '@/components/ui/form/result'
import { AddressForm, CodeForm, OtherWay, PasswordForm } from './sign-in-forms'

export interface SignInState {
  /** The address a code was mailed to in the last quarter of an hour. */
  email: string | null
  method: 'code' | 'password'
  next: string
  hasQq: boolean
  qqFailed: boolean
}

interface Props {
  door: 'operator' | 'subscriber'
  /** This page's own address. */
  path: string
  state: SignInState
  actions: { requestCode: FormAction; byCode: FormAction; byPassword: FormAction }
}

const href = (path: string, next: string, method?: 'password') => {
  const query = new URLSearchParams({ ...(method && { method }), ...(next && { next }) }).toString()
  return query ? `${path}?${query}` : path
}

/** Signing in by mailed code or by password, without scripts too: each step is a page of its own. */
export function SignInPanel({ door, path, state, actions }: Props) {
  const t = useTranslations('identity.form')
  const { email, method, next } = state
  const other = method === 'password' ? href(path, next) : href(path, next, 'password')
  return (
    <ClientTexts namespaces={['identity']}>
      {state.qqFailed ? <NativeError>{t('qqFailed')}</NativeError> : null}
      {method === 'password' ? <PasswordForm action={actions.byPassword} next={next} /> : null}
      {method === 'code' && email ? (
        <CodeForm action={actions.byCode} again={actions.requestCode} next={next} email={email} />
      ) : null}
      {method === 'code' && !email ? <AddressForm action={actions.requestCode} next={next} /> : null}
      <div className="mt-2 flex flex-wrap items-center justify-between gap-x-4">
        <OtherWay href={other}>{method === 'password' ? t('byCode') : t('byPassword')}</OtherWay>
        {method === 'code' && email ? <OtherWay href={href(path, next)}>{t('otherAddress')}</OtherWay> : null}
      </div>
      <p className="mt-3 text-sm text-muted">
        {t.rich('terms', {
          link: (words) => (
            <a href="/agreement" target="_blank" rel="noreferrer" className="text-link underline underline-offset-2">
              {words}
            </a>
          ),
        })}
      </p>
      {state.hasQq ? <QqButton door={door} next={next} /> : null}
    </ClientTexts>
  )
}

function QqButton({ door, next }: { door: string; next: string }) {
  const t = useTranslations('identity.form')
  return (
    <form method="post" action={`/api/auth/${door}/start/qq`} className="mt-3 border-t border-separator pt-5">
      <input type="hidden" name="next" value={next} />
      <button className="inline-flex min-h-11 w-full items-center justify-center rounded-lg border border-border-secondary bg-surface px-5 font-medium hover:bg-surface-hover">
        {t('qq')}
      </button>
    </form>
  )
}

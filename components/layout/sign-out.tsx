import { LogOut } from 'lucide-react'
import { useTranslations } from 'next-intl'

/** Ends this door's session: a plain form, so that it works on any page. */
export function SignOut({ door }: { door: 'operator' | 'subscriber' | 'administrator' }) {
  const t = useTranslations('common.actions')
  return (
    <form method="post" action={`/sign-out?door=${door}`}>
      <button className="flex min-h-10 items-center gap-2 rounded-lg px-2 text-sm sm:px-3 hover:bg-default-soft">
        <LogOut size={18} aria-hidden />
        <span className="sr-only sm:not-sr-only">{t('signOut')}</span>
      </button>
    </form>
  )
}

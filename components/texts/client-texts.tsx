import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'

/** Sends the named namespaces to client components below it; `common` and `layout` always come along. */
export async function ClientTexts({ namespaces, children }: { namespaces: readonly string[]; children: ReactNode }) {
  const all = await getMessages()
  const wanted = new Set(['common', 'layout', ...namespaces])
  const messages = Object.fromEntries(Object.entries(all).filter(([name]) => wanted.has(name)))
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>
}

/** Sends every text: for the console and the administration, whose pages are full of client components. */
export async function AllTexts({ children }: { children: ReactNode }) {
  return <NextIntlClientProvider messages={await getMessages()}>{children}</NextIntlClientProvider>
}

import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { getFilingNumber } from '@/lib/filing'
import { ask } from '@/lib/platform/http/page-context'

/**
 * What domains above accounts know of an account and show on its profile, each a name and a value: since when it is certified,
 * its filing number. A domain that has such a fact adds its question here; the page lists them in this order.
 */
export async function profileFacts(accountId: string): Promise<(readonly [name: string, value: ReactNode])[]> {
  const [filing, t] = await Promise.all([ask('public', getFilingNumber, { accountId }), getTranslations('filing')])
  return filing ? [[t('number'), filing.number]] : []
}

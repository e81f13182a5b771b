import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { PublicStandingLines } from '@/components/certification/public-standing'
import { getPublicStanding } from '@/lib/certification'
import { getFilingNumber } from '@/lib/filing'
import { ask } from '@/lib/platform/http/page-context'

type Fact = readonly [name: string, value: ReactNode]

/**
 * What domains above accounts know of an account and show on its profile, each a name and a value: since when it is certified,
 * its filing number. A domain that has such a fact adds its question here; the page lists them in this order.
 */
export async function profileFacts(accountId: string): Promise<Fact[]> {
  const [standing, filing, certification, filings] = await Promise.all([
    ask('public', getPublicStanding, { accountId }),
    ask('public', getFilingNumber, { accountId }),
    getTranslations('certification'),
    getTranslations('filing'),
  ])
  const isKnown = standing.current !== null || standing.ended.length > 0 || standing.bar !== null
  const certified: Fact[] = isKnown
    ? [[certification('title'), <PublicStandingLines key="certification" standing={standing} />]]
    : []
  return filing ? [...certified, [filings('number'), filing.number]] : certified
}

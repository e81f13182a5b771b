'use client'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import type { CaseView } from '@/lib/moderation/contract'
import type { RefusalLike } from '../texts'
import { Button } from '../ui/button'
import type { FormAction } from '../ui/form/result'
import { RefusalNotice } from '../ui/refusal-notice'
import { useKeys } from './use-keys'

export interface CaseTurnsProps {
  found: Pick<CaseView, 'id' | 'version' | 'state' | 'claimedBy' | 'may'>
  claim: FormAction
  release: FormAction
}

/** Taking a case and giving it back, or why one cannot. */
export function CaseTurns({ found, claim, release }: CaseTurnsProps) {
  const t = useTranslations('moderation.case')
  const refusals = useTranslations('moderation.refusals')
  const [refusal, setRefusal] = useState<RefusalLike | null>(null)
  const [isPending, start] = useTransition()
  const turn = (deed: FormAction) =>
    start(async () => {
      const result = await deed({ caseId: found.id, version: found.version })
      setRefusal(result.ok ? null : result.refusal)
    })
  const mayClaim = found.may.claim.ok
  useKeys({ c: mayClaim ? () => turn(claim) : undefined })
  const { decide } = found.may
  const why = !decide.ok && decide.code ? refusals(decide.code.slice('moderation.'.length)) : null
  return (
    <div className="space-y-3">
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      {mayClaim ? (
        <>
          <p className="text-sm text-muted">{t('claimFirst')}</p>
          <Button variant="primary" onPress={() => turn(claim)} isPending={isPending}>
            {t('claim')}
          </Button>
        </>
      ) : null}
      {found.state === 'CLAIMED' && found.claimedBy && !found.claimedBy.isYou ? (
        <p className="text-sm">{t('withOther', { name: found.claimedBy.name })}</p>
      ) : null}
      {why && (found.state === 'OPEN' || found.state === 'CLAIMED') ? (
        <p className="text-sm text-muted">{why}</p>
      ) : null}
      {found.may.release.ok ? (
        <Button size="sm" variant="tertiary" onPress={() => turn(release)} isPending={isPending}>
          {t('release')}
        </Button>
      ) : null}
    </div>
  )
}

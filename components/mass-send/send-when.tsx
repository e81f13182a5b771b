'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { PLATFORM_ZONE } from '@/i18n/zone'
import { useMomentText } from '@/components/texts'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { QuotaMeter } from '@/components/ui/quota-meter'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextField } from '@/components/ui/text-field'
import type { ComposerView, QuotaView } from '@/lib/mass-send/contract'
import type { Composition } from './use-composition'

/** When it goes out, and what the quota of that day or week says to it. */
export function SendWhen({ view, work }: { view: ComposerView; work: Composition }) {
  const t = useTranslations('mass-send')
  const moment = useMomentText()
  const isPresent = work.quota?.window === view.quotas[0]?.window
  const name = work.quota
    ? isPresent
      ? t('quota.perWindow', { per: work.quota.per })
      : t('quota.onWindow', { per: work.quota.per, day: moment(work.quota.window.slice(-10)) })
    : ''
  return (
    <Card>
      <div className="space-y-5">
        <RadioGroup
          label={t('composer.when')}
          value={work.mode}
          onChange={(mode) => work.setMode(mode === 'later' ? 'later' : 'now')}
          options={[
            { value: 'now', label: t('composer.now') },
            { value: 'later', label: t('composer.later') },
          ]}
        />
        {work.mode === 'later' ? (
          <TextField
            type="datetime-local"
            label={t('composer.sendAt')}
            help={t('composer.sendAtHelp', { days: view.scheduleDays, minutes: view.scheduleMinutes })}
            rule="MSG-3"
            value={work.sendAtText}
            onChange={work.setSendAtText}
            className="max-w-xs"
          />
        ) : null}
        {work.sendAt ? <OtherZones at={work.sendAt} zone={view.zone} /> : null}
        {work.mode === 'now' && view.setting.holdMinutes > 0 ? (
          <p className="text-sm text-muted">{t('composer.held', { count: view.setting.holdMinutes })}</p>
        ) : null}
        {view.setting.needsApproval ? <p className="text-sm text-muted">{t('composer.asks')}</p> : null}
        {work.quota ? (
          <QuotaMeter
            name={name}
            used={work.quota.used}
            limit={work.quota.limit}
            returnsAt={work.quota.returnsAt}
            rule="CERT-3"
          />
        ) : null}
        {work.quota?.left === 0 ? (
          <QuotaGone quota={work.quota} next={nextFree(view, work.quota)} onSchedule={work.scheduleFor} />
        ) : null}
      </div>
    </Card>
  )
}

/** The chosen moment in the account's zone with the platform's day beside it, where either differs from the browser's (CERT-3). */
function OtherZones({ at, zone }: { at: Date; zone: string }) {
  const t = useTranslations('mass-send.composer')
  const format = useFormatter()
  const write = (timeZone?: string) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short', timeZone })
  const dayIn = (timeZone?: string) => format.dateTime(at, { dateStyle: 'medium', timeZone })
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone
  if (write(own) === write(zone) && dayIn(own) === dayIn(PLATFORM_ZONE)) return null
  return (
    <p className="text-sm text-muted">{t('sendAtZones', { account: write(zone), platform: dayIn(PLATFORM_ZONE) })}</p>
  )
}

/** When the first window after this one opens that still has a place, among those that can be scheduled into. */
const nextFree = ({ quotas }: ComposerView, { returnsAt }: QuotaView): string | null =>
  quotas.find(({ left, opensAt }) => left > 0 && opensAt >= returnsAt)?.opensAt ?? null

function QuotaGone({
  quota,
  next,
  onSchedule,
}: {
  quota: QuotaView
  next: string | null
  onSchedule: (at: string) => void
}) {
  const t = useTranslations('mass-send.refused')
  const moment = useMomentText()
  const { per, limit, returnsAt } = quota
  return (
    <div role="status" className="rounded-lg bg-warning-soft px-4 py-3 text-sm text-warning-soft-foreground">
      <p className="font-medium">{t('quotaTitle', { per })}</p>
      <p className="mt-1">{t('quotaText', { per, limit, returnsAt: moment(next ?? returnsAt) })}</p>
      {next ? (
        <Button size="sm" className="mt-3" onPress={() => onSchedule(next)}>
          {t('scheduleThen')}
        </Button>
      ) : null}
    </div>
  )
}

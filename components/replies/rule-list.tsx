'use client'
import { ArrowDown, ArrowUp, ChevronsUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import type { RefusalLike } from '@/components/texts'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { cx } from '@/components/ui/cx'
import type { ActionResult, FormAction } from '@/components/ui/form/result'
import { LinkButton } from '@/components/ui/link-button'
import { RefusalNotice } from '@/components/ui/refusal-notice'
import { Switch } from '@/components/ui/switch'
import { notifyDone } from '@/components/ui/toast'
import type { KeywordRuleView } from '@/lib/replies/contract'
import { ContentLine } from './content-line'
import { ShadowNote } from './shadow-note'

export interface RuleDeeds {
  move: FormAction
  enable: FormAction
  remove: FormAction
}

export interface RuleListProps extends RuleDeeds {
  accountId: string
  rules: readonly KeywordRuleView[]
  mayChange: boolean
}

/** The keyword rules in the order in which they answer; the order is changed with buttons, by mouse and by keyboard alike. */
export function RuleList({ accountId, rules, mayChange, move, enable, remove }: RuleListProps) {
  const t = useTranslations('replies')
  const router = useRouter()
  const [refusal, setRefusal] = useState<RefusalLike | null>(null)
  const [asked, setAsked] = useState<KeywordRuleView | null>(null)
  const [isPending, start] = useTransition()
  const act = (deed: () => Promise<ActionResult>) =>
    start(async () => {
      const result = await deed()
      setRefusal(result.ok ? null : result.refusal)
      router.refresh()
    })
  const drop = async (rule: KeywordRuleView) => {
    const result = await remove({ accountId, ruleId: rule.id })
    if (!result.ok) return result
    notifyDone({ text: t('deleted') })
    router.refresh()
  }
  return (
    <>
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      <ol
        aria-label={t('rules.label')}
        aria-busy={isPending}
        className="divide-y divide-separator overflow-hidden rounded-lg border border-border bg-surface"
      >
        {rules.map((rule, at) => (
          <li key={rule.id} className="grid gap-x-4 gap-y-3 px-4 py-4 md:grid-cols-[2rem_1fr_auto]">
            <span className="tabular text-sm text-muted max-md:hidden">{at + 1}</span>
            <RuleWords rule={rule} at={at} />
            {mayChange ? (
              <RuleControls
                rule={rule}
                href={`/console/${accountId}/replies/${rule.id}`}
                isFirst={at === 0}
                isLast={at === rules.length - 1}
                onMove={(to) => act(() => move({ accountId, ruleId: rule.id, to }))}
                onEnable={(on) => act(() => enable({ accountId, ruleId: rule.id, enabled: on ? 'yes' : 'no' }))}
                onDelete={() => setAsked(rule)}
              />
            ) : null}
          </li>
        ))}
      </ol>
      <ConfirmDialog
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        title={t('deleteTitle', { name: asked?.name ?? '' })}
        isUndoable={false}
        confirmLabel={t('delete')}
        onConfirm={async () => (asked ? drop(asked) : undefined)}
      >
        {t('deleteText')}
      </ConfirmDialog>
    </>
  )
}

interface RuleControlsProps {
  rule: KeywordRuleView
  href: string
  isFirst: boolean
  isLast: boolean
  onMove: (to: 'up' | 'down' | 'top') => void
  onEnable: (on: boolean) => void
  onDelete: () => void
}

function RuleControls({ rule: { id, name, enabled }, href, isFirst, isLast, ...on }: RuleControlsProps) {
  const t = useTranslations('replies')
  return (
    <div className="flex flex-wrap items-center gap-1 md:justify-end">
      <Switch
        name={`on-${id}`}
        label={<span className="sr-only">{t('enableName', { name })}</span>}
        isSelected={enabled}
        onChange={on.onEnable}
      />
      <Mover
        label={t('top', { name })}
        icon={<ChevronsUp size={16} aria-hidden />}
        isOff={isFirst}
        onPress={() => on.onMove('top')}
      />
      <Mover
        label={t('up', { name })}
        icon={<ArrowUp size={16} aria-hidden />}
        isOff={isFirst}
        onPress={() => on.onMove('up')}
      />
      <Mover
        label={t('down', { name })}
        icon={<ArrowDown size={16} aria-hidden />}
        isOff={isLast}
        onPress={() => on.onMove('down')}
      />
      <LinkButton size="sm" href={href}>
        {t('edit')}
      </LinkButton>
      <Button size="sm" variant="ghost" onPress={on.onDelete}>
        {t('delete')}
      </Button>
    </div>
  )
}

function Mover({
  label,
  icon,
  isOff,
  onPress,
}: {
  label: string
  icon: React.ReactNode
  isOff: boolean
  onPress: () => void
}) {
  return (
    <Button isIconOnly size="sm" variant="ghost" aria-label={label} isDisabled={isOff} onPress={onPress}>
      {icon}
    </Button>
  )
}

function RuleWords({ rule, at }: { rule: KeywordRuleView; at: number }) {
  const t = useTranslations('replies')
  return (
    <div className={cx('min-w-0 space-y-2', !rule.enabled && 'opacity-70')}>
      <p className="flex flex-wrap items-center gap-2 font-medium">
        <span className="tabular font-normal text-muted md:hidden">{at + 1}</span>
        {rule.name}
        {rule.enabled ? null : <Badge>{t('off')}</Badge>}
        {rule.neverReached ? (
          <Badge tone="warning">{t('never')}</Badge>
        ) : rule.shadows.length > 0 ? (
          <Badge tone="warning">{t('partly')}</Badge>
        ) : null}
      </p>
      <p className="flex flex-wrap gap-1.5">
        {rule.keywords.map(({ word, match }) => (
          <span
            key={`${match} ${word}`}
            className="inline-flex items-center gap-1.5 rounded-md border border-border px-2 py-0.5 text-sm"
          >
            {word}
            <span className="text-xs text-muted">{t(`match.${match}`)}</span>
          </span>
        ))}
      </p>
      <ul className="space-y-1 text-sm">
        {rule.contents.map((content, place) => (
          <li key={place}>
            <ContentLine content={content} />
          </li>
        ))}
      </ul>
      <ShadowNote shadows={rule.shadows} />
    </div>
  )
}
